import { createPrivateKey, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { keepFirst, readIfThere, replaceFile } from '#lib/adapters/keyring/private-file.ts';
import { newDemonstrationCertificate } from '#lib/adapters/signer/certificates.ts';
import { loadOrCreateDemonstrationKey } from '#lib/adapters/signer/demonstration-key.ts';
import { createIdentity } from '#lib/adapters/signer/identity.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { SigningIdentity } from '#lib/usecases/ports/signing.ts';

const fileName = 'demonstration-certificate.pem';

function isUsable(certificatePem: string, keyPem: string, now: number): boolean {
  try {
    const certificate = new X509Certificate(certificatePem);
    return certificate.checkPrivateKey(createPrivateKey(keyPem)) && certificate.validToDate.getTime() > now;
  } catch {
    return false;
  }
}

/** Makes the certificate again when it does not fit the key, because nobody relies on the old one. */
async function loadOrCreateCertificate(directory: string, keyPem: string, now: number): Promise<string> {
  const path = join(directory, fileName);
  const kept = readIfThere(path);
  if (kept !== null && isUsable(kept, keyPem, now)) return kept;
  const fresh = await newDemonstrationCertificate(keyPem, now);
  if (kept === null) keepFirst(path, fresh);
  else replaceFile(path, fresh);
  return readIfThere(path) ?? fresh;
}

/** Key and self-signed certificate of this demonstration, kept in `directory`; made the first time. Throws an `OperatorError`. */
export async function openDemonstrationIdentity(directory: string, clock: Clock): Promise<SigningIdentity> {
  const { keyPem, serial } = loadOrCreateDemonstrationKey(directory);
  const certificatePem = await loadOrCreateCertificate(directory, keyPem, clock.now());
  return createIdentity({ keyPem, certificatePem, serial, demonstration: true }, clock);
}
