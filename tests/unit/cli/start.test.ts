import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '#tests/support/folder.ts';

/** A copy of the program in which nothing is installed, on a machine whose npm fails, or that has none. */
const start = (npm: 'fails' | 'missing', variables: Record<string, string>, ...words: string[]) => {
  const root = aFolder();
  const [programs, cli] = [join(root, 'bin'), join(root, 'lib', 'cli')];
  for (const folder of [programs, cli]) mkdirSync(folder, { recursive: true });
  copyFileSync('lib/cli/start.mjs', join(cli, 'start.mjs'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  if (npm === 'fails') {
    writeFileSync(join(programs, 'npm'), '#!/bin/sh\nexit 7\n');
    chmodSync(join(programs, 'npm'), 0o755);
  }
  const env = { NODE_ENV: 'test' as const, PATH: programs, ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(cli, 'start.mjs'), ...words], {
    encoding: 'utf8',
    env,
  });
  return { status, out: stdout.trim(), complaint: stderr.trim() };
};

test.each([
  [{}, [], 'Instalando paquetes', 'npm no terminó bien: el motivo está arriba.'],
  [{ LANG: 'en_US.UTF-8' }, [], 'Installing packages', 'npm did not end well: the reason is above.'],
  [{}, ['--lang', 'en'], 'Installing packages', 'npm did not end well: the reason is above.'],
  [
    { LANG: 'en_US.UTF-8' },
    ['--lang=es'],
    'Instalando paquetes',
    'npm no terminó bien: el motivo está arriba.',
  ],
])(
  'npm start with %o and %j speaks one language and ends with the status of npm',
  (env, words, out, complaint) => {
    const answer = start('fails', env, ...words);
    expect(answer).toEqual({ status: 7, out: expect.stringContaining(out), complaint });
  },
);

test('npm start says in both languages that npm is missing', () => {
  const [spanish, english] = [start('missing', {}), start('missing', { LC_ALL: 'en_US.UTF-8' })];
  expect(spanish).toMatchObject({ status: 1, complaint: expect.stringContaining('No se encontró npm') });
  expect(english).toMatchObject({ status: 1, complaint: expect.stringContaining('npm was not found') });
});
