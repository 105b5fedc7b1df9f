import { createHash, createHmac, hkdfSync, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Random } from '#lib/usecases/ports/random.ts';

/** Secrets derived from the installation's key with HKDF-SHA-256 (RFC 5869); digests are SHA-256. */
export const createKeyring = (secretKey: string): Keyring => {
  const derive = (purpose: string, name: string) =>
    Buffer.from(hkdfSync('sha256', secretKey, purpose, name, 32)).toString('base64url');
  const fingerprintKey = derive('fingerprint', 'limits');
  return {
    digest: (secret) => createHash('sha256').update(secret).digest('hex'),
    fingerprint: (text) => createHmac('sha256', fingerprintKey).update(text).digest('base64url'),
    derive,
  };
};

/** Unpredictable values from the system's generator. */
export const systemRandom: Random = {
  id: () => randomBytes(16).toString('base64url'),
  secret: () => randomBytes(32).toString('base64url'),
  uuid: () => randomUUID(),
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
};
