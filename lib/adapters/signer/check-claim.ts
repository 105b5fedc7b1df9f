import { createPublicKey, verify } from 'node:crypto';
import type { ClaimCheck } from '#lib/usecases/ports/signing.ts';

/** Verifies a signature of ECDSA P-256 with SHA-256, r and s side by side. */
export const checkClaim: ClaimCheck = ({ sealed, key }) =>
  verify(
    'sha256',
    sealed.bytes,
    {
      key: createPublicKey({ key: Buffer.from(key.spki, 'base64'), format: 'der', type: 'spki' }),
      dsaEncoding: 'ieee-p1363',
    },
    sealed.signature,
  );
