import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { dottedGroups } from '#lib/domain/basics/separators.ts';

/** A checked social security number: 11 digits without separators. Only `parseNss` and `buildNss` make one. */
export type Nss = string & { readonly brand: 'Nss' };
export type NssFailure = 'EMPTY' | 'AS_NUMBER' | 'CHARSET' | 'LENGTH' | 'ALL_ZEROS' | 'CHECK_DIGIT';

export type NssParts = {
  serie: string;
  registrationYear: string;
  birthYear: string;
  consecutive: string;
  checkDigit: string;
};

/** Four digits (docs/rules.md §2); 0000 is not used. */
export const lastConsecutive = 9_999;

/** Luhn digit for the first ten digits: weights 1, 2, 1, 2 …, two-digit products less 9. */
export function nssCheckDigit(first10: string): string {
  let sum = 0;
  for (let at = 0; at < 10; at++) {
    const product = +first10.charAt(at) * (1 + (at % 2));
    sum += product > 9 ? product - 9 : product;
  }
  return String((10 - (sum % 10)) % 10);
}

/** How many digits stand between dots where people write dots. Any other dot belongs to a number of a spreadsheet. */
const usualGroups: ReadonlySet<string> = new Set(['2 2 2 4 1', '4 2 4 1', '2 3 3 3']);

/** «1958810184.0», «1,958,810,184», «1.95881E+10»: its digits are those of a number, which has no zero in front. */
const isAsNumber = (groups: string[]): boolean =>
  /^[0-9][0-9.,]*([.,][0-9]+|E[+]?[0-9]+)$/i.test(groups.join('.')) &&
  !usualGroups.has(groups.map(({ length }) => length).join(' '));

function failureOf(digits: string): NssFailure | null {
  if (digits === '') return 'EMPTY';
  if (!/^[0-9]+$/.test(digits)) return 'CHARSET';
  if (digits.length !== 11) return 'LENGTH';
  if (digits === '00000000000') return 'ALL_ZEROS';
  return nssCheckDigit(digits) === digits.charAt(10) ? null : 'CHECK_DIGIT';
}

const isNss = (_digits: string, failure: NssFailure | null): _digits is Nss => failure === null;

/**
 * Drops blanks and hyphens, and dots in the usual groups, then checks (docs/rules.md §2). `AS_NUMBER`: a spreadsheet took it for
 * a number, so its first zero may be lost. Does not judge the years, because two digits cannot tell 1 from 101 years.
 */
export function parseNss(text: string): Result<Nss, NssFailure> {
  const groups = dottedGroups(text);
  const digits = groups.join('');
  const failure = isAsNumber(groups) ? 'AS_NUMBER' : failureOf(digits);
  return isNss(digits, failure) ? ok(digits) : err(failure ?? 'CHARSET');
}

/**
 * Builds a number from its parts: a serie of two digits, both years with four, a consecutive of 1–9999. Throws a RangeError on anything
 * else, because a number is never made from doubtful parts.
 */
export function buildNss(parts: {
  serie: string;
  registrationYear: number;
  birthYear: number;
  consecutive: number;
}): Nss {
  if (!/^[0-9]{2}$/.test(parts.serie)) throw new RangeError('buildNss: serie needs two digits');
  if (!Number.isInteger(parts.consecutive) || parts.consecutive < 1 || parts.consecutive > lastConsecutive)
    throw new RangeError('buildNss: consecutive outside 1–9999');
  const first10 =
    parts.serie +
    lastTwo(parts.registrationYear) +
    lastTwo(parts.birthYear) +
    String(parts.consecutive).padStart(4, '0');
  const built = parseNss(first10 + nssCheckDigit(first10));
  if (!built.ok) throw new RangeError('buildNss: parts do not make a number');
  return built.value;
}

function lastTwo(year: number): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999)
    throw new RangeError('buildNss: a year needs four digits');
  return String(year).slice(2);
}

/** The five parts in reading order: serie, year of registration, year of birth (two digits each), consecutive, digit. */
export const decodeNss = (nss: Nss): NssParts => ({
  serie: nss.slice(0, 2),
  registrationYear: nss.slice(2, 4),
  birthYear: nss.slice(4, 6),
  consecutive: nss.slice(6, 10),
  checkDigit: nss.charAt(10),
});
