import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explain } from '#lib/domain/operator/operator-error.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { secretNames } from '#lib/server/settings/secret-files.ts';
import { aFolder } from '#tests/support/folder.ts';

/** A value of each secret, what else it needs, and where the settings hold it. */
const examples = {
  SECRET_KEY: ['s'.repeat(40), {}],
  DATABASE_URL: ['postgres://user:word@db.example/nss', {}],
  SMTP_URL: ['smtps://user:word@mail.example', {}],
  OIDC_CLIENT_SECRET: [
    'secreto del proveedor',
    { OIDC_ISSUER: 'https://identidad.example', OIDC_CLIENT_ID: 'nss' },
  ],
  METRICS_TOKEN: ['t'.repeat(24), { METRICS_PORT: '9464', METRICS_OPEN: 'yes' }],
  ISSUER_KEY_PASSPHRASE: [' una frase', {}],
} as const;

const fileWith = (content: string): string => {
  const file = join(aFolder(), 'secret');
  writeFileSync(file, content);
  return file;
};

const refusalOf = (variables: Record<string, string>): string => {
  try {
    readEnvironment(variables);
  } catch (error) {
    return explain(error, 'en');
  }
  return 'accepted';
};

const withoutGiven = (variables: Record<string, string>) => ({
  ...readEnvironment(variables),
  given: null,
});

describe.each(secretNames)('%s_FILE', (name) => {
  const [value, besides] = examples[name];
  const inFile = (path: string) => ({ ...besides, [`${name}_FILE`]: path });

  test('is the same as the value itself, whatever ends the line', () => {
    const given = withoutGiven({ ...besides, [name]: value });
    expect(given).not.toEqual(withoutGiven({ ...besides }));
    for (const content of [value, `${value}\n`, `${value}\r\n`, `\uFEFF${value}\n`])
      expect(withoutGiven(inFile(fileWith(content)))).toEqual(given);
  });

  test('is refused beside the value, with one sentence that repeats neither', () => {
    const file = fileWith(value);
    const refusal = refusalOf({ ...inFile(file), [name]: value });
    expect(refusal).toContain(`${name} and ${name}_FILE say the same thing twice`);
    expect(refusal).not.toContain(value);
    expect(refusal).not.toContain(file);
  });

  test('is refused in words when nothing can be read there', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'inside'));
    for (const path of [join(folder, 'absent'), join(folder, 'inside'), '/dev/zero', `${folder}/a\0b`])
      expect(refusalOf(inFile(path)), path).toContain(`The file of ${name}_FILE cannot be read`);
    for (const content of ['', '\n', ' \r\n'])
      expect(refusalOf(inFile(fileWith(content)))).toContain(`The file of ${name}_FILE is empty`);
    expect(refusalOf(inFile('secret'))).toContain(`${name}_FILE must be the whole path`);
    expect(refusalOf(inFile(fileWith('x'.repeat(70_000))))).toContain('too large');
  });

  test('is not there when it is blank', () => {
    expect(withoutGiven(inFile('  '))).toEqual(withoutGiven({ ...besides }));
  });
});

describe('a file of a secret', () => {
  test('is judged like the value: a short key and half an address are refused', () => {
    expect(refusalOf({ SECRET_KEY_FILE: fileWith('short') })).toContain('at least 32 characters');
    expect(refusalOf({ SMTP_URL_FILE: fileWith('http://mail.example') })).toContain('SMTP_URL must be');
    expect(refusalOf({ DATABASE_URL_FILE: fileWith('postgres://db/a\npostgres://db/b') })).toContain(
      'line break',
    );
  });

  test('is offered for secrets only: another setting with _FILE is named', () => {
    expect(refusalOf({ BASE_URL_FILE: fileWith('https://nss.escuela.example') })).toContain(
      'BASE_URL_FILE is no setting',
    );
    expect(refusalOf({ ISSUER_KEY_PASSPHRASE_FILE: '', ISSUER_NAME: 'Escuela' })).toBe('accepted');
  });
});
