import { fromIso } from '#lib/domain/basics/calendar.ts';
import { boundsOfDay } from '#lib/domain/basics/day-bounds.ts';
import { type DeskReport, deskReport } from '#lib/domain/desk/report.ts';
import type { Grouping, ReportRange } from '#lib/domain/desk/report-range.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Deps = { store: Pick<Store, 'reports'>; deskTimeZone: string };

/** The counts of some days at the desk, also of turns that were deleted. They name no person. */
export const readReport =
  ({ store, deskTimeZone }: Deps) =>
  async (range: ReportRange, grouping: Grouping): Promise<DeskReport> => {
    const first = fromIso(range.from);
    const since = first ? boundsOfDay(first, deskTimeZone).from : 0;
    return deskReport(await store.reports.read(range, since), range, grouping);
  };
