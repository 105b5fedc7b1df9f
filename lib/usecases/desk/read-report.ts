import { type DeskReport, deskReport, type ReportRange } from '#lib/domain/desk/report.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Deps = { store: Pick<Store, 'tickets' | 'reports'> };

const countEach = (ids: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(ids, (id) => id)].map(([id, own]) => [id, own.length]));

/** The counts of the turns of some days, as long as turns are kept. They name no person. */
export const readReport =
  ({ store }: Deps) =>
  async (range: ReportRange): Promise<DeskReport> => {
    // No later than the first moment of that day in Mexico, which lies west of Greenwich.
    const since = Date.parse(range.from);
    const tickets = await store.tickets.between(range.from, range.to);
    return deskReport(tickets, range, countEach(await store.reports.refusedMails(since)));
  };
