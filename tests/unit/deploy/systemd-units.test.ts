import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingNames } from '#lib/server/settings/env.ts';
import { directive, isSecretFile, unitFiles, unitText, unitVariables } from '#tests/support/deployment.ts';
import { aFolder } from '#tests/support/folder.ts';

/** Of 10, as `systemd-analyze security` counts it; below 2 is "OK". Version 252 says 1.1 for both. */
const mostExposure = 1.5;

/** Copies of the units that find the programs in this folder instead of /opt/ventanilla. */
const installed = (): string[] => {
  const folder = aFolder();
  return [...unitFiles, 'ventanilla-backup.timer' as const].map((name) => {
    const file = join(folder, name);
    writeFileSync(file, unitText(name).replaceAll('/opt/ventanilla', resolve('.')));
    return file;
  });
};

const analyze = (...words: string[]) => spawnSync('systemd-analyze', words, { encoding: 'utf8' });
const isHere = analyze('--version').status === 0;

describe.each(unitFiles)('%s', (name) => {
  test('sets nothing but settings, and NODE_ENV', () => {
    const names = Object.keys(unitVariables(name, { commented: true }));
    const unknown = names.filter((each) => !settingNames.includes(each) && !isSecretFile(each));
    expect(unknown).toEqual(['NODE_ENV']);
  });

  test('names the credential of each file that a variable leads to, secrets first', () => {
    const text = unitText(name).replaceAll('\n#', '\n');
    const loaded = directive(text, 'LoadCredential').map((line) => line.split(':'));
    const led = Object.values(unitVariables(name, { commented: true }))
      .filter((value) => value.startsWith('%d/'))
      .map((value) => value.slice('%d/'.length));
    expect(loaded.map(([credential]) => credential)).toEqual(led);
    for (const [credential, path] of loaded) expect(path).toBe(`/etc/ventanilla/secrets/${credential}`);
  });
});

test('both units run the same settings under the same restrictions', () => {
  const [service, backup] = unitFiles.map((name) => {
    const lines = unitText(name)
      .split('\n')
      .filter((line) => /^#?[A-Z][A-Za-z]+=/.test(line));
    const own =
      /^(?:Description|Wants|After|Type|Exec\w+|Restart\w*|StartLimit\w+|KillMode|Timeout\w+|Nice|LimitNOFILE|WantedBy|ReadWritePaths)=/;
    return lines.filter((line) => !own.test(line)).toSorted();
  });
  expect(backup).toEqual(service);
});

// Where systemd is, its own checkers say more than a reader of these files can.
if (isHere) {
  test('systemd finds no fault in the units', () => {
    const { stderr, status } = analyze('verify', ...installed());
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('systemd counts little that the services could do beyond their work', () => {
    for (const file of installed().filter((each) => each.endsWith('.service'))) {
      const { stdout } = analyze('security', '--offline=true', '--no-pager', file);
      const [, exposure = 'none'] = /Overall exposure level for \S+: ([\d.]+)/.exec(stdout) ?? [];
      expect(Number(exposure), file).toBeLessThanOrEqual(mostExposure);
    }
  });
}
