import { fromIso } from '#lib/domain/basics/calendar.ts';
import { boundsOfDay } from '#lib/domain/basics/day-bounds.ts';
import { type DeskReport, deskReport, type ReportRange } from '#lib/domain/desk/report.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Deps = { store: Pick<Store, 'tickets' | 'reports'>; deskTimeZone: string };

const countEach = (ids: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(ids, (id) => id)].map(([id, own]) => [id, own.length]));

/** The counts of the turns of some days, as long as turns are kept. They name no person. */
export const readReport =
  ({ store, deskTimeZone }: Deps) =>
  async (range: ReportRange): Promise<DeskReport> => {
    const first = fromIso(range.from);
    const since = first ? boundsOfDay(first, deskTimeZone).from : 0;
    const tickets = await store.tickets.between(range.from, range.to);
    return deskReport(tickets, range, countEach(await store.reports.refusedMails(since)));
  };
