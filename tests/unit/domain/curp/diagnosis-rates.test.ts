import { describe, expect, it } from 'vitest';
import { diagnoseCurp } from '#lib/domain/curp/diagnosis.ts';
import { errorSet, type Mistyped, type Slip } from '#tests/support/curp-errors.ts';

// Features L-01 asks for 98/99, 90/99, 88/98, 50/78 and 29/45 %; the floors below are what the diagnosis reaches, less
// some two points, so that no change makes it worse unnoticed. Counted over slips that can be detected: one that leaves a formally right CURP gives no diagnosis at
// all, so it is outside the rate and has its own share below (the trial of docs/rules.md §1.3 saw 11 % and 2 %).
const today = { year: 2026, month: 11, day: 21 };
const SIZE = 1000;

type Known = (person: Mistyped) => Parameters<typeof diagnoseCurp>[2];

/** Percentages of cases whose CURP comes first, and among the first three. */
function ratesOf(cases: Mistyped[], known: Known) {
  const places = cases.map((person) =>
    (diagnoseCurp(person.typed, today, known(person))?.suggestions ?? []).findIndex(
      ({ curp }) => curp === person.curp,
    ),
  );
  const share = (hit: (place: number) => boolean) => (100 * places.filter(hit).length) / cases.length;
  return { first: share((place) => place === 0), three: share((place) => place >= 0) };
}

describe.each<{ slip: Slip; first: number; three: number; undetectable: number }>([
  { slip: 'lookalike', first: 99, three: 99.5, undetectable: 0.5 },
  { slip: 'doubled', first: 98, three: 99.5, undetectable: 0 },
  { slip: 'swapped', first: 95, three: 99, undetectable: 2.5 },
  { slip: 'missing', first: 65, three: 88, undetectable: 0 },
  { slip: 'wrong', first: 43, three: 69, undetectable: 13 },
  { slip: 'anything', first: 61, three: 81, undetectable: 8 },
])('$slip', ({ slip, first, three, undetectable }) => {
  const set = errorSet(slip, SIZE, 2026, today);

  it(`is put right first in ${first} % and among three in ${three} % of cases`, () => {
    const rates = ratesOf(set.cases, () => undefined);
    expect(rates.first).toBeGreaterThanOrEqual(first);
    expect(rates.three).toBeGreaterThanOrEqual(three);
  });

  it('is put right first in 90 % of cases when name and birth date are known', () => {
    const rates = ratesOf(set.cases, ({ name, birthDate }) => ({ name, birthDate }));
    expect(rates.first).toBeGreaterThanOrEqual(90);
  });

  it(`leaves a formally right CURP in at most ${undetectable} % of slips`, () => {
    expect((100 * set.undetectable) / (SIZE + set.undetectable)).toBeLessThanOrEqual(undetectable);
  });
});
