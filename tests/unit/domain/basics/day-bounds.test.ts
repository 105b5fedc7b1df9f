import { describe, expect, test } from 'vitest';
import { boundsOfDay, parseDay } from '#lib/domain/basics/day-bounds.ts';
import { dateIn, mexicoCity, parseTimeZone } from '#lib/domain/basics/time-zone.ts';

test.each([
  ['today', mexicoCity, { year: 2026, month: 11, day: 22 }, '2026-11-22T06:00:00Z', 24],
  ['the last of a year', mexicoCity, { year: 2026, month: 12, day: 31 }, '2026-12-31T06:00:00Z', 24],
  ['a summer with its own time', mexicoCity, { year: 2022, month: 7, day: 1 }, '2022-07-01T05:00:00Z', 24],
  ['the end of summer time', mexicoCity, { year: 2022, month: 10, day: 30 }, '2022-10-30T05:00:00Z', 25],
  ['today', 'America/Los_Angeles', { year: 2026, month: 11, day: 22 }, '2026-11-22T08:00:00Z', 24],
  ['summer begins', 'America/Los_Angeles', { year: 2026, month: 3, day: 8 }, '2026-03-08T08:00:00Z', 23],
  ['summer ends', 'America/Los_Angeles', { year: 2026, month: 11, day: 1 }, '2026-11-01T07:00:00Z', 25],
  ['today', 'Europe/Madrid', { year: 2026, month: 11, day: 22 }, '2026-11-21T23:00:00Z', 24],
  ['summer begins', 'Europe/Madrid', { year: 2026, month: 3, day: 29 }, '2026-03-28T23:00:00Z', 23],
  ['summer ends', 'Europe/Madrid', { year: 2026, month: 10, day: 25 }, '2026-10-24T22:00:00Z', 25],
  ['today', 'Asia/Tokyo', { year: 2026, month: 11, day: 22 }, '2026-11-21T15:00:00Z', 24],
])('a day begins and ends where the clock says so: %s in %s', (_, zone, date, begins, hours) => {
  const { from, until } = boundsOfDay(date, zone);
  expect(new Date(from).toISOString()).toBe(new Date(begins).toISOString());
  expect((until - from) / 3_600_000).toBe(hours);
  expect([dateIn(zone, from), dateIn(zone, until - 1)]).toEqual([date, date]);
});

test.each([mexicoCity, 'Europe/Madrid'])('every millisecond of a year is in one day: %s', (zone) => {
  let next = boundsOfDay({ year: 2021, month: 12, day: 31 }, zone).until;
  for (let at = next; at < Date.UTC(2023, 0, 2); at = next) {
    const { from, until } = boundsOfDay(dateIn(zone, at), zone);
    expect(from).toBe(at);
    next = until;
  }
});

test('a day is read as a field for dates posts it', () => {
  expect(parseDay('2026-11-21')).toEqual({ year: 2026, month: 11, day: 21 });
  for (const text of ['', '21/11/2026', '2026-02-30', '2026-13-01', '1969-12-31', '2026-1-1', '02026-11-21'])
    expect(parseDay(text), text).toBeNull();
});

describe('a time zone', () => {
  test('is read by its name, in any case', () => {
    expect(parseTimeZone('America/Tijuana')).toBe('America/Tijuana');
    expect(parseTimeZone('europe/madrid')).toBe('Europe/Madrid');
  });

  test.each(['', 'Madrid', 'GMT+1:00', '+05:00', '-08', 'America/Nowhere'])('is not «%s»', (text) => {
    expect(parseTimeZone(text)).toBeNull();
  });
});
