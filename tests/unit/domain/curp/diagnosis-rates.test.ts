import { describe, expect, it } from 'vitest';
import { diagnoseCurp } from '#lib/domain/curp/diagnosis.ts';
import { errorSet, type Mistyped, type Slip } from '#tests/support/curp-errors.ts';

// The floors are what the diagnosis reaches less about two points, so that a change that makes it worse fails. They count slips that can
// be detected. A slip that leaves a valid CURP gives no diagnosis, so it has its own share below (docs/rules.md §1.3 saw 11 % and 2 %).
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

  it(`has the right CURP first in ${first} % and among three in ${three} % of cases`, () => {
    const rates = ratesOf(set.cases, () => undefined);
    expect(rates.first).toBeGreaterThanOrEqual(first);
    expect(rates.three).toBeGreaterThanOrEqual(three);
  });

  it('has the right CURP first in 90 % of cases when name and birth date are known', () => {
    const rates = ratesOf(set.cases, ({ name, birthDate }) => ({ name, birthDate }));
    expect(rates.first).toBeGreaterThanOrEqual(90);
  });

  it(`leaves a valid CURP in at most ${undetectable} % of slips`, () => {
    expect((100 * set.undetectable) / (SIZE + set.undetectable)).toBeLessThanOrEqual(undetectable);
  });
});
