import { type CalendarDate, compare } from '#lib/domain/basics/calendar.ts';
import { birthDateOf, type Curp, parseCurp } from '#lib/domain/curp/curp.ts';

/** Years. Hardly anybody is older, and nobody who is needs a first number. */
const oldestUnasked = 105;
const LETTERS = 'ABCDEFGHIJ';

/** `year`: of birth as the CURP says it. `meant`: the CURP of somebody born a hundred years later. */
export type CenturyDoubt = { year: number; meant: Curp };

/**
 * What to ask about a CURP whose holder would be older than 105; null for the others. A digit in position 17 and the letter that belongs
 * to it have the same check digit (docs/rules.md §1.3), so a 0 that was typed for an A makes somebody a hundred years older, and nothing
 * else shows it.
 */
export function centuryDoubt(curp: Curp, today: CalendarDate): CenturyDoubt | null {
  const born = birthDateOf(curp);
  if (compare({ ...born, year: born.year + oldestUnasked }, today) >= 0) return null;
  const meant = parseCurp(
    curp.slice(0, 16) + LETTERS.charAt(Number(curp.charAt(16))) + curp.charAt(17),
    today,
  );
  return meant.ok ? { year: born.year, meant: meant.value } : null;
}
