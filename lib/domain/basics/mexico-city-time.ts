import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';

/** A zone and not a fixed offset, because there was summer time until October 2022 (docs/rules.md §5). */
const timeZone = 'America/Mexico_City';

/** Written here instead of taken from Intl, because the cadena original is signed and must not change with the data of a library. */
const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

const clock = new Intl.DateTimeFormat('en-US', {
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

const pageText = (language: string) =>
  new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
const pageTexts: Record<Locale, Intl.DateTimeFormat> = { es: pageText('es-MX'), en: pageText('en-GB') };

const between: Record<Locale, string> = { es: ' de ', en: ' ' };

type Part = Intl.DateTimeFormatPartTypes;
const reader = (format: Intl.DateTimeFormat, at: number) => {
  const parts = format.formatToParts(at);
  return (type: Part): string => parts.find((part) => part.type === type)?.value ?? '';
};

const two = (count: number) => String(count).padStart(2, '0');

/** The day it is in Mexico City at a moment (milliseconds since 1970). */
export function mexicoCityDate(at: number): CalendarDate {
  const read = reader(clock, at);
  return { year: Number(read('year')), month: Number(read('month')), day: Number(read('day')) };
}

/** «10:42», Mexico City, 24 hours. */
export function formatTime(at: number): string {
  const read = reader(clock, at);
  return `${read('hour')}:${read('minute')}`;
}

/** «21/11/2026». */
export const formatDate = ({ year, month, day }: CalendarDate): string => `${two(day)}/${two(month)}/${year}`;

/** «21 / 11 / 2026», as the constancia writes the day of the request. */
export const formatSpacedDate = ({ year, month, day }: CalendarDate): string =>
  `${two(day)} / ${two(month)} / ${year}`;

/** «21 de noviembre de 2026», as the tarjeta writes it. */
export const formatLongDate = ({ year, month, day }: CalendarDate): string =>
  `${day} de ${months[month - 1]} de ${year}`;

/** «21 de noviembre 2026, 16:14:07», as the cadena original writes it: no second «de» (docs/rules.md §5). */
export function formatCadenaMoment(at: number): string {
  const { year, month, day } = mexicoCityDate(at);
  return `${day} de ${months[month - 1]} ${year}, ${formatTime(at)}:${reader(clock, at)('second')}`;
}

/** «domingo 22 de noviembre de 2026, 10:38» · «Sunday 22 November 2026, 10:38», time of Mexico City. Mails are read years later. */
export function formatMoment(at: number, locale: Locale): string {
  const read = reader(pageTexts[locale], at);
  const day = [read('day'), read('month'), read('year')].join(between[locale]);
  return `${read('weekday')} ${day}, ${formatTime(at)}`;
}
