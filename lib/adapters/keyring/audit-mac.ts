import { createHmac } from 'node:crypto';
import type { Mac } from '#lib/domain/audit/chain.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';

/** HMAC-SHA-256 with a key that only the audit chain uses. */
export const createAuditMac = (keyring: Pick<Keyring, 'derive'>): Mac => {
  const key = Buffer.from(keyring.derive('audit', 'chain'), 'base64url');
  return (text) => createHmac('sha256', key).update(text).digest('base64url');
};
