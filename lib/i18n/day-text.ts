import type { Locale } from '#lib/domain/basics/locale.ts';

const formats: Record<Locale, Intl.DateTimeFormat> = {
  es: new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** «21 de noviembre de 2026» of `2026-11-21`; a text that is not a day, such as a year, stays as it is. */
export const dayText = (locale: Locale, day: string): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(day) ? formats[locale].format(Date.parse(day)) : day;

const shortDay = (language: string) =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortDays: Record<Locale, Intl.DateTimeFormat> = { es: shortDay('es-MX'), en: shortDay('en-GB') };

/** «21 nov 2026» of `2026-11-21`, where room is short. */
export const shortDayText = (locale: Locale, day: string): string =>
  shortDays[locale].format(Date.parse(day));

const weekdays: Record<Locale, Intl.DateTimeFormat> = {
  es: new Intl.DateTimeFormat('es-MX', { dateStyle: 'full', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }),
};

/** «Sábado 21 de noviembre de 2026» of `2026-11-21`. */
export const weekdayText = (locale: Locale, day: string): string => {
  const text = weekdays[locale].format(Date.parse(day)).replace(',', '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

const momentFormat = (language: string) =>
  new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'America/Mexico_City',
  });
const moments: Record<Locale, Intl.DateTimeFormat> = { es: momentFormat('es-MX'), en: momentFormat('en-GB') };

/** «22 nov 2026, 10:42» in Mexico City of a moment (milliseconds since 1970). */
export const formatMoment = (locale: Locale, at: number): string => moments[locale].format(at);
