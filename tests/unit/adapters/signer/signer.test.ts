import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadOrCreateDemonstrationKey } from '#lib/adapters/signer/demonstration-key.ts';
import { createSigner, publicKeyOf, verifySello } from '#lib/adapters/signer/signer.ts';

const serial = '00001000000000000026';
const cadena = '||Invocante:Ventanilla NSS DEMO|Nombre o Razón Social:ÑANDU||';
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const ecPem = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export(pkcs8).toString();
const rsaPem = (modulusLength: number) =>
  generateKeyPairSync('rsa', { modulusLength }).privateKey.export(pkcs8).toString();

describe('the sello', () => {
  test.each([
    ['P-256', () => ecPem('prime256v1')],
    ['RSA 2048', () => rsaPem(2048)],
  ])('of a %s key is base64 that the public key confirms', (_name, make) => {
    const keyPem = make();
    const sello = createSigner({ keyPem, serial }).sign(cadena);
    expect(sello).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
    expect(verifySello(publicKeyOf(keyPem), cadena, sello)).toBe(true);
  });

  test('fails for another cadena, another key and a text that is not a signature', () => {
    const keyPem = ecPem('prime256v1');
    const sello = createSigner({ keyPem, serial }).sign(cadena);
    expect(verifySello(publicKeyOf(keyPem), cadena.replace('Ñ', 'N'), sello)).toBe(false);
    expect(verifySello(publicKeyOf(ecPem('prime256v1')), cadena, sello)).toBe(false);
    for (const text of ['', 'x', '????', sello.slice(0, -8)])
      expect(verifySello(publicKeyOf(keyPem), cadena, text)).toBe(false);
  });
});

describe('a key that cannot sign stops with one sentence', () => {
  test.each([
    ['no key at all', 'hola', /cannot be read/],
    ['another curve', ecPem('secp384r1'), /another kind/],
    ['RSA of 1024 bits', rsaPem(1024), /another kind/],
  ])('%s', (_name, keyPem, sentence) => {
    expect(() => createSigner({ keyPem, serial })).toThrow(sentence);
  });

  test('a serial number without 20 digits', () => {
    expect(() => createSigner({ keyPem: ecPem('prime256v1'), serial: '26' })).toThrow(/20 digits/);
  });
});

describe('the key of the demonstration', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'signer-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  test('is made once in a file that only its owner can read', () => {
    const first = loadOrCreateDemonstrationKey(join(directory, 'new'));
    expect(first.serial).toMatch(/^\d{20}$/);
    expect(loadOrCreateDemonstrationKey(join(directory, 'new'))).toEqual(first);
    const files = readdirSync(join(directory, 'new'));
    expect(files).toEqual(['demonstration-key.pem']);
    expect(statSync(join(directory, 'new', 'demonstration-key.pem')).mode & 0o777).toBe(0o600);
    expect(() => createSigner(first)).not.toThrow();
  });

  test('is another one in another directory, with another serial number', () => {
    const here = loadOrCreateDemonstrationKey(join(directory, 'a'));
    const there = loadOrCreateDemonstrationKey(join(directory, 'b'));
    expect(here.keyPem).not.toBe(there.keyPem);
    expect(here.serial).not.toBe(there.serial);
  });

  test('is the same for processes that start together', async () => {
    const script = new URL('../../../support/print-demonstration-serial.ts', import.meta.url);
    const starts = Array.from({ length: 6 }, () => new Worker(script, { workerData: directory }));
    const serials = await Promise.all(
      starts.map(
        (start) => new Promise((resolve, reject) => start.once('message', resolve).once('error', reject)),
      ),
    );
    expect(new Set(serials).size).toBe(1);
    expect(readdirSync(directory)).toEqual(['demonstration-key.pem']);
  });

  test('names the file that contains something else', () => {
    writeFileSync(join(directory, 'demonstration-key.pem'), 'hola');
    chmodSync(join(directory, 'demonstration-key.pem'), 0o600);
    expect(() => loadOrCreateDemonstrationKey(directory)).toThrow(
      /demonstration-key\.pem is not a signing key/,
    );
  });
});
