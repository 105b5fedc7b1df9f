import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createKeyring } from '#lib/adapters/keyring/keyring.ts';
import type { RootKey } from '#lib/adapters/keyring/sealing.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

/** A root key as the store keeps it. It opens only with the installation's secret, which is never in the store. */
export type WrappedKey = { id: number; wrapped: Uint8Array };

/** The store was sealed with another secret than this installation's. */
export class WrongSecret extends OperatorError {
  override name = 'WrongSecret';
  constructor() {
    super([
      {
        es: 'SECRET_KEY no es el secreto con que se selló esta base de datos: pon otra vez el anterior, sin él no se puede leer nada',
        en: 'SECRET_KEY is not the one that this store was sealed with: give back the earlier one, nothing can be read without it',
      },
    ]);
  }
}

const aadOf = (id: number): Buffer => Buffer.from(`sealing_keys.wrapped:${id}`);

/** Wraps new root keys and unwraps kept ones (AES-256-GCM, with a key derived from the secret). */
export const createWrapping = (secretKey: string) => {
  const key = Buffer.from(createKeyring(secretKey).derive('sealing', 'wrapping'), 'base64url');
  return {
    wrapNew: (id: number): WrappedKey => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aadOf(id));
      const body = Buffer.concat([cipher.update(randomBytes(32)), cipher.final()]);
      return { id, wrapped: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
    },
    unwrap: ({ id, wrapped }: WrappedKey): RootKey => {
      const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12), { authTagLength: 16 });
      decipher.setAAD(aadOf(id)).setAuthTag(wrapped.subarray(12, 28));
      try {
        return { id, root: Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()]) };
      } catch {
        throw new WrongSecret();
      }
    },
  };
};

export type Wrapping = ReturnType<typeof createWrapping>;
