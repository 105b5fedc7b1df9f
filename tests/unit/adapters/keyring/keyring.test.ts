import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { keepFirst } from '#lib/adapters/keyring/private-file.ts';
import { loadOrCreateSecretKey } from '#lib/adapters/keyring/secret-key.ts';
import { gloria, oscar } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';

describe('the keyring', () => {
  const keyring = createKeyring('one secret of an installation');

  test('digests with SHA-256', () => {
    // FIPS 180-4, example "abc".
    expect(keyring.digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('derives 256 bits with HKDF-SHA-256', () => {
    expect(Buffer.from(keyring.derive('link', 'a'), 'base64url')).toHaveLength(32);
    // RFC 5869 followed by hand with Python's hmac: salt “link”, key “secret”, info “a”.
    expect(createKeyring('secret').derive('link', 'a')).toBe('D8rVo4nAMDwbVNVK9Dz-X6Ij8Sc4pjCEJff7acarffo');
  });

  test('derives the same secret for the same purpose and name, and different ones otherwise', () => {
    const derived = [
      keyring.derive('link', 'a'),
      keyring.derive('link', 'b'),
      keyring.derive('puzzle', 'a'),
      keyring.derive('lin', 'ka'),
      createKeyring('another secret').derive('link', 'a'),
    ];
    expect(new Set(derived).size).toBe(derived.length);
    expect(createKeyring('one secret of an installation').derive('link', 'a')).toBe(derived[0]);
  });
});

describe('a fingerprint', () => {
  const keyring = createKeyring('one secret of an installation');

  test('is the same for the same text, and of 256 bits', () => {
    expect(keyring.fingerprint(oscar)).toBe(keyring.fingerprint(oscar));
    expect(keyring.fingerprint(oscar)).toMatch(/^[\w-]{43}$/);
    expect(keyring.fingerprint(oscar)).not.toBe(keyring.fingerprint(gloria));
  });

  test('cannot be recomputed from a list of all CURPs without the secret of the installation', () => {
    expect(keyring.fingerprint(oscar)).not.toBe(createKeyring('another secret').fingerprint(oscar));
    expect(keyring.fingerprint(oscar)).not.toBe(
      Buffer.from(keyring.digest(oscar), 'hex').toString('base64url'),
    );
  });
});

describe('random values', () => {
  test('have their size and never repeat', () => {
    const many = <T>(make: () => T) => Array.from({ length: 1_000 }, make);
    for (const [values, shape] of [
      [many(systemRandom.id), /^[\w-]{22}$/],
      [many(systemRandom.secret), /^[\w-]{43}$/],
      [many(systemRandom.uuid), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
      [many(() => systemRandom.digits(20)), /^\d{20}$/],
    ] as const) {
      expect(values.every((value) => shape.test(value))).toBe(true);
      expect(new Set(values).size).toBe(1_000);
    }
  });

  test('use every digit', () => {
    expect(new Set(systemRandom.digits(1_000)).size).toBe(10);
    expect(systemRandom.digits(0)).toBe('');
  });
});

describe('the demonstration’s own secret', () => {
  test('is made on the first start and stays', () => {
    const folder = join(aFolder(), 'not', 'there', 'yet');
    const secret = loadOrCreateSecretKey(folder);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(loadOrCreateSecretKey(folder)).toBe(secret);
  });

  test('differs from that of another installation', () => {
    expect(loadOrCreateSecretKey(aFolder())).not.toBe(loadOrCreateSecretKey(aFolder()));
  });

  test('is readable by its owner only', () => {
    const folder = aFolder();
    loadOrCreateSecretKey(folder);
    expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
  });

  test('that the operator wrote is used unchanged', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'secret.key'), 'put there by the operator himself\n');
    expect(loadOrCreateSecretKey(folder)).toBe('put there by the operator himself');
    expect(readFileSync(join(folder, 'secret.key'), 'utf8')).toBe('put there by the operator himself\n');
  });

  test.each(['', '\n', 'short'])('that is too short (%j) stops the start with a sentence', (text) => {
    const folder = aFolder();
    writeFileSync(join(folder, 'secret.key'), text);
    expect(() => loadOrCreateSecretKey(folder)).toThrow('holds less than 32 characters');
  });

  test('leaves no temporary file', () => {
    const folder = aFolder();
    loadOrCreateSecretKey(folder);
    expect(readdirSync(folder)).toEqual(['secret.key']);
  });

  test('that another process wrote meanwhile stays', () => {
    const file = join(aFolder(), 'secret.key');
    keepFirst(file, 'the first');
    keepFirst(file, 'the second');
    expect(readFileSync(file, 'utf8')).toBe('the first');
  });

  test('that cannot be kept stops the start', () => {
    const file = join(aFolder(), 'a-file');
    writeFileSync(file, '');
    chmodSync(file, 0o400);
    expect(() => loadOrCreateSecretKey(file)).toThrow();
  });
});
