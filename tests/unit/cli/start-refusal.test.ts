import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '#tests/support/folder.ts';
import { institutionVariables } from '#tests/support/institution.ts';

const root = join(import.meta.dirname, '../../..');

/** Each start loads the whole service. */
const patience = 60_000;

/** What `npm start` runs before the server. */
const start = (variables: Record<string, string>) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'lib/cli/prepare.ts'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, BASE_URL: '', DATA_DIR: aFolder(), ...variables } },
  );
  return { status, complaint: stderr.trim(), out: stdout };
};

test(
  'T25: a key that is not there stops the start with one sentence and status 1',
  async () => {
    const variables = { ...(await institutionVariables()), ISSUER_KEY_FILE: '/no/hay.pem' };
    const { status, complaint, out } = start(variables);
    expect(status).toBe(1);
    expect(complaint).toBe('ISSUER_KEY_FILE names a file that is not there: /no/hay.pem');
    expect(out).toBe('');
  },
  patience,
);

test(
  'T25: an expired certificate does too',
  async () => {
    const past = { from: Date.now() - 9e8, until: Date.now() - 1e8 };
    const { status, complaint } = start(await institutionVariables(past));
    expect(status).toBe(1);
    expect(complaint).toMatch(/^The certificate of the institution expired on \S+: renew it\.$/);
  },
  patience,
);

test(
  'T25: a demonstration key that is damaged does too',
  () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'demonstration-key.pem'), 'hola');
    const { status, complaint } = start({ DATA_DIR: folder, BASE_URL: '' });
    expect(status).toBe(1);
    expect(complaint.split('\n')).toHaveLength(1);
    expect(complaint).toContain('is not a signing key');
  },
  patience,
);
