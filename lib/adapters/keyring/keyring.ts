import { createHash, hkdfSync, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Keyring, Random } from '#lib/usecases/ports.ts';

/** Secrets derived from the installation's key with HKDF-SHA-256 (RFC 5869); digests are SHA-256. */
export const createKeyring = (secretKey: string): Keyring => ({
  digest: (secret) => createHash('sha256').update(secret).digest('hex'),
  derive: (purpose, name) =>
    Buffer.from(hkdfSync('sha256', secretKey, purpose, name, 32)).toString('base64url'),
});

/** Unpredictable values from the system's generator. */
export const systemRandom: Random = {
  id: () => randomBytes(16).toString('base64url'),
  secret: () => randomBytes(32).toString('base64url'),
  uuid: () => randomUUID(),
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
};
