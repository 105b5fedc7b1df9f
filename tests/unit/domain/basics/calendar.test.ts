import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, daysInMonth, fromIso, isRealDate, toIso } from '#lib/domain/basics/calendar.ts';

describe('calendar dates', () => {
  it.each(['2000-02-29', '2004-02-29', '1900-02-28', '2026-12-31', '0001-01-01'])(
    'read and write %s',
    (text) => {
      const date = fromIso(text);
      expect(date && toIso(date)).toBe(text);
    },
  );

  it.each([
    '1900-02-29',
    '2025-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '',
  ])('refuse %s', (text) => {
    expect(fromIso(text)).toBeNull();
  });

  it('accept real days in whole numbers only', () => {
    expect(isRealDate({ year: 2026, month: 2, day: 28 })).toBe(true);
    expect(isRealDate({ year: 2026, month: 2, day: 28.5 })).toBe(false);
    expect(isRealDate({ year: 2026, month: 1.5, day: 1 })).toBe(false);
    expect(daysInMonth(2026, 13)).toBe(0);
  });

  it('agree with the days of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2400 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }),
    );
  });

  it('are ordered by year, month and day', () => {
    const texts = ['1999-12-31', '2000-01-01', '2000-01-02', '2000-02-01'];
    const dates = texts.flatMap((text) => fromIso(text) ?? []);
    expect(dates.toReversed().sort(compare).map(toIso)).toEqual(texts);
  });
});
