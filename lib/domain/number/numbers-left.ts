import type { EntityCode } from '#lib/domain/basics/entities.ts';
import { lastConsecutive } from '#lib/domain/number/nss.ts';
import type { Serie } from '#lib/domain/number/series.ts';

/** How far the counters of one year of registration went. `floor`: what every counter without a row may have given. `birthYear`: two digits. */
export type UsedNumbers = {
  floor: number;
  counters: readonly { serie: string; birthYear: string; lastUsed: number }[];
};

/** The numbers left of one birth year in these series. */
const leftIn = (codes: ReadonlySet<string>, { floor, counters }: UsedNumbers, birthYear: string): number => {
  const own = counters.filter((each) => each.birthYear === birthYear && codes.has(each.serie));
  const untouched = (codes.size - own.length) * (lastConsecutive - floor);
  return own.reduce((sum, { lastUsed }) => sum + Math.max(0, lastConsecutive - lastUsed), untouched);
};

/**
 * How many numbers each entity has left for the birth year that has the fewest, because each birth year counts by itself (docs/rules.md §2). A
 * part of an entity with series of its own may run out earlier.
 */
export const numbersLeft = (
  catalogue: readonly Serie[],
  used: UsedNumbers,
): { entity: EntityCode; left: number }[] => {
  const active = catalogue.filter((serie) => serie.active);
  return [...new Set(active.map(({ entity }) => entity))].map((entity) => {
    const codes = new Set(active.filter((serie) => serie.entity === entity).map(({ code }) => code));
    const years = new Set(used.counters.map(({ birthYear }) => birthYear));
    const untouched = codes.size * (lastConsecutive - used.floor);
    return { entity, left: Math.min(untouched, ...[...years].map((year) => leftIn(codes, used, year))) };
  });
};
