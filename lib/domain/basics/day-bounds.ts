import { type CalendarDate, compare, isRealDate } from '#lib/domain/basics/calendar.ts';
import { dateIn } from '#lib/domain/basics/time-zone.ts';

/** A day in a time zone: from its first millisecond up to, and without, the first of the next. */
export type DayBounds = { from: number; until: number };

/** No zone is further than this from Greenwich. */
const furthest = 15 * 3_600_000;

/** The first millisecond at which the zone has this day. Halves the stretch that holds it, because zones change their clocks at any hour. */
const startOf = (date: CalendarDate, zone: string): number => {
  const midnight = Date.UTC(date.year, date.month - 1, date.day);
  let before = midnight - furthest;
  let reached = midnight + furthest;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (compare(dateIn(zone, middle), date) < 0) before = middle;
    else reached = middle;
  }
  return reached;
};

/** The bounds of a day in milliseconds since 1970. A day of a change of clocks has 23 or 25 hours. */
export const boundsOfDay = (date: CalendarDate, zone: string): DayBounds => {
  const next = new Date(Date.UTC(date.year, date.month - 1, date.day + 1));
  const after = { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
  return { from: startOf(date, zone), until: startOf(after, zone) };
};

/** «2026-11-21», as a field for dates posts it; null for anything that is no day. */
export const parseDay = (text: string): CalendarDate | null => {
  const [, year = 0, month = 0, day = 0] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  const date = { year, month, day };
  return year >= 1970 && isRealDate(date) ? date : null;
};
