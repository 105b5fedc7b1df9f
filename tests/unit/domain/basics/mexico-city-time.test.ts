import { describe, expect, test } from 'vitest';
import {
  formatCadenaMoment,
  formatDate,
  formatLongDate,
  formatSpacedDate,
  formatTime,
  mexicoCityDate,
} from '#lib/domain/basics/mexico-city-time.ts';

const at = (iso: string) => Date.parse(iso);

describe('the day and hour are those of Mexico City', () => {
  test('six hours behind Greenwich today, also in July', () => {
    expect(formatTime(at('2026-07-15T12:00:00Z'))).toBe('06:00');
    expect(formatTime(at('2026-11-22T16:38:00Z'))).toBe('10:38');
  });

  test('five hours behind in the summers until 2022', () => {
    expect(formatTime(at('2021-07-26T21:14:07Z'))).toBe('16:14');
    expect(formatTime(at('2022-10-30T06:59:59Z'))).toBe('01:59');
    expect(formatTime(at('2022-10-30T07:00:00Z'))).toBe('01:00');
  });

  test('the day changes at its midnight, not at Greenwich’s', () => {
    expect(mexicoCityDate(at('2027-01-01T05:59:59.999Z'))).toEqual({ year: 2026, month: 12, day: 31 });
    expect(mexicoCityDate(at('2027-01-01T06:00:00Z'))).toEqual({ year: 2027, month: 1, day: 1 });
  });

  test('midnight is written 00, not 24', () => {
    expect(formatTime(at('2026-11-22T06:00:00Z'))).toBe('00:00');
  });

  test('leap days exist', () => {
    expect(mexicoCityDate(at('2028-02-29T20:00:00Z'))).toEqual({ year: 2028, month: 2, day: 29 });
  });

  test('moments before 1970 work', () => {
    expect(mexicoCityDate(at('1954-03-08T12:00:00Z'))).toEqual({ year: 1954, month: 3, day: 8 });
  });
});

test('a day is written in the forms of the two documents', () => {
  const day = { year: 2026, month: 3, day: 9 };
  expect(formatDate(day)).toBe('09/03/2026');
  expect(formatSpacedDate(day)).toBe('09 / 03 / 2026');
  expect(formatLongDate(day)).toBe('9 de marzo de 2026');
});

test('the cadena has no second «de» and counts seconds', () => {
  expect(formatCadenaMoment(at('2021-07-26T21:14:07Z'))).toBe('26 de julio 2021, 16:14:07');
  expect(formatCadenaMoment(at('2026-12-01T06:00:05Z'))).toBe('1 de diciembre 2026, 00:00:05');
});
