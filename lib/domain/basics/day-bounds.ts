import { type CalendarDate, isRealDate } from '#lib/domain/basics/calendar.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';

/** A day in Mexico City: from its first millisecond up to, and without, the first of the next. */
export type DayBounds = { from: number; until: number };

const hour = 3_600_000;
/** Mexico City is 6 hours behind UTC, and was 5 in the summers up to 2022. */
const offsets = [5, 6, 7];

const isSame = (a: CalendarDate, b: CalendarDate): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day;

const startOf = (date: CalendarDate): number => {
  const midnight = Date.UTC(date.year, date.month - 1, date.day);
  const first = offsets.find((offset) => isSame(mexicoCityDate(midnight + offset * hour), date)) ?? 6;
  return midnight + first * hour;
};

/** The bounds of a day in milliseconds since 1970. A day of a change of clocks has 23 or 25 hours. */
export const boundsOfDay = (date: CalendarDate): DayBounds => {
  const next = new Date(Date.UTC(date.year, date.month - 1, date.day + 1));
  const after = { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
  return { from: startOf(date), until: startOf(after) };
};

/** «2026-11-21», as a field for dates posts it; null for anything that is no day. */
export const parseDay = (text: string): CalendarDate | null => {
  const [, year = 0, month = 0, day = 0] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  const date = { year, month, day };
  return year >= 1970 && isRealDate(date) ? date : null;
};
