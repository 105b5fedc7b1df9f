import { randomInt } from 'node:crypto';

/** Capitals and digits that people do not confuse on paper: no I, L, O, U, 0, 1. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const amount = 10;
const groupLength = 5;

/** Random characters from `randomInt`, which has no modulo bias. */
const group = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Ten codes for paper, `XXXXX-XXXXX`, 49 bits each. */
export const makeBackupCodes = (): string[] => {
  const codes = new Set<string>();
  while (codes.size < amount) codes.add(`${group()}-${group()}`);
  return [...codes];
};

/**
 * The kept code that a typed one means. Our codes are capitals, so the case does not matter; codes that better-auth made have both cases and
 * must match exactly.
 */
export const readBackupCode = (typed: string, kept: readonly string[]): string =>
  kept.includes(typed) ? typed : typed.toUpperCase();
