import { type CalendarDate, compare, fromIso, toIso } from '#lib/domain/basics/calendar.ts';
import {
  averageOf,
  minutesAtWindow,
  type Ticket,
  type TicketReason,
  ticketReasons,
} from '#lib/domain/desk/ticket.ts';

/**
 * What happened at one window on one day. `attended`: tickets that ended there, with a number or referred. `left`: people who were gone
 * when called. `minutes`: the average from call to end. `mailFailures`: mails of these cases that were refused for good.
 */
export type ReportFigures = {
  attended: number;
  assigned: number;
  located: number;
  referred: number;
  /** How often each reason to refer was given. Reasons that were never given are missing. */
  reasons: ReadonlyMap<TicketReason, number>;
  left: number;
  minutes: number | null;
  mailFailures: number;
};

/** `window`: null for tickets that no window called. */
type ReportLine = ReportFigures & { day: string; window: string | null };
/** `lines`: one for each window and day with ended tickets. `days`: every day of the range, also empty ones. */
export type DeskReport = {
  lines: readonly ReportLine[];
  days: readonly (ReportFigures & { day: string })[];
  total: ReportFigures;
};

/** Both days are included, `YYYY-MM-DD`. */
export type ReportRange = { from: string; to: string };

/** How many refused mails each case has. */
type Failures = ReadonlyMap<string, number>;

const countOf = <T>(values: readonly T[], fits: (value: T) => boolean): number => values.filter(fits).length;

const isReferredFor = (ticket: Ticket, reason: TicketReason): boolean =>
  ticket.stage === 'referred' && ticket.reason === reason;

const figuresOf = (tickets: readonly Ticket[], failures: Failures): ReportFigures => {
  const minutes = tickets.map(minutesAtWindow).filter((each) => each !== null);
  const reasons = ticketReasons
    .map((reason) => ({ reason, count: countOf(tickets, (each) => isReferredFor(each, reason)) }))
    .filter(({ count }) => count > 0);
  const assigned = countOf(tickets, ({ stage, outcome }) => stage === 'served' && outcome === 'assigned');
  const located = countOf(tickets, ({ stage, outcome }) => stage === 'served' && outcome === 'located');
  const referred = countOf(tickets, ({ stage }) => stage === 'referred');
  return {
    attended: assigned + located + referred,
    assigned,
    located,
    referred,
    reasons: new Map(reasons.map(({ reason, count }) => [reason, count])),
    left: countOf(tickets, ({ stage }) => stage === 'left'),
    minutes: averageOf(minutes),
    mailFailures: tickets.reduce((sum, { requestId }) => sum + (failures.get(requestId ?? '') ?? 0), 0),
  };
};

const dayMilliseconds = 86_400_000;

/** Every day of a range, the first one first. */
export const daysOf = ({ from, to }: ReportRange): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayMilliseconds)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

const hasFigures = ({ attended, left, mailFailures }: ReportFigures): boolean =>
  attended + left + mailFailures > 0;

/** Counts the tickets of a range of days by day and window. The report says nothing about a person. */
export const deskReport = (
  tickets: readonly Ticket[],
  range: ReportRange,
  failures: Failures = new Map(),
): DeskReport => {
  const within = tickets.filter(({ day }) => range.from <= day && day <= range.to);
  const byLine = Map.groupBy(within, ({ day, window }) => JSON.stringify([day, window]));
  const byDay = Map.groupBy(within, ({ day }) => day);
  const lines = [...byLine.values()].map((own): ReportLine => {
    const { day = '', window = null } = own[0] ?? {};
    return { day, window, ...figuresOf(own, failures) };
  });
  return {
    lines: lines.filter(hasFigures).toSorted(byDayAndWindow),
    days: daysOf(range).map((day) => ({ day, ...figuresOf(byDay.get(day) ?? [], failures) })),
    total: figuresOf(within, failures),
  };
};

/** Sorts the newest day first, then «Mesa 9» before «Mesa 10», then tickets that no window called. */
const byDayAndWindow = (one: ReportLine, other: ReportLine): number => {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  if (one.window === null || other.window === null)
    return Number(one.window === null) - Number(other.window === null);
  return one.window.localeCompare(other.window, 'es', { numeric: true });
};

/** Days: a quarter of a year. */
const longestRange = 92;
const usualRange = 7;

const daysBefore = (day: CalendarDate, count: number): CalendarDate => {
  const at = new Date(Date.UTC(day.year, day.month - 1, day.day - count));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
};

/** The day `count` days before `day`, both `YYYY-MM-DD`. */
export const daysBack = (day: string, count: number): string => {
  const date = fromIso(day);
  return date ? toIso(daysBefore(date, count)) : day;
};

const later = (one: CalendarDate, other: CalendarDate) => (compare(one, other) > 0 ? one : other);
const earlier = (one: CalendarDate, other: CalendarDate) => (compare(one, other) < 0 ? one : other);

/**
 * The range of two typed days. Empty days give the week up to today; swapped days are put in order. The range ends today at the latest and
 * has at most a quarter of a year.
 */
export const reportRange = (today: CalendarDate, from: string, to: string): ReportRange => {
  const [one, other] = [fromIso(from), fromIso(to)];
  const last = earlier(one && other ? later(one, other) : (other ?? today), today);
  const asked = one && other ? earlier(one, other) : (one ?? daysBefore(last, usualRange - 1));
  const first = later(earlier(asked, last), daysBefore(last, longestRange - 1));
  return { from: toIso(first), to: toIso(last) };
};
