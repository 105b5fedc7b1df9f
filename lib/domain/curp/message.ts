import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import type { CenturyDoubt } from '#lib/domain/curp/century.ts';
import { diagnoseCurp } from '#lib/domain/curp/diagnosis.ts';
import type { CurpDetail } from '#lib/domain/curp/failure-detail.ts';

/** What can be said of a text that is not a CURP; each has words in the dictionaries (`curp.sex`). */
export type CurpComplaint =
  | 'EMPTY'
  | 'bornLongAgo'
  | CurpDetail['kind']
  | 'shouldBeDigitGuessed'
  | 'shouldBeLetterGuessed';
export type CurpMessage = `curp.${CurpComplaint}` | `curp.${CurpComplaint}|${string}`;

/** Replaces bars in a detail, because a bar separates the key from its details. */
const shown = (found: string): string => found.replaceAll('|', '¦');

const placeDetails = (detail: CurpDetail): (string | number)[] =>
  'position' in detail ? [detail.position + 1, shown(detail.found), detail.expected ?? ''] : [];

const details = (detail: CurpDetail): (string | number)[] => {
  switch (detail.kind) {
    case 'tooShort':
    case 'tooLong':
      return [detail.length];
    case 'looksLikeNss':
    case 'looksLikeRfc':
    case 'looksLikeSsn':
    case 'checkDigit':
      return [];
    case 'day':
      return [detail.found, detail.lastDay];
    case 'future':
      return [detail.date.year];
    case 'entity':
    case 'month':
      return [shown(detail.found), detail.expected ?? ''];
    default:
      return placeDetails(detail);
  }
};

/** Reports a letter instead of the century's digit as a letter, not as a birth in the future. */
const keyOf = ({ kind, expected = '', ...detail }: CurpDetail & { expected?: string }): CurpComplaint => {
  if (kind === 'shouldBeDigit' || kind === 'shouldBeLetter') return expected ? `${kind}Guessed` : kind;
  return kind === 'future' && /[0-9]/.test(expected) && 'position' in detail ? 'shouldBeDigitGuessed' : kind;
};

/**
 * The dictionary key of what is wrong with a text as a CURP, with the details that the words need:
 * `curp.shouldBeDigitGuessed|17|O|0`. Null for a CURP.
 */
export const curpMessage = (text: string, today: CalendarDate): CurpMessage | null => {
  const diagnosis = diagnoseCurp(text, today);
  if (!diagnosis) return null;
  const { detail } = diagnosis;
  if (!detail) return 'curp.EMPTY';
  const key = keyOf(detail);
  const said = key === 'shouldBeDigitGuessed' ? placeDetails(detail) : details(detail);
  return said.length === 0 ? `curp.${key}` : `curp.${key}|${said.join('|')}`;
};

/** The question about a birth so long ago, with the year and the letter that position 17 has if the answer is no. */
export const centuryMessage = ({ year, meant }: CenturyDoubt): CurpMessage =>
  `curp.bornLongAgo|${year}|${meant.charAt(16)}`;
