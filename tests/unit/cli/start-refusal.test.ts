import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDeps } from '#lib/server/deps/deps.ts';
import { ConfigurationError, readEnvironment } from '#lib/server/settings/env.ts';
import { aFolder } from '#tests/support/folder.ts';
import { institutionVariables } from '#tests/support/institution.ts';

const root = join(import.meta.dirname, '../../..');

/** What `npm start` runs before the server, in English by default. */
const start = (variables: Record<string, string>, ...words: string[]) => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'lib/cli/prepare.ts', ...words],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'en_US.UTF-8', BASE_URL: '', DATA_DIR: aFolder(), ...variables },
    },
  );
  return { status, complaint: stderr.trim(), out: stdout };
};

test('T25: a missing key stops the start with one sentence and status 1', async () => {
  const variables = { ...(await institutionVariables()), ISSUER_KEY_FILE: '/no/hay.pem' };
  const { status, complaint, out } = start(variables);
  expect(status).toBe(1);
  expect(complaint).toBe('ISSUER_KEY_FILE names a file that is not there: /no/hay.pem');
  expect(out).toBe('');
});

test('T25: a damaged key of a demonstration stops the start with one sentence', () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'demonstration-key.pem'), 'hola');
  const { status, complaint } = start({ DATA_DIR: folder, BASE_URL: '' });
  expect(status).toBe(1);
  expect(complaint.split('\n')).toHaveLength(1);
  expect(complaint).toContain('is not a signing key');
});

/** Settings that make an installation less safe than it looks. */
const dangerous: [what: string, variables: Record<string, string>, sentence: RegExp][] = [
  ['a government’s address', { BASE_URL: 'https://nss.gob.mx', SMTP_URL: 'smtp://x' }, /government host/],
  ['everybody’s mail open to all', { HOST: '0.0.0.0' }, /^SMTP_URL is needed/],
  ['a short secret', { SECRET_KEY: 'short' }, /at least 32 characters/],
  ['a policy that is not one', { LOCATE_POLICY: 'open' }, /LOCATE_POLICY must be one of/],
  ['half a key', { ISSUER_CERTIFICATE_FILE: '/x.pem' }, /only work together/],
  ['no limit', { LIMIT_START_PER_NETWORK: 'off' }, /LIMIT_START_PER_NETWORK must have the form/],
  ['visits that end at once', { SESSION_IDLE_MINUTES: '1' }, /SESSION_IDLE_MINUTES must be at least 5/],
  [
    'a record inside the data',
    { DATA_DIR: '.data', RECORD_DIR: '.data/record' },
    /RECORD_DIR is inside DATA_DIR/,
  ],
  [
    'a registry that is no address',
    { REGISTRY_URL: 'file:///etc/passwd' },
    /REGISTRY_URL must be an address/,
  ],
];

test.each(dangerous)('T25: %s stops the start with a sentence', async (_, variables, sentence) => {
  const settings = { DATA_DIR: aFolder(), LOG_LEVEL: 'silent', ...variables };
  const failure = await (async () => createDeps(readEnvironment(settings)))().catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ConfigurationError);
  expect(failure instanceof ConfigurationError && failure.message).toMatch(sentence);
});

test('T25: dangerous settings leave nothing behind: status 1, one sentence, nothing done', () => {
  const { status, complaint, out } = start({ HOST: '0.0.0.0' });
  expect(status).toBe(1);
  expect(complaint).toMatch(/^SMTP_URL is needed/);
  expect(complaint).not.toMatch(/\n\s+at /);
  expect(out).toBe('');
});

test('a start that fails says why in Spanish, and in English when the option asks for it', () => {
  const variables = { LC_ALL: '', LC_MESSAGES: '', LANG: 'C.UTF-8', ISSUER_PKCS12_FILE: '/no/hay.p12' };
  expect(start(variables)).toMatchObject({
    status: 1,
    complaint: 'ISSUER_PKCS12_FILE nombra un archivo que no está: /no/hay.p12',
  });
  expect(start(variables, '--lang=en').complaint).toBe(
    'ISSUER_PKCS12_FILE names a file that is not there: /no/hay.p12',
  );
});
