import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepFirst } from '#lib/adapters/keyring/private-file.ts';
import { publicKeyOf, type SigningKey } from '#lib/adapters/signer/signer.ts';

const fileName = 'demonstration-key.pem';

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

function newKeyPem(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw new Error(`The signing key of the demonstration cannot be read from ${path}.`, { cause: error });
  }
}

/** 20 digits that follow from the key, so that they need no file of their own. */
function serialOf(keyPem: string): string {
  const digest = createHash('sha256').update(publicKeyOf(keyPem)).digest('hex');
  return `0000${(BigInt(`0x${digest}`) % 10n ** 16n).toString().padStart(16, '0')}`;
}

/**
 * The key of this demonstration (P-256), kept in `directory` as PEM that only its owner may read; made the first time.
 * Throws one clear sentence when what is there cannot be read.
 */
export function loadOrCreateDemonstrationKey(directory: string): SigningKey {
  const path = join(directory, fileName);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (readIfThere(path) === null) keepFirst(path, newKeyPem());
  const keyPem = readIfThere(path) ?? '';
  try {
    return { keyPem, serial: serialOf(keyPem) };
  } catch (error) {
    throw new Error(`${path} is not a signing key: restore it, or remove it and a new one is made.`, {
      cause: error,
    });
  }
}
