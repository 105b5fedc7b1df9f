import { withoutSeparators } from '#lib/domain/basics/separators.ts';

/** A folio: 22 digits, 13 of milliseconds since 1970 and 9 random ones. Text, because it is larger than 2^53 (docs/rules.md §5). */
const pattern = /^\d{22}$/;
const timeDigits = 13;
/** 13 digits hold the milliseconds up to the year 2286. */
const latest = 10 ** timeDigits - 1;

/** Folio of a moment (milliseconds since 1970) and nine digits from a secure generator. Throws RangeError on anything else. */
export function buildFolio(now: number, nineDigits: string): string {
  if (!Number.isInteger(now) || now < 0 || now > latest)
    throw new RangeError('A folio needs a moment after 1970.');
  if (!/^\d{9}$/.test(nineDigits)) throw new RangeError('A folio ends in exactly nine digits.');
  return String(now).padStart(timeDigits, '0') + nineDigits;
}

export const isFolio = (text: string): boolean => pattern.test(text);

/** Reads a typed folio without its blanks and hyphens. Null when it is not a folio. */
export const parseFolio = (text: string): string | null => {
  const folio = withoutSeparators(text);
  return isFolio(folio) ? folio : null;
};

/** «402671935», its random digits: enough to tell two cases apart. */
export const folioEnd = (folio: string): string => folio.slice(timeDigits);

/** «1795279327318 402671935»: for reading aloud; the digits stay in order. */
export const formatFolio = (folio: string): string => `${folio.slice(0, timeDigits)} ${folioEnd(folio)}`;
