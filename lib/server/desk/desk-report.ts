import { toIso } from '#lib/domain/basics/calendar.ts';
import { toCsv } from '#lib/domain/basics/csv.ts';
import { dateIn } from '#lib/domain/basics/time-zone.ts';
import type { DeskReport, ReportLine } from '#lib/domain/desk/report.ts';
import { type Grouping, groupingFor, type ReportRange, reportRange } from '#lib/domain/desk/report-range.ts';
import { ticketReasons } from '#lib/domain/desk/ticket.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { readReport } from '#lib/usecases/desk/read-report.ts';

/** The names of the groupings in addresses. */
export const groupingNames = {
  day: 'dia',
  week: 'semana',
  month: 'mes',
  quarter: 'trimestre',
  window: 'ventanilla',
} as const satisfies Record<Grouping, string>;

const groupingCalled = (name: string): string =>
  Object.entries(groupingNames).find((pair) => pair[1] === name)?.[0] ?? '';

type Typed = string | string[] | null | undefined;
const textOf = (typed: Typed): string => (typeof typed === 'string' ? typed : '');

/** What the address of a report says, as it was typed. */
export type AskedReport = { desde?: Typed; hasta?: Typed; por?: Typed };

/** A report with what it is of. `isCoarser`: the range is too long for the grouping of the address. `kept`: how long, in hours. */
export type ShownReport = {
  range: ReportRange;
  grouping: Grouping;
  isCoarser: boolean;
  report: DeskReport;
  today: string;
  kept: { totals: number; tickets: number };
};

/** The report of the days in the address. */
export const readDeskReport = async ({ desde, hasta, por }: AskedReport): Promise<ShownReport> => {
  const { store, clock, retention, demonstration, deskTimeZone } = await getDeps();
  const today = dateIn(deskTimeZone, clock.now());
  const range = reportRange(today, textOf(desde), textOf(hasta));
  const asked = groupingCalled(textOf(por));
  const grouping = groupingFor(range, asked);
  const report = await readReport({ store })(range, grouping);
  const tickets = demonstration ? Math.min(retention.answers, retention.visitors) : retention.answers;
  return {
    range,
    grouping,
    isCoarser: asked !== '' && asked !== grouping,
    report,
    today: toIso(today),
    kept: { totals: retention.totals, tickets },
  };
};

type ReportWords = Pick<Dictionary, 'deskReports' | 'deskTickets'>;

/** The name of the window of a line; '' in a line about days. */
export const windowText = (
  { window }: Pick<ReportLine, 'window'>,
  { deskReports: words }: ReportWords,
): string => {
  if (window === 'all') return '';
  return window === 'forgotten' ? words.forgottenWindow : (window.name ?? words.noWindow);
};

/** The lines of the page as CSV, with a column for each reason. */
export const reportCsv = ({ lines }: DeskReport, said: ReportWords): string => {
  const { deskReports: words, deskTickets } = said;
  const { from, to, groups, attended, assigned, located, referred, left, minutes, refusedMails } = words;
  const reasons = ticketReasons.map((reason) => `${referred}: ${deskTickets.reasons[reason]}`);
  const ends = [attended, assigned, located, referred, ...reasons, left, minutes, refusedMails];
  const rows = lines.map((line) => [
    line.from,
    line.to,
    windowText(line, said),
    line.attended,
    line.assigned,
    line.located,
    line.referred,
    ...ticketReasons.map((reason) => line.reasons.get(reason) ?? 0),
    line.left,
    line.minutes,
    line.refusedMails,
  ]);
  return toCsv([[from, to, groups.window, ...ends], ...rows]);
};
