import { randomInt } from 'node:crypto';

/** Capitals and digits that nobody takes for one another on paper: no I, L, O, U, 0, 1. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const amount = 10;
const groupLength = 5;

/** Signs by randomInt, which has no modulo bias. */
const group = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Ten codes for paper, `XXXXX-XXXXX`, 49 bits each. */
export const makeBackupCodes = (): string[] => {
  const codes = new Set<string>();
  while (codes.size < amount) codes.add(`${group()}-${group()}`);
  return [...codes];
};

/**
 * The code that was meant. Codes are capitals; those that better-auth made by itself have both cases and only count as they
 * were written.
 */
export const meantBackupCode = (typed: string, kept: readonly string[]): string =>
  kept.includes(typed) ? typed : typed.toUpperCase();
