import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fromBER } from 'asn1js';
import { CertificationRequest } from 'pkijs';
import { expect, test } from 'vitest';
import { runAdmin } from '#lib/cli/run-admin.ts';
import { aFolder } from '#tests/support/folder.ts';

const run = async (institution: string, folder: string, variables = {}) => {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const terminal = { print: say, complain: say, redraw: null };
  const status = await runAdmin(['new-signing-key', institution], terminal, {
    DATA_DIR: folder,
    ...variables,
  });
  const keys = join(folder, 'claves');
  const find = (start: string) => join(keys, readdirSync(keys).find((name) => name.startsWith(start)) ?? '');
  return { status, lines, keyFile: () => find('clave-'), requestFile: () => find('solicitud-') };
};

const readRequest = (path: string): CertificationRequest => {
  const base64 = readFileSync(path, 'utf8').replace(/-----[^-]+-----|\s/g, '');
  return new CertificationRequest({
    schema: fromBER(Uint8Array.from(Buffer.from(base64, 'base64')).buffer).result,
  });
};

test('T23: only its owner can read a new key; its request names the institution and the key signs it', async () => {
  const { status, keyFile, requestFile, lines } = await run('Caja de Previsión', aFolder());
  expect(status).toBe(0);
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  const key = createPrivateKey(readFileSync(keyFile(), 'utf8'));
  expect(key.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
  const request = readRequest(requestFile());
  expect(await request.verify()).toBe(true);
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  expect(Buffer.from(request.subjectPublicKeyInfo.toSchema().toBER()).equals(spki)).toBe(true);
  const names = request.subject.typesAndValues.map(({ value }) => value.valueBlock.value);
  expect(names).toEqual(['MX', 'Caja de Previsión', 'Caja de Previsión']);
  expect(lines.join('\n')).toContain(requestFile());
});

test('with a passphrase the key opens only with it', async () => {
  const variables = { ISSUER_KEY_PASSPHRASE: 'una frase' };
  const { keyFile } = await run('Caja', aFolder(), variables);
  const key = readFileSync(keyFile(), 'utf8');
  expect(() => createPrivateKey(key)).toThrow();
  expect(createPrivateKey({ key, passphrase: 'una frase' }).asymmetricKeyType).toBe('ec');
});

test('every call makes another key; a name that is too long makes none', async () => {
  const folder = aFolder();
  await run('Caja', folder);
  await run('Caja', folder);
  expect(readdirSync(join(folder, 'claves'))).toHaveLength(4);
  expect((await run('A'.repeat(65), folder)).status).toBe(2);
  expect((await run('  ', folder)).status).toBe(2);
  expect(readdirSync(join(folder, 'claves'))).toHaveLength(4);
});
