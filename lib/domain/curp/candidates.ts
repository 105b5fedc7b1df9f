import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import { type CurpSlip, type Draft, draftsOf, GAP } from '#lib/domain/curp/drafts.ts';
import { otherSpellings } from '#lib/domain/curp/inconvenient-words.ts';
import { familiar, looksLike, slipLikelihood } from '#lib/domain/curp/slips.ts';

/** A CURP that may have been meant; `score` is a natural logarithm, comparable within one diagnosis. */
export type Candidate = { curp: Curp; kind: CurpSlip; positions: number[]; score: number };

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const CONSONANTS = 'BCDFGHJKLMNPQRSTVWXYZ';
const YEAR_MONTH_DAY = [DIGITS, DIGITS, '01', DIGITS, '0123', DIGITS];
/** The characters that each of the 18 places allows. */
const ALLOWED: readonly string[] = [
  LETTERS,
  'AEIOUX',
  LETTERS,
  LETTERS,
  ...YEAR_MONTH_DAY,
  'HMX',
  LETTERS,
  LETTERS,
  CONSONANTS,
  CONSONANTS,
  CONSONANTS,
  DIGITS + LETTERS,
  DIGITS,
];
// Bounds on the work for texts full of look-alikes: past them only the likeliest character is tried.
const MOST_AS_TYPED = 150;
const MOST_PER_DRAFT = 60;

/** Places with a character that they do not allow, or without one. */
const misfits = (text: string): number[] =>
  ALLOWED.flatMap((allowed, at) => (allowed.includes(text.charAt(at)) ? [] : [at]));

const allowedLooks = (char: string, at: number) =>
  [...looksLike(char)].filter((look) => ALLOWED[at]?.includes(look)).join('');

const typedAsIs: Draft = { text: '', slip: 'wrong', weight: 0, places: [] };

type Filling = { text: string; weight: number };
type Place = { at: number; options: string };

/** All texts that the options of the places give. A place takes only its first option where the texts would become too many. */
function fill(start: Filling, places: Place[], most = MOST_PER_DRAFT): Filling[] {
  let fillings = [start];
  for (const { at, options } of [...places].sort((a, b) => b.options.length - a.options.length)) {
    const typed = start.text.charAt(at);
    const few = fillings.length * options.length > most ? options.slice(0, 1) : options;
    fillings = fillings.flatMap(({ text, weight }) =>
      [...few].map((option) => ({
        text: text.slice(0, at) + option + text.slice(at + 1),
        weight: weight + (typed === GAP ? 0 : slipLikelihood(typed, option)),
      })),
    );
  }
  return fillings;
}

const anyAt = (at: number): Place => ({ at, options: ALLOWED[at] ?? '' });

const NOTHING_MORE = 4;

/** The text itself, and the text with each place open in turn. */
const wrongAnywhere = (start: Filling): Filling[] => [
  { text: start.text, weight: start.weight + NOTHING_MORE },
  ...ALLOWED.flatMap((_, at) => fill(start, [anyAt(at)])),
];

// Tries every character in up to two places without a look-alike, as after a swap of a letter and a digit. Three are another text.
const MOST_PUZZLES = 2;

/** The unchecked texts of 18 characters that a draft and its misfits allow. */
function complete(draft: Draft): Filling[] {
  const wrong = misfits(draft.text);
  const asTyped = draft.slip === 'wrong';
  if (draft.slip === 'swapped') return wrong.length > 0 ? [] : [draft];
  if (asTyped && wrong.length === 0) return wrongAnywhere(draft);
  const places = wrong.map((at) => ({ at, options: allowedLooks(draft.text.charAt(at), at) }));
  const puzzles = places.filter(({ at, options }) => options === '' && draft.text.charAt(at) !== GAP);
  if (puzzles.length > (asTyped ? MOST_PUZZLES : 0)) return [];
  const alone = asTyped && wrong.length === 1;
  const filled = places.map((place) => (alone || place.options === '' ? anyAt(place.at) : place));
  return fill(draft, filled, asTyped ? MOST_AS_TYPED : MOST_PER_DRAFT);
}

/** Look-alikes in several places and one wrong character. Tried only when nothing simpler fits. */
function twoSlips(typed: string): Filling[] {
  const places = misfits(typed).map((at) => ({ at, options: allowedLooks(typed.charAt(at), at) }));
  return typed.length === 18
    ? fill({ text: typed, weight: 0 }, places).slice(0, 3).flatMap(wrongAnywhere)
    : [];
}

/** Places where two texts of 18 characters differ. */
const changed = (from: string, to: string) =>
  ALLOWED.flatMap((_, at) => (from.charAt(at) === to.charAt(at) ? [] : [at]));

function kindOf(typed: string, text: string): CurpSlip {
  const alike = changed(typed, text).every((at) =>
    (looksLike(typed.charAt(at)) + familiar(typed.charAt(at))).includes(text.charAt(at)),
  );
  return alike ? 'lookalike' : 'wrong';
}

const logOfSum = (a: number, b: number) => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

/** The same key with its inconvenient word written the other way, where the check digit belongs to that spelling. */
const respelled = (typed: string, today: CalendarDate): Candidate[] =>
  otherSpellings(typed).flatMap((text) => {
    const curp = parseCurp(text, today);
    return curp.ok ? [{ curp: curp.value, kind: 'wrong', positions: [1], score: 0 }] : [];
  });

/**
 * Every CURP that one slip could have turned into the typed text (normalised), the likeliest first. A text whose digit fits the other
 * spelling of an inconvenient word has no other candidate, because any other would be somebody else's.
 */
export function candidatesFor(
  typed: string,
  today: CalendarDate,
  likelihood: (curp: string) => number,
): Candidate[] {
  const sameKey = respelled(typed, today);
  if (sameKey.length > 0) return sameKey;
  const found = new Map<string, Candidate>();
  const consider = (draft: Draft, { text, weight }: Filling) => {
    const curp = parseCurp(text, today);
    if (!curp.ok) return;
    const score = weight + likelihood(text);
    const before = found.get(text);
    const kind = draft.slip === 'wrong' ? kindOf(typed, text) : draft.slip;
    const edited = [...new Set([...draft.places, ...changed(draft.text, text)])].sort((a, b) => a - b);
    const positions = draft.slip === 'wrong' ? changed(typed, text) : edited;
    if (!before) found.set(text, { curp: curp.value, kind, positions, score });
    else if (before.score < score)
      found.set(text, { curp: curp.value, kind, positions, score: logOfSum(score, before.score) });
    else before.score = logOfSum(score, before.score);
  };
  const familiarised = typed.split('').map(familiar).join('');
  for (const draft of draftsOf(familiarised)) for (const filling of complete(draft)) consider(draft, filling);
  if (found.size === 0) for (const filling of twoSlips(familiarised)) consider(typedAsIs, filling);
  return [...found.values()].sort((a, b) => b.score - a.score);
}
