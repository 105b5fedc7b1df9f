import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Signer } from '#lib/usecases/ports/signing.ts';

export type SigningKey = { keyPem: string; serial: string };

const wanted = 'it must be an unencrypted PEM private key, P-256 or RSA of at least 2048 bits.';

function readPrivateKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error(`The signing key cannot be read: ${wanted}`);
  }
}

/** P-256, or RSA of at least 2048 bits. */
export function isStrongEnough({
  asymmetricKeyType: type,
  asymmetricKeyDetails: details,
}: KeyObject): boolean {
  if (type === 'ec') return details?.namedCurve === 'prime256v1';
  return type === 'rsa' && (details?.modulusLength ?? 0) >= 2048;
}

/**
 * Signs cadenas: SHA-256 with ECDSA P-256 (DER) or RSA PKCS #1 v1.5, in base64.
 * Throws one clear sentence when the key or the serial number (20 digits) cannot be used.
 */
export function createSigner({ keyPem, serial }: SigningKey): Signer {
  const key = readPrivateKey(keyPem);
  if (!isStrongEnough(key)) throw new Error(`The signing key is of another kind: ${wanted}`);
  if (!/^\d{20}$/.test(serial)) throw new Error('The serial number of the signing key must have 20 digits.');
  return { serial, sign: (text) => sign('sha256', Buffer.from(text, 'utf8'), key).toString('base64') };
}

/** The public key of a private key, SPKI in PEM. It verifies a sello. */
export const publicKeyOf = (keyPem: string): string =>
  createPublicKey(readPrivateKey(keyPem)).export({ type: 'spki', format: 'pem' }).toString();

/** Whether `sello` (base64) is the signature of `cadena` under the key. False too when it is not a signature. */
export const verifySello = (publicKeyPem: string, cadena: string, sello: string): boolean =>
  verify('sha256', Buffer.from(cadena, 'utf8'), publicKeyPem, Buffer.from(sello, 'base64'));
