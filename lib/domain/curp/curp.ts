import { type CalendarDate, compare, isRealDate } from '#lib/domain/basics/calendar.ts';
import { type EntityCode, isEntityCode } from '#lib/domain/basics/entities.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { LONGEST_READ, withoutSeparators } from '#lib/domain/basics/separators.ts';
import { curpIn } from '#lib/domain/curp/curp-in-text.ts';
import { otherSpellings } from '#lib/domain/curp/inconvenient-words.ts';

/** A checked CURP: 18 characters, upper case, without separators. Only `parseCurp` makes one. */
export type Curp = string & { readonly brand: 'Curp' };

/** In the order of the checks: the first that applies is the failure of a text (docs/rules.md §1). */
export const curpFailures = [
  'EMPTY',
  'LENGTH',
  'CHARSET',
  'FORMAT',
  'INNER_VOWEL',
  'INNER_CONSONANT',
  'SEX',
  'STATE',
  'DATE',
  'FUTURE_DATE',
  'CHECK_DIGIT',
] as const;
export type CurpFailure = (typeof curpFailures)[number];

type CurpSex = 'H' | 'M' | 'X';

export type DecodedCurp = {
  birthDate: CalendarDate;
  sex: CurpSex;
  entity: EntityCode;
  century: 1900 | 2000;
  parts: {
    root: string;
    date: string;
    sex: string;
    entity: string;
    consonants: string;
    homonymy: string;
    checkDigit: string;
  };
};

const CLEAN = /^[0-9A-Z]{1,64}$/;
// Longer texts are not composed, because that takes more than linear time in hostile texts and no CURP is this long.
const COMPOSED_UP_TO = 64;

/**
 * What the person meant to type: upper case, without blanks, hyphens, dots or invisible characters. Of a longer text, the one CURP in it.
 * Idempotent. Only the first 256 characters that count are kept: more are no CURP, and the rest costs nothing.
 */
export function normalizeCurp(text: string): string {
  if (CLEAN.test(text)) return text;
  const bare = withoutSeparators(text).toUpperCase().slice(0, LONGEST_READ);
  const pasted = bare.length > 18 ? curpIn(text) : null;
  if (pasted !== null) return pasted;
  return bare.length <= COMPOSED_UP_TO ? bare.normalize('NFC') : bare;
}

const SHAPE = /^[A-Z]{4}\d{6}[A-Z]{6}[0-9A-Z]\d$/;
const INNER_CONSONANTS = /^.{13}[^AEIOU]{3}/;
const isDigit = (char: string) => char <= '9';

/** Place of a character in `0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ`, from its UTF-16 code. */
const alphabetIndex = (code: number) =>
  code < 58 ? code - 48 : code === 209 ? 24 : code < 79 ? code - 55 : code - 54;

/** Position 18 for the first 17 characters (0–9, A–Z, Ñ): weights 18 … 2, modulo 10. The formula is not in the norm. */
export function curpCheckDigit(first17: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += alphabetIndex(first17.charCodeAt(at)) * (18 - at);
  return String((10 - (sum % 10)) % 10);
}

/** The number of two digits, read without cutting the text, because that is faster. */
const pairAt = (text: string, at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/** Birth date of a text with the shape of a CURP; position 17 gives the century. It may be a day that does not exist. */
export const birthDateOf = (shaped: string): CalendarDate => ({
  year: (isDigit(shaped.charAt(16)) ? 1900 : 2000) + pairAt(shaped, 4),
  month: pairAt(shaped, 6),
  day: pairAt(shaped, 8),
});

const isSex = (char: string): char is CurpSex => char === 'H' || char === 'M' || char === 'X';

/** First failure of an already normalised text, null when it is a CURP. */
export function curpFailureOf(typed: string, today: CalendarDate): CurpFailure | null {
  if (typed === '') return 'EMPTY';
  if (typed.length !== 18) return 'LENGTH';
  if (!SHAPE.test(typed)) return CLEAN.test(typed) ? 'FORMAT' : 'CHARSET';
  if (!'AEIOUX'.includes(typed.charAt(1))) return 'INNER_VOWEL';
  if (!INNER_CONSONANTS.test(typed)) return 'INNER_CONSONANT';
  if (!isSex(typed.charAt(10))) return 'SEX';
  if (!isEntityCode(typed.slice(11, 13))) return 'STATE';
  const birth = birthDateOf(typed);
  if (!isRealDate(birth)) return 'DATE';
  if (compare(birth, today) > 0) return 'FUTURE_DATE';
  return curpCheckDigit(typed) === typed.charAt(17) ? null : 'CHECK_DIGIT';
}

const isCurp = (_typed: string, failure: CurpFailure | null): _typed is Curp => failure === null;

/** Cleans a text and checks it as a CURP. `today`: the day in Mexico City, because nobody is born after it. */
export function parseCurp(text: string, today: CalendarDate): Result<Curp, CurpFailure> {
  const typed = normalizeCurp(text);
  const failure = curpFailureOf(typed, today);
  return isCurp(typed, failure) ? ok(typed) : err(failure ?? 'FORMAT');
}

/** What a CURP says about its holder, and its seven parts as printed. */
export function decodeCurp(curp: Curp): DecodedCurp {
  const sex = curp.charAt(10);
  const entity = curp.slice(11, 13);
  if (!isSex(sex) || !isEntityCode(entity)) throw new Error('decodeCurp: text was never checked');
  const parts = {
    root: curp.slice(0, 4),
    date: curp.slice(4, 10),
    sex,
    entity,
    consonants: curp.slice(13, 16),
    homonymy: curp.charAt(16),
    checkDigit: curp.charAt(17),
  };
  const century = isDigit(parts.homonymy) ? 1900 : 2000;
  return { birthDate: birthDateOf(curp), sex, entity, century, parts };
}

/** The same key with an inconvenient word written the other way, with the digit of that spelling. Empty for nearly everybody. */
export const otherSpellingsOf = (curp: Curp): Curp[] =>
  otherSpellings(curp.slice(0, 17)).flatMap((first17) => {
    const other = parseCurp(first17 + curpCheckDigit(first17), birthDateOf(curp));
    return other.ok ? [other.value] : [];
  });

/** "SASO••••••••••••05": enough for the holder to recognise it, too little to copy. */
export const maskCurp = (curp: Curp): string => `${curp.slice(0, 4)}${'•'.repeat(12)}${curp.slice(-2)}`;
