import { withoutSeparators } from '#lib/domain/basics/separators.ts';

/** Blanks and dashes that people put between the parts of a CURP: at most two in a row. No dot, because it may be a decimal point. */
const BETWEEN = '[\\p{Z}\\p{Cf}\\p{Pd}\\t\\u2212]{0,2}';
const SIGNS = [
  '[A-Z]',
  '[A-Z]',
  '[A-Z]',
  '[A-Z]',
  ...Array(6).fill('\\d'),
  ...Array(6).fill('[A-Z]'),
  '[0-9A-Z]',
  '\\d',
];
const ALONE = new RegExp(`(?<![\\p{L}\\p{N}])${SIGNS.join(BETWEEN)}(?![\\p{L}\\p{N}])`, 'gu');

/** A message or the QR text of a printed CURP is shorter. */
const LONGEST_SEARCHED = 2_000;

/**
 * The one run of a longer text that has the shape of a CURP: 18 characters, upper case, without separators. It need not be a CURP, so that a
 * slip in it is explained. Null where the text has none or several, because only the person knows which one is theirs.
 * For a pasted message («Mi CURP es: …») and for the QR text of a printed CURP, where bars separate the fields.
 */
export function curpIn(text: string): string | null {
  if (text.length > LONGEST_SEARCHED) return null;
  const runs = text.toUpperCase().match(ALONE) ?? [];
  const [found, ...others] = new Set(runs.map(withoutSeparators));
  return found !== undefined && others.length === 0 ? found : null;
}
