import type { CalendarDate } from '#lib/domain/basics/calendar.ts';

/** What documents and public pages are dated by. A zone and not a fixed offset, because there was summer time until October 2022 (docs/rules.md §5). */
export const mexicoCity = 'America/Mexico_City';

type Part = Intl.DateTimeFormatPartTypes;

const clockOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The digits of the clock of a zone (IANA) at a moment (milliseconds since 1970), 24 hours. */
export const clockIn = (zone: string, at: number): ((part: Part) => string) => {
  const clock = clocks.get(zone) ?? clockOf(zone);
  clocks.set(zone, clock);
  const parts = clock.formatToParts(at);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
};

/** The day it is in a zone at a moment (milliseconds since 1970). */
export const dateIn = (zone: string, at: number): CalendarDate => {
  const read = clockIn(zone, at);
  return { year: Number(read('year')), month: Number(read('month')), day: Number(read('day')) };
};

/** The name of a zone as IANA writes it; null for anything else. An offset such as +05:00 is no zone, because it knows no summer time. */
export const parseTimeZone = (text: string): string | null => {
  if (!/^[a-z]/i.test(text)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
};
