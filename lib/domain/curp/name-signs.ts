import { latinLetter, latinMark } from '#lib/domain/basics/drawn-text.ts';
import { composed } from '#lib/domain/basics/typed-text.ts';

/**
 * The signs of names. Keyboards, word processors, spreadsheets and registries write the same sign in many ways; here each becomes one form
 * (docs/rules.md §1.5). Forms, imports, registries, comparisons and documents all read names through `foldName`.
 */

/** Accents that stand alone are typed for an apostrophe; the saltillo and the ʻokina are letters that registries write as one. */
const apostrophe =
  /['´`‘’‛′‵\u02b9\u02bb-\u02bf\u02c8\u02ca\u02cb\u0384\u055a\u05f3\u07f4\u07f5\u1fbd\u1fbf\u1fef\u1ffd\u1ffe\ua78b\ua78c\uff07\uff40]/u;
const dash = /[\p{Pd}\u02d7\u2043\u2212\u207b\u208b]/u;
const period = /[.\u3002\uff61]/u;
const middleDot = /[·\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65]/u;
const slash = /[/\u2044\u2215\u29f8]/u;
/** Letters and a pattern for Unicode that look like a blank. */
const looksBlank = /[\u115f\u1160\u2800\u3164\uffa0]/u;
const invisible = /[\p{Cf}\p{DI}]/u;
const blank = /\s/u;
/** Only letters, letters of double width and their signs have another form (ª, ﬁ, Ⅱ, Ａ); ½ and ™ are no letters. */
const hasPlainForm = /[\p{L}\p{Nl}\uff01-\uff5e\ufe50-\ufe6b\u2024]/u;

const forms: readonly (readonly [sign: RegExp, form: string])[] = [
  [apostrophe, "'"],
  [dash, '-'],
  [period, '.'],
  [middleDot, '·'],
  [slash, '/'],
  [looksBlank, ' '],
  [invisible, ''],
  [blank, ' '],
];
const formOf = (char: string): string | undefined => forms.find(([sign]) => sign.test(char))?.[1];

const everyday = /[A-Za-zÁÉÍÓÚÜÑáéíóúüñ ]/;

/** One character in its one form: none for an invisible one, several for a ligature. */
export function foldSign(char: string): string {
  if (everyday.test(char)) return char;
  const form = formOf(char);
  if (form !== undefined || !hasPlainForm.test(char)) return form ?? char;
  const plain = char.normalize('NFKC');
  return blank.test(plain) ? char : Array.from(plain, (piece) => formOf(piece) ?? piece).join('');
}

/** Raised letters after a period end a short form: «M.ª» is «Ma.». */
const raisedEnd = /\.([ªº\u1d43\u1d52])/gu;

/**
 * A name part in its one form: apostrophes ', hyphens -, letters of single width with their accents composed, single blanks, nothing
 * invisible. Letter case stays. Idempotent. A sign that no name has stays as it is.
 */
export const foldName = (typed: string): string =>
  composed(
    typed
      .replace(raisedEnd, '$1.')
      .replace(/[^A-Za-z]/gu, foldSign)
      .replace(/ +/g, ' ')
      .trim(),
  );

const letter = new RegExp(`(?=\\p{L})${latinLetter}`, 'u');
const mark = new RegExp(latinMark, 'u');
const sign = /[ './·-]/;

/** Whether a name in its one form may have this character. A mark must follow a letter. */
export const isNameCharacter = (char: string): boolean =>
  letter.test(char) || mark.test(char) || sign.test(char);

/** Whether the text has a letter at all. */
export const hasLetter = (text: string): boolean => letter.test(text);

const isAllowed = (char: string) => Array.from(foldSign(char)).every(isNameCharacter);

/** The first character of a typed name that no name has, as it was typed; undefined when there is none. */
export function refusedCharacter(typed: string): string | undefined {
  let last = ' ';
  for (const char of typed) {
    const lone = mark.test(char) && !letter.test(last) && !mark.test(last);
    if (lone || !isAllowed(char)) return char;
    if (foldSign(char) !== '') last = foldSign(char).slice(-1);
  }
  return undefined;
}
