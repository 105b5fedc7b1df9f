import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Seals a small text so that a form or a cookie can carry it and nobody can read or change it (AES-256-GCM). */
export const sealText = (key: Uint8Array, text: string): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
};

/** Opens a sealed text; null for a text that this key did not seal or that is longer than `longest`. */
export const openText = (key: Uint8Array, token: string, longest = 2_000): string | null => {
  const bytes = Buffer.from(token.slice(0, longest), 'base64url');
  if (bytes.length < 29) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
};
