import { expect, test } from 'vitest';
import { boundsOfDay, parseDay } from '#lib/domain/basics/day-bounds.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';

test.each([
  ['today', { year: 2026, month: 11, day: 22 }, '2026-11-22T06:00:00Z', 24],
  ['the last of a year', { year: 2026, month: 12, day: 31 }, '2026-12-31T06:00:00Z', 24],
  ['a summer with its own time', { year: 2022, month: 7, day: 1 }, '2022-07-01T05:00:00Z', 24],
  ['the last day of the last summer time', { year: 2022, month: 10, day: 30 }, '2022-10-30T05:00:00Z', 25],
])('a day in Mexico City begins and ends there: %s', (_, date, begins, hours) => {
  const { from, until } = boundsOfDay(date);
  expect(new Date(from).toISOString()).toBe(new Date(begins).toISOString());
  expect((until - from) / 3_600_000).toBe(hours);
  expect([mexicoCityDate(from), mexicoCityDate(until - 1)]).toEqual([date, date]);
});

test('every millisecond of a year is in one day', () => {
  let next = boundsOfDay({ year: 2021, month: 12, day: 31 }).until;
  for (let at = next; at < Date.UTC(2023, 0, 2); at = next) {
    const { from, until } = boundsOfDay(mexicoCityDate(at));
    expect(from).toBe(at);
    next = until;
  }
});

test('a day is read as a field for dates posts it', () => {
  expect(parseDay('2026-11-21')).toEqual({ year: 2026, month: 11, day: 21 });
  for (const text of ['', '21/11/2026', '2026-02-30', '2026-13-01', '1969-12-31', '2026-1-1', '02026-11-21'])
    expect(parseDay(text), text).toBeNull();
});
