/** A day of the civil calendar, without time or zone. Months and days count from 1. */
export type CalendarDate = { year: number; month: number; day: number };

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month (1–12) in the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return Number.isInteger(month) && month >= 1 && month <= 12 ? 31 : 0;
}

/** Whether the day exists: 30 February and 29 February 1900 do not. */
export const isRealDate = ({ year, month, day }: CalendarDate): boolean =>
  Number.isInteger(year) && Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);

/** Negative when `a` is before `b`, 0 on the same day, positive after. */
export const compare = (a: CalendarDate, b: CalendarDate): number =>
  a.year - b.year || a.month - b.month || a.day - b.day;

/** Reads `YYYY-MM-DD`; null when the text has another shape or the day does not exist. */
export function fromIso(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = { year: +text.slice(0, 4), month: +text.slice(5, 7), day: +text.slice(8) };
  return isRealDate(date) ? date : null;
}

/** Writes `YYYY-MM-DD`. */
export const toIso = ({ year, month, day }: CalendarDate): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
