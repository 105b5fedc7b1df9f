import { type Grouping, periodsOf, type ReportRange } from '#lib/domain/desk/report-range.ts';
import { type Ticket, type TicketReason, ticketReasons } from '#lib/domain/desk/ticket.ts';
import {
  addTotals,
  type DayTotals,
  type Figure,
  type RefusedMail,
  type Totals,
  totalsByDay,
  totalsOf,
} from '#lib/domain/desk/totals.ts';

/**
 * What happened in some days. `attended`: tickets that ended at a window, with a number or referred. `left`: people who were gone when
 * called. `minutes`: the average from call to end. `refusedMails`: mails of these cases that were refused for good.
 */
type ReportFigures = {
  attended: number;
  assigned: number;
  located: number;
  referred: number;
  /** How often each reason to refer was given. Reasons that were never given are missing. */
  reasons: ReadonlyMap<TicketReason, number>;
  left: number;
  minutes: number | null;
  refusedMails: number;
};

/**
 * `window`: the name of one window, null for tickets that no window called; `all` in a line about days, and `forgotten` for the tickets
 * that were deleted, because their totals keep no window.
 */
type LineWindow = { name: string | null } | 'all' | 'forgotten';
export type ReportLine = ReportFigures & ReportRange & { window: LineWindow };

/** `lines`: those with figures. `periods`: every period of the range, also empty ones, the first one first; none in a report by window. */
export type DeskReport = {
  lines: readonly ReportLine[];
  periods: readonly ReportLine[];
  total: ReportFigures;
};

/** What a report is made of: tickets that still live, the refused mails of their cases, and the totals of those that were deleted. */
export type Counted = {
  tickets: readonly Ticket[];
  refused: readonly RefusedMail[];
  kept: readonly DayTotals[];
};

const figuresOf = (totals: Totals): ReportFigures => {
  const read = (figure: Figure) => totals.get(figure) ?? 0;
  const reasons = ticketReasons.map((reason) => [reason, read(reason)] as const);
  const [assigned, located] = [read('assigned'), read('located')];
  const referred = reasons.reduce((sum, [, count]) => sum + count, 0);
  return {
    attended: assigned + located + referred,
    assigned,
    located,
    referred,
    reasons: new Map(reasons.filter(([, count]) => count > 0)),
    left: read('left'),
    minutes: read('timed') === 0 ? null : Math.ceil(read('minutes') / read('timed')),
    refusedMails: read('refusedMails'),
  };
};

const hasFigures = ({ attended, left, refusedMails }: ReportFigures): boolean =>
  attended + left + refusedMails > 0;

/** Sorts «Mesa 9» before «Mesa 10», and tickets that no window called after them. */
const byName = ([one]: [string | null, unknown], [other]: [string | null, unknown]): number => {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.localeCompare(other, 'es', { numeric: true });
};

const windowLines = ({ tickets, refused, kept }: Counted, range: ReportRange): ReportLine[] => {
  const ofWindows = [...Map.groupBy(tickets, ({ window }) => window)]
    .toSorted(byName)
    .map(([name, own]) => ({ ...figuresOf(totalsOf(own, refused)), ...range, window: { name } }));
  const forgotten = figuresOf(addTotals(kept.map(({ totals }) => totals)));
  return [...ofWindows, { ...forgotten, ...range, window: 'forgotten' }];
};

const periodLine = (days: readonly DayTotals[], { from, to }: ReportRange): ReportLine => {
  const own = days.filter(({ day }) => from <= day && day <= to);
  return { ...figuresOf(addTotals(own.map(({ totals }) => totals))), from, to, window: 'all' };
};

/** Counts what happened in the days of a range, with a line for each period or window. It says nothing about a person. */
export const deskReport = (counted: Counted, range: ReportRange, grouping: Grouping): DeskReport => {
  const within = ({ day }: { day: string }) => range.from <= day && day <= range.to;
  const tickets = counted.tickets.filter(within);
  const kept = counted.kept.filter(within);
  const days = [...totalsByDay(tickets, counted.refused), ...kept];
  const periods =
    grouping === 'window' ? [] : periodsOf(range, grouping).map((period) => periodLine(days, period));
  const lines =
    grouping === 'window' ? windowLines({ ...counted, tickets, kept }, range) : periods.toReversed();
  return {
    lines: lines.filter(hasFigures),
    periods,
    total: figuresOf(addTotals(days.map(({ totals }) => totals))),
  };
};
