import { type CalendarDate, compare, fromIso, toIso } from '#lib/domain/basics/calendar.ts';

/** Both days are included, `YYYY-MM-DD`. */
export type ReportRange = { from: string; to: string };

/** What a line of a report is about. */
export const groupings = ['day', 'week', 'month', 'quarter', 'window'] as const;
export type Grouping = (typeof groupings)[number];
type Calendar = Exclude<Grouping, 'window'>;

/** Days. A report by day has a quarter of a year, one by week a year, and each has five years at most. */
const longest = { day: 92, week: 371, month: 1_827 } as const;
const usualRange = 7;

const dayMilliseconds = 86_400_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const daysAfter = (day: string, count: number): string => dayOf(Date.parse(day) + count * dayMilliseconds);
const lengthOf = ({ from, to }: ReportRange): number =>
  (Date.parse(to) - Date.parse(from)) / dayMilliseconds + 1;

const later = (one: CalendarDate, other: CalendarDate) => (compare(one, other) > 0 ? one : other);
const earlier = (one: CalendarDate, other: CalendarDate) => (compare(one, other) < 0 ? one : other);

/**
 * The range of two typed days. Empty days give the week up to today; swapped days are put in order. The range ends today at the latest and
 * has at most five years.
 */
export const reportRange = (today: CalendarDate, from: string, to: string): ReportRange => {
  const [one, other] = [fromIso(from), fromIso(to)];
  const last = toIso(earlier(one && other ? later(one, other) : (other ?? today), today));
  const asked = one && other ? earlier(one, other) : one;
  const first = asked ? toIso(asked) : daysAfter(last, 1 - usualRange);
  const earliest = daysAfter(last, 1 - longest.month);
  return { from: first > last ? last : first < earliest ? earliest : first, to: last };
};

/** The grouping that was asked for, or the next longer one when the range is too long for it. Anything else gives the shortest that fits. */
export const groupingFor = (range: ReportRange, asked: string): Grouping => {
  const length = lengthOf(range);
  const wanted = groupings.find((grouping) => grouping === asked) ?? 'day';
  if (wanted === 'day' && length > longest.day) return groupingFor(range, 'week');
  return wanted === 'week' && length > longest.week ? 'month' : wanted;
};

const monthsInQuarter = 3;

/** The first day of the week (Monday), month or quarter that has a day. */
const startOf = (grouping: Calendar, day: string): string => {
  if (grouping === 'day') return day;
  const at = new Date(day);
  if (grouping === 'week') return daysAfter(day, -((at.getUTCDay() + 6) % 7));
  const month = at.getUTCMonth();
  const first = grouping === 'month' ? month : month - (month % monthsInQuarter);
  return dayOf(Date.UTC(at.getUTCFullYear(), first));
};

const endOf = (grouping: Calendar, start: string): string => {
  if (grouping === 'day') return start;
  if (grouping === 'week') return daysAfter(start, 6);
  const months = grouping === 'month' ? 1 : monthsInQuarter;
  const at = new Date(start);
  return dayOf(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 0));
};

/** The days, weeks, months or quarters of a range, the first one first. Those at its ends have only their days of the range. */
export const periodsOf = ({ from, to }: ReportRange, grouping: Calendar): ReportRange[] => {
  const periods: ReportRange[] = [];
  for (let first = from; first <= to; ) {
    const last = endOf(grouping, startOf(grouping, first));
    periods.push({ from: first, to: last < to ? last : to });
    first = daysAfter(last, 1);
  }
  return periods;
};

/** Ranges with one press. */
export const spans = ['today', 'week', 'month', 'lastMonth', 'quarter', 'lastQuarter'] as const;
export type Span = (typeof spans)[number];

const before = (grouping: Calendar, today: string): ReportRange => {
  const to = daysAfter(startOf(grouping, today), -1);
  return { from: startOf(grouping, to), to };
};

/** The days of a span, `today` being `YYYY-MM-DD`. What still runs ends today. */
export const spanOf = (span: Span, today: string): ReportRange => {
  if (span === 'lastMonth') return before('month', today);
  if (span === 'lastQuarter') return before('quarter', today);
  return { from: startOf(span === 'today' ? 'day' : span, today), to: today };
};
