import { describe, expect, it } from 'vitest';
import { foldText, tidyText } from '#lib/domain/basics/typed-text.ts';
import { diagnoseCurp } from '#lib/domain/curp/diagnosis.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import { suggestEmail } from '#lib/domain/email/suggestion.ts';
import { addressSchema, namesSchema, postalCodeSchema, startSchema } from '#lib/domain/form/answers.ts';

const today = { year: 2026, month: 11, day: 21 };

const schemas = [startSchema(today), namesSchema, postalCodeSchema, addressSchema];
const inEveryField = (typed: string) => new Proxy({}, { get: () => typed, has: () => true });

/** Everything that reads a text as somebody typed it. */
const readers: [what: string, read: (typed: string) => unknown][] = [
  ['a diagnosis', (typed) => diagnoseCurp(typed, today)],
  ['a tidy text', tidyText],
  ['a folded text', foldText],
  ['an address', (typed) => [parseEmail(typed), parseEmail(`a@${typed}.mx`)]],
  ['a suggestion', (typed) => suggestEmail(`a@${typed}`)],
  ['the forms', (typed) => schemas.map((schema) => schema.safeParse(inEveryField(typed)))],
];

const pieces: [what: string, piece: string][] = [
  ['letters', 'A'],
  ['small letters', 'a'],
  ['blanks', ' '],
  ['letters and blanks', 'a '],
  ['dots and at signs', 'a.@-'],
  ['CURPs', 'SASO750909HDFNNS05  '],
  ['mistyped domains', 'gmial.com'],
  ['accents to compose', 'a\u0301\u0323\u0301'],
  ['marks out of order', '\u0315\u0300\u05ae'],
  ['letters of other alphabets', 'á漢'],
  ['emoji', '😀'],
  ['hyphens and invisible marks', '-\u200b'],
];

const repeated = (piece: string, length: number) => piece.repeat(length / piece.length);

/** Least time of several rounds in milliseconds: what the work takes when nothing else disturbs it. */
function leastTime(act: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 15; round++) {
    const start = performance.now();
    for (let time = 0; time < 5; time++) act();
    least = Math.min(least, (performance.now() - start) / 5);
  }
  return least;
}

describe.each(readers)('the time for %s', (_reader, read) => {
  it.each(pieces)('grows no faster than the text for 100 kB of %s', (_piece, piece) => {
    leastTime(() => read(repeated(piece, 10_000)));
    const small = leastTime(() => read(repeated(piece, 10_000)));
    const large = leastTime(() => read(repeated(piece, 100_000)));
    // Ten times the text: linear work takes up to ten times as long, quadratic work a hundred times.
    expect(large).toBeLessThan(30 * Math.max(small, 0.05));
  });
});

// The slowest text of 18 characters we know: look-alikes everywhere, hundreds of readings.
const HARDEST = '545075O9O9HDFNN5O5';

it('a diagnosis of 100 kB takes about as long as that of the hardest 18 characters', () => {
  const time = (typed: string) => leastTime(() => diagnoseCurp(typed, today));
  time(HARDEST);
  const hardest = time(HARDEST);
  expect(time(repeated('a ', 100_000))).toBeLessThan(5 * hardest);
  expect(time(repeated(' ', 100_000))).toBeLessThan(5 * hardest);
});
