import { marksAbove, type NumberMarks } from '#lib/domain/number-marks.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { MarkKeeper } from '#lib/usecases/number-ports.ts';
import type { Store } from '#lib/usecases/ports.ts';

type Deps = { store: Pick<Store, 'counters'>; marks: MarkKeeper };

const asList = (marks: NumberMarks) => [...marks].map(([key, given]) => ({ key, given }));

/**
 * Compares the counters with the marks that stand outside the database, before anything is given. `behind`: the database is older than
 * the numbers that people have (a backup was restored), and would give them to others (threats.md T28). Otherwise the marks are
 * brought up to the counters.
 */
export const checkNumbers =
  ({ store, marks }: Deps) =>
  async (): Promise<Result<null, 'behind'>> => {
    const given = marks.read();
    const counters = await store.counters.list();
    if (marksAbove(given, counters).size > 0) return err('behind');
    marks.note(asList(marksAbove(counters, given)));
    return ok(null);
  };

/** After a backup was restored on purpose: the counters go on where the numbers that were given end. Answers how many moved. */
export const acceptRestore =
  ({ store, marks }: Deps) =>
  async (): Promise<number> => {
    const missing = marksAbove(marks.read(), await store.counters.list());
    await store.counters.advance(missing);
    return missing.size;
  };
