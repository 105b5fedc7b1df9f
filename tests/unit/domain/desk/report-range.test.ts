import { describe, expect, test } from 'vitest';
import { groupingFor, periodsOf, reportRange, spanOf, spans } from '#lib/domain/desk/report-range.ts';

const today = { year: 2026, month: 11, day: 21 };

describe('the days of a report', () => {
  test.each([
    ['', '', '2026-11-15', '2026-11-21'],
    ['2026-11-01', '2026-11-10', '2026-11-01', '2026-11-10'],
    ['2026-11-10', '2026-11-01', '2026-11-01', '2026-11-10'],
    ['2026-11-18', '', '2026-11-18', '2026-11-21'],
    ['', '2026-11-10', '2026-11-04', '2026-11-10'],
    ['2026-11-20', '2027-01-01', '2026-11-20', '2026-11-21'],
    ['2027-01-01', '2027-02-01', '2026-11-21', '2026-11-21'],
    ['1999-01-01', '2026-11-21', '2021-11-21', '2026-11-21'],
    ['2026-02-30', "' or 1=1", '2026-11-15', '2026-11-21'],
  ])('from «%s» to «%s» are %s to %s', (from, to, first, last) => {
    expect(reportRange(today, from, to)).toEqual({ from: first, to: last });
  });

  test('of a span end today, or with the month or quarter before', () => {
    const days = (on: string) => spans.map((span) => Object.values(spanOf(span, on)).join(' '));
    expect(days('2026-11-21')).toEqual([
      '2026-11-21 2026-11-21',
      '2026-11-16 2026-11-21',
      '2026-11-01 2026-11-21',
      '2026-10-01 2026-10-31',
      '2026-10-01 2026-11-21',
      '2026-07-01 2026-09-30',
    ]);
    expect(days('2027-01-03')).toEqual([
      '2027-01-03 2027-01-03',
      '2026-12-28 2027-01-03',
      '2027-01-01 2027-01-03',
      '2026-12-01 2026-12-31',
      '2027-01-01 2027-01-03',
      '2026-10-01 2026-12-31',
    ]);
  });
});

describe('the lines of a report', () => {
  test.each([
    ['2026-08-22', '', 'day'],
    ['2026-08-21', '', 'week'],
    ['2026-08-21', 'day', 'week'],
    ['2025-11-15', 'week', 'month'],
    ['2021-11-21', 'day', 'month'],
    ['2021-11-21', 'quarter', 'quarter'],
    ['2021-11-21', 'window', 'window'],
    ['2026-11-20', 'quarter', 'quarter'],
    ['2026-11-20', 'toString', 'day'],
  ])('from %s with «%s» are by %s', (from, asked, grouping) => {
    expect(groupingFor({ from, to: '2026-11-21' }, asked)).toBe(grouping);
  });

  test('are weeks from Monday, months or quarters, cut at the ends of the range', () => {
    const range = { from: '2026-02-12', to: '2026-04-01' };
    const of = (grouping: Parameters<typeof periodsOf>[1]) =>
      periodsOf(range, grouping).map(({ from, to }) => `${from} ${to}`);
    expect(of('week').slice(0, 3)).toEqual([
      '2026-02-12 2026-02-15',
      '2026-02-16 2026-02-22',
      '2026-02-23 2026-03-01',
    ]);
    expect(of('week').at(-1)).toBe('2026-03-30 2026-04-01');
    expect(of('month')).toEqual(['2026-02-12 2026-02-28', '2026-03-01 2026-03-31', '2026-04-01 2026-04-01']);
    expect(of('quarter')).toEqual(['2026-02-12 2026-03-31', '2026-04-01 2026-04-01']);
  });

  test('have each day of five years once, also 29 February', () => {
    const range = reportRange(today, '2000-01-01', '');
    const days = periodsOf(range, 'day').map(({ from }) => from);
    expect([days.length, new Set(days).size]).toEqual([1_827, 1_827]);
    expect(days).toContain('2024-02-29');
    expect(periodsOf(range, 'quarter')).toHaveLength(21);
  });
});
