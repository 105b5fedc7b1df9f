import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { clockIn, dateIn, mexicoCity } from '#lib/domain/basics/time-zone.ts';

/*
 * Days and moments as documents print them: in Spanish, by the clock of Mexico City. Pages and mails show moments with moment-text.ts.
 */

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

const two = (count: number) => String(count).padStart(2, '0');

/** The day it is in Mexico City at a moment (milliseconds since 1970). */
export const mexicoCityDate = (at: number): CalendarDate => dateIn(mexicoCity, at);

/** «10:42», Mexico City, 24 hours. */
export function formatTime(at: number): string {
  const read = clockIn(mexicoCity, at);
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
  return `${day} de ${months[month - 1]} ${year}, ${formatTime(at)}:${clockIn(mexicoCity, at)('second')}`;
}
