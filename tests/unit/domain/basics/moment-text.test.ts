import { describe, expect, test } from 'vitest';
import {
  dayText,
  momentText,
  publicMoment,
  publicTime,
  shortDayText,
  shortPublicMoment,
  spanText,
  timeText,
  weekdayText,
  zoneText,
} from '#lib/domain/basics/moment-text.ts';
import { mexicoCity } from '#lib/domain/basics/time-zone.ts';
import { en } from '#lib/i18n/en.ts';
import { es } from '#lib/i18n/es.ts';
import { textsOf } from '#tests/unit/i18n/texts.ts';

/** A quarter to midnight in Mexico City. */
const late = Date.parse('2026-12-01T05:43:00Z');

describe('what everybody reads', () => {
  test('is in the time of Mexico City, and says so', () => {
    expect(publicMoment('es', late)).toBe(
      'lunes 30 de noviembre de 2026, 23:43 h (hora de la Ciudad de México)',
    );
    expect(publicMoment('en', late)).toBe('Monday, November 30, 2026, 11:43 p.m. (Mexico City time)');
    expect(shortPublicMoment('es', late)).toBe('30 nov 2026, 23:43 h (hora de la Ciudad de México)');
    expect(shortPublicMoment('en', late)).toBe('Nov 30, 2026, 11:43 p.m. (Mexico City time)');
    expect(publicTime('es', late)).toBe('23:43 h (hora de la Ciudad de México)');
    expect(publicTime('en', late)).toBe('11:43 p.m. (Mexico City time)');
  });

  test('gets the name of the zone with the moment, so that no sentence repeats or forgets it', () => {
    for (const { text } of [
      ...textsOf(es.mail),
      ...textsOf(en.mail),
      ...textsOf(es.holder),
      ...textsOf(en.holder),
    ])
      expect(text).not.toMatch(/hora de la Ciudad de México|Mexico City time/);
  });
});

describe('a moment at the desk', () => {
  test.each([
    ['America/Los_Angeles', '30 nov 2026, 21:43 h', 'Nov 30, 2026, 9:43 p.m.'],
    ['Europe/Madrid', '1 dic 2026, 06:43 h', 'Dec 1, 2026, 6:43 a.m.'],
    ['Asia/Tokyo', '1 dic 2026, 14:43 h', 'Dec 1, 2026, 2:43 p.m.'],
  ])('is by the clock of %s', (zone, spanish, english) => {
    expect([momentText('es', late, zone), momentText('en', late, zone)]).toEqual([spanish, english]);
  });

  test('at midnight and at noon reads as the wall clock', () => {
    const midnight = Date.parse('2026-12-01T06:00:00Z');
    const noon = midnight + 12 * 3_600_000;
    const read = (at: number) => [timeText('es', at, mexicoCity), timeText('en', at, mexicoCity)];
    expect([read(midnight), read(noon)]).toEqual([
      ['00:00 h', '12:00 a.m.'],
      ['12:00 h', '12:00 p.m.'],
    ]);
  });

  test('follows summer time', () => {
    const [before, after] = [Date.parse('2026-11-01T08:59:00Z'), Date.parse('2026-11-01T09:01:00Z')];
    expect([before, after].map((at) => timeText('es', at, 'America/Los_Angeles'))).toEqual([
      '01:59 h',
      '01:01 h',
    ]);
  });

  test('has a zone with a name', () => {
    expect(zoneText('es', 'America/Los_Angeles')).toBe('hora de Los Ángeles');
    expect(zoneText('en', 'America/Los_Angeles')).toBe('Pacific Time');
    expect([zoneText('es', mexicoCity), zoneText('en', mexicoCity)]).toEqual([
      'hora de la Ciudad de México',
      'Mexico City time',
    ]);
  });
});

test('a day is written in words, as people of each country write it', () => {
  expect([dayText('es', '2026-11-30'), dayText('en', '2026-11-30')]).toEqual([
    '30 de noviembre de 2026',
    'November 30, 2026',
  ]);
  expect([shortDayText('es', '2026-11-30'), shortDayText('en', '2026-11-30')]).toEqual([
    '30 nov 2026',
    'Nov 30, 2026',
  ]);
  expect([weekdayText('es', '2026-11-30'), weekdayText('en', '2026-11-30')]).toEqual([
    'Lunes 30 de noviembre de 2026',
    'Monday, November 30, 2026',
  ]);
  expect(dayText('es', '2024')).toBe('2024');
});

describe('a span of days', () => {
  test.each([
    ['2026-11-21', '2026-11-21', '21 nov 2026', 'Nov 21, 2026'],
    ['2026-11-16', '2026-11-22', '16–22 de nov de 2026', 'Nov 16 – 22, 2026'],
    ['2026-11-01', '2026-11-29', '1–29 de nov de 2026', 'Nov 1 – 29, 2026'],
    ['2028-02-01', '2028-02-29', 'feb 2028', 'Feb 2028'],
    ['2026-10-01', '2026-12-31', 'oct–dic de 2026', 'Oct – Dec 2026'],
  ])('from %s to %s names whole months as months, and else the days', (from, to, es, en) => {
    const plain = (text: string) => text.replace(/\s/gu, ' ');
    expect(plain(spanText('es', from, to))).toBe(es);
    expect(plain(spanText('en', from, to))).toBe(en);
  });
});
