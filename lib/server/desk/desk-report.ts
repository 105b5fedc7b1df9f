import { toCsv } from '#lib/domain/basics/csv.ts';
import { dateIn } from '#lib/domain/basics/time-zone.ts';
import { type DeskReport, type ReportRange, reportRange } from '#lib/domain/desk/report.ts';
import { ticketReasons } from '#lib/domain/desk/ticket.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { readReport } from '#lib/usecases/desk/read-report.ts';

type Typed = string | string[] | null | undefined;
const textOf = (typed: Typed): string => (typeof typed === 'string' ? typed : '');

/** The report of the days in the address, and how long turns are kept, in hours. */
export const readDeskReport = async (
  from: Typed,
  to: Typed,
): Promise<{ range: ReportRange; report: DeskReport; today: string; kept: number }> => {
  const { store, clock, retention, deskTimeZone } = await getDeps();
  const today = dateIn(deskTimeZone, clock.now());
  const range = reportRange(today, textOf(from), textOf(to));
  const report = await readReport({ store, deskTimeZone })(range);
  return { range, report, today: reportRange(today, '', '').to, kept: retention.answers };
};

type ReportWords = Pick<Dictionary, 'deskReports' | 'deskTickets'>;

/** The table of the page as CSV, with a column for each reason. */
export const reportCsv = (
  { lines }: DeskReport,
  { deskReports: words, deskTickets }: ReportWords,
): string => {
  const { day, window, attended, assigned, located, referred, left, minutes, mailFailures } = words;
  const reasons = ticketReasons.map((reason) => `${referred}: ${deskTickets.reasons[reason]}`);
  const heads = [day, window, attended, assigned, located, referred, ...reasons, left, minutes, mailFailures];
  const rows = lines.map((line) => [
    line.day,
    line.window ?? words.noWindow,
    line.attended,
    line.assigned,
    line.located,
    line.referred,
    ...ticketReasons.map((reason) => line.reasons.get(reason) ?? 0),
    line.left,
    line.minutes,
    line.mailFailures,
  ]);
  return toCsv([heads, ...rows]);
};
