import { describe, expect, it } from 'vitest';
import { diagnoseCurp } from '#lib/domain/curp/diagnosis.ts';

const today = { year: 2026, month: 11, day: 21 };

/** Least time of several rounds in milliseconds: what the work takes when nothing else disturbs it. */
function leastTime(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 15; round++) {
    const start = performance.now();
    for (let time = 0; time < 5; time++) diagnoseCurp(text, today);
    least = Math.min(least, (performance.now() - start) / 5);
  }
  return least;
}

const repeated = (unit: string, length: number) => unit.repeat(length / unit.length);

// The slowest text of 18 characters we know: look-alikes everywhere, hundreds of readings.
const HARDEST = '545075O9O9HDFNN5O5';

describe('time for a diagnosis', () => {
  it.each([
    ['letters', 'A'],
    ['small letters', 'a'],
    ['blanks', ' '],
    ['letters and blanks', 'a '],
    ['CURPs', 'SASO750909HDFNNS05  '],
    ['accents to compose', 'a\u0301\u0323\u0301'],
    ['letters of other alphabets', 'á漢'],
    ['emoji', '😀'],
    ['hyphens and invisible marks', '-\u200b'],
  ])('grows no faster than the text for 100 kB of %s', (_what, unit) => {
    leastTime(repeated(unit, 10_000));
    const small = leastTime(repeated(unit, 10_000));
    const large = leastTime(repeated(unit, 100_000));
    // Ten times the text: linear work takes up to ten times as long, quadratic work a hundred times.
    expect(large).toBeLessThan(30 * Math.max(small, 0.02));
  });

  it('for 100 kB is of the order of that for the hardest 18 characters', () => {
    leastTime(HARDEST);
    const hardest = leastTime(HARDEST);
    expect(leastTime(repeated('a ', 100_000))).toBeLessThan(5 * hardest);
    expect(leastTime(repeated(' ', 100_000))).toBeLessThan(5 * hardest);
  });
});
