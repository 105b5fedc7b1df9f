import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivate } from '#lib/adapters/keyring/private-file.ts';
import { newCertificateRequest } from '#lib/adapters/signer/certificates.ts';
import { newKeyPem } from '#lib/adapters/signer/demonstration-key.ts';
import { keyIdOf } from '#lib/adapters/signer/identity.ts';

const sealed = (keyPem: string, passphrase: string): string =>
  createPrivateKey(keyPem)
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })
    .toString();

/**
 * Makes a P-256 key and a certificate request (PKCS #10) for an institution, in files that only their owner may read and that carry
 * the key's name. The key is encrypted when there is a passphrase.
 */
export async function writeNewKey(
  directory: string,
  institution: string,
  passphrase: string | null,
): Promise<{ keyFile: string; requestFile: string }> {
  const keyPem = newKeyPem();
  const keyId = keyIdOf(createPublicKey(keyPem).export({ type: 'spki', format: 'der' }));
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const keyFile = join(directory, `clave-${keyId}.pem`);
  const requestFile = join(directory, `solicitud-${keyId}.pem`);
  writePrivate(keyFile, passphrase === null ? keyPem : sealed(keyPem, passphrase));
  writePrivate(requestFile, await newCertificateRequest(keyPem, institution));
  return { keyFile, requestFile };
}
