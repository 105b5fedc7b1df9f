import { type DeskReport, deskReport } from '#lib/domain/desk/report.ts';
import type { Grouping, ReportRange } from '#lib/domain/desk/report-range.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Deps = { store: Pick<Store, 'reports'> };

/** The counts of some days at the desk, also of turns that were deleted. They name no person. */
export const readReport =
  ({ store }: Deps) =>
  async (range: ReportRange, grouping: Grouping): Promise<DeskReport> =>
    deskReport(await store.reports.read(range), range, grouping);
