import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepFirst, readIfThere } from '#lib/adapters/keyring/private-file.ts';
import { publicKeyOf, type SigningKey } from '#lib/adapters/signer/signer.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

const fileName = 'demonstration-key.pem';

const unreadable = (path: string): Sentence => ({
  es: `No se puede leer la clave de firma de la demostración en ${path}.`,
  en: `The signing key of the demonstration cannot be read from ${path}.`,
});
const noKey = (path: string): Sentence => ({
  es: `${path} no es una clave de firma: restáurala, o quítala y se hace una nueva.`,
  en: `${path} is not a signing key: restore it, or remove it and a new one is made.`,
});

/** A new P-256 key, PKCS #8 in PEM. */
export function newKeyPem(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function readKey(path: string): string | null {
  try {
    return readIfThere(path);
  } catch (error) {
    throw new OperatorError([unreadable(path)], { cause: error });
  }
}

/** 20 digits that follow from the key, so that they need no file of their own; those of a demonstration begin with 0000. */
export function serialOf(keyPem: string, demonstration: boolean): string {
  const digest = createHash('sha256').update(publicKeyOf(keyPem)).digest('hex');
  const [prefix, length] = demonstration ? ['0000', 16] : ['1', 19];
  return `${prefix}${(BigInt(`0x${digest}`) % 10n ** BigInt(length)).toString().padStart(length, '0')}`;
}

/**
 * The key of this demonstration (P-256), kept in `directory` as PEM that only its owner may read; made the first time.
 * Throws an `OperatorError` when that file cannot be read.
 */
export function loadOrCreateDemonstrationKey(directory: string): SigningKey {
  const path = join(directory, fileName);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (readKey(path) === null) keepFirst(path, newKeyPem());
  const keyPem = readKey(path) ?? '';
  try {
    return { keyPem, serial: serialOf(keyPem, true) };
  } catch (error) {
    throw new OperatorError([noKey(path)], { cause: error });
  }
}
