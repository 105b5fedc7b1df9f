import type { Locale } from '#lib/domain/basics/locale.ts';
import { mexicoCity } from '#lib/domain/basics/time-zone.ts';

/*
 * How pages and mails show days and moments: Spanish of Mexico, English of the United States. A day is `YYYY-MM-DD`, a moment milliseconds
 * since 1970, a zone the name of IANA. What everybody reads is in Mexico City's time and says so; the desk has the zone of its own clock.
 */

const languages: Record<Locale, string> = { es: 'es-MX', en: 'en-US' };

type Style = 'long' | 'short' | 'months' | 'full' | 'time24' | 'time12';
const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  long: { dateStyle: 'long' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  months: { month: 'short', year: 'numeric' },
  full: { dateStyle: 'full' },
  time24: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  time12: { hour: 'numeric', minute: '2-digit', hour12: true },
};

const dayMilliseconds = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (locale: Locale, style: Style, timeZone: string): Intl.DateTimeFormat => {
  const key = `${locale} ${style} ${timeZone}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(languages[locale], { ...styles[style], timeZone });
  formats.set(key, format);
  return format;
};

/** «21 de noviembre de 2026», «November 21, 2026»; a text that is not a day, such as a year, stays as it is. */
export const dayText = (locale: Locale, day: string): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(day) ? formatOf(locale, 'long', 'UTC').format(Date.parse(day)) : day;

/** «21 nov 2026», «Nov 21, 2026», where room is short. */
export const shortDayText = (locale: Locale, day: string): string =>
  formatOf(locale, 'short', 'UTC').format(Date.parse(day));

const isWholeMonths = (from: string, to: string): boolean =>
  from.endsWith('-01') && new Date(Date.parse(to) + dayMilliseconds).getUTCDate() === 1;

/** «16–22 de nov de 2026», «Nov 16 – 22, 2026»; whole months as «oct–dic de 2026». Both days are included. */
export const spanText = (locale: Locale, from: string, to: string): string =>
  formatOf(locale, isWholeMonths(from, to) ? 'months' : 'short', 'UTC').formatRange(
    Date.parse(from),
    Date.parse(to),
  );

/** «domingo 22 de noviembre de 2026», «Sunday, November 22, 2026». */
const fullDay = (locale: Locale, at: number, zone: string): string => {
  const text = formatOf(locale, 'full', zone).format(at);
  return locale === 'es' ? text.replace(',', '') : text;
};

/** «Sábado 21 de noviembre de 2026», «Saturday, November 21, 2026», as a line of its own. */
export const weekdayText = (locale: Locale, day: string): string => {
  const text = fullDay(locale, Date.parse(day), 'UTC');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

/** «10:42 h», «10:42 a.m.», by the clock of a zone. */
export const timeText = (locale: Locale, at: number, zone: string): string => {
  if (locale === 'es') return `${formatOf(locale, 'time24', zone).format(at)} h`;
  const parts = formatOf(locale, 'time12', zone).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${read('hour')}:${read('minute')} ${read('dayPeriod') === 'AM' ? 'a.m.' : 'p.m.'}`;
};

/** «22 nov 2026, 10:42 h», «Nov 22, 2026, 10:42 a.m.», by the clock of a zone. */
export const momentText = (locale: Locale, at: number, zone: string): string =>
  `${formatOf(locale, 'short', zone).format(at)}, ${timeText(locale, at, zone)}`;

const zoneOfEverybody: Record<Locale, string> = { es: 'hora de la Ciudad de México', en: 'Mexico City time' };

/** «hora de Los Ángeles», «Pacific Time»: how a zone is called. */
export const zoneText = (locale: Locale, zone: string): string => {
  if (zone === mexicoCity) return zoneOfEverybody[locale];
  const timeZoneName = locale === 'es' ? 'shortGeneric' : 'longGeneric';
  const parts = new Intl.DateTimeFormat(languages[locale], { timeZone: zone, timeZoneName }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
};

const inMexicoCity = (locale: Locale, text: string): string => `${text} (${zoneOfEverybody[locale]})`;

/** «10:42 h (hora de la Ciudad de México)», «10:42 a.m. (Mexico City time)». */
export const publicTime = (locale: Locale, at: number): string =>
  inMexicoCity(locale, timeText(locale, at, mexicoCity));

/** «22 nov 2026, 10:42 h (hora de la Ciudad de México)», where room is short. */
export const shortPublicMoment = (locale: Locale, at: number): string =>
  inMexicoCity(locale, momentText(locale, at, mexicoCity));

/** «domingo 22 de noviembre de 2026, 10:42 h (hora de la Ciudad de México)». Mails are read years later, and anywhere. */
export const publicMoment = (locale: Locale, at: number): string =>
  inMexicoCity(locale, `${fullDay(locale, at, mexicoCity)}, ${timeText(locale, at, mexicoCity)}`);
