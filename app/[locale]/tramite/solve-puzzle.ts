import type { Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Solves the silent puzzle (ALTCHA v2). It looks for the first counter whose key begins with the wanted digits; the browser's own cryptography
 * derives the key from nonce and counter (four bytes, big-endian). Answers '' when it was stopped. The library's own loop does the same, but
 * it comes with its server half, a twentieth of the page's scripts.
 */
export const solvePuzzle = async (puzzle: string, signal: AbortSignal): Promise<string> => {
  const challenge: Challenge = JSON.parse(puzzle);
  const { nonce, salt, keyPrefix } = challenge.parameters;
  const start = fromHex(nonce);
  const password = new Uint8Array(start.length + 4);
  password.set(start);
  for (let counter = 0; !signal.aborted; counter += 1) {
    new DataView(password.buffer).setUint32(start.length, counter);
    const { derivedKey } = await deriveKey(challenge.parameters, fromHex(salt), password);
    const key = toHex(derivedKey);
    if (key.startsWith(keyPrefix))
      return JSON.stringify({ challenge, solution: { counter, derivedKey: key } });
  }
  return '';
};
