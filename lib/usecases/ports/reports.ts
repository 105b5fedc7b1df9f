import type { Counted } from '#lib/domain/desk/report.ts';
import type { ReportRange } from '#lib/domain/desk/report-range.ts';

/** What the reports of the desk are made of. */
export type Reports = {
  /**
   * The tickets of these days, mails that were refused since the first of them, and the totals of the days' deleted tickets, all of one
   * instant, so that a ticket that is deleted meanwhile is counted once.
   */
  read: (range: ReportRange) => Promise<Counted>;
};
