import { describe, expect, test } from 'vitest';
import { type Counted, deskReport } from '#lib/domain/desk/report.ts';
import type { Grouping, ReportRange } from '#lib/domain/desk/report-range.ts';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import { totalsByDay } from '#lib/domain/desk/totals.ts';
import { testNow } from '#tests/support/builders.ts';
import { aTicket } from '#tests/support/tickets.ts';

const minute = 60_000;
const called = Date.UTC(2026, 10, 21, 17);

const ended = (minutes: number, about: Partial<Ticket>) =>
  aTicket({ window: 'Mesa 2', calledAt: called, closedAt: called + minutes * minute, ...about });
const assigned = (minutes: number, about: Partial<Ticket> = {}) =>
  ended(minutes, { stage: 'served', outcome: 'assigned', ...about });
const located = (minutes: number, about: Partial<Ticket> = {}) =>
  ended(minutes, { stage: 'served', outcome: 'located', ...about });
const referred = (reason: Ticket['reason'], about: Partial<Ticket> = {}) =>
  ended(5, { stage: 'referred', reason, ...about });

const oneDay = { from: '2026-11-21', to: '2026-11-21' };
const reportOf = (
  counted: Partial<Counted>,
  range: ReportRange = oneDay,
  grouping: Grouping = 'day',
): ReturnType<typeof deskReport> =>
  deskReport({ tickets: [], refused: [], kept: [], ...counted }, range, grouping);
const plain = (value: unknown) =>
  JSON.stringify(value, (_, each) => (each instanceof Map ? [...each] : each));

describe('a report of the desk', () => {
  test('counts attended people and outcomes, and has the average of the minutes', () => {
    const tickets = [
      assigned(4),
      located(10),
      located(8),
      referred('missingPapers'),
      ended(50, { stage: 'left' }),
      aTicket(),
    ];
    const { lines, total } = reportOf({ tickets });
    const figures = { attended: 4, assigned: 1, located: 2, referred: 1, left: 1, minutes: 7 };
    expect(total).toMatchObject(figures);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ ...oneDay, window: 'all', ...figures });
  });

  test('counts each reason to refer', () => {
    const { total } = reportOf({
      tickets: [referred('missingPapers'), referred('missingPapers'), referred('otherOffice'), assigned(3)],
    });
    expect([...total.reasons]).toEqual([
      ['missingPapers', 2],
      ['otherOffice', 1],
    ]);
    expect(total.referred).toBe(3);
  });

  test('has every period of its range for the chart, and lines only for those with figures, the newest first', () => {
    const tickets = ['2026-11-20', '2026-11-22', '2026-11-25'].map((day) => assigned(3, { day }));
    const { periods, lines, total } = reportOf({ tickets }, { from: '2026-11-20', to: '2026-11-22' });
    expect(periods.map(({ from, attended }) => [from, attended])).toEqual([
      ['2026-11-20', 1],
      ['2026-11-21', 0],
      ['2026-11-22', 1],
    ]);
    expect(lines.map(({ from }) => from)).toEqual(['2026-11-22', '2026-11-20']);
    expect(total.attended).toBe(2);
  });

  test('by month adds the days of each, of the ends of the range only its days', () => {
    const tickets = ['2026-09-14', '2026-09-15', '2026-10-01', '2026-10-31', '2026-11-02'].map((day) =>
      assigned(3, { day }),
    );
    const { lines } = reportOf({ tickets }, { from: '2026-09-15', to: '2026-11-02' }, 'month');
    expect(lines.map(({ from, to, attended }) => [from, to, attended])).toEqual([
      ['2026-11-01', '2026-11-02', 1],
      ['2026-10-01', '2026-10-31', 2],
      ['2026-09-15', '2026-09-30', 1],
    ]);
  });

  test('by window has a line for each in the order of their numbers, and one for tickets that none called', () => {
    const at = (window: string | null) => assigned(3, { window });
    const tickets = [
      at('Mesa 10'),
      aTicket({ stage: 'left' }),
      at('Mesa 9'),
      at('Mesa 9'),
      aTicket({ window: 'Mesa 3', stage: 'inHand' }),
    ];
    const { lines, periods } = reportOf({ tickets }, oneDay, 'window');
    expect(lines.map(({ window, attended, left }) => [window, attended, left])).toEqual([
      [{ name: 'Mesa 9' }, 2, 0],
      [{ name: 'Mesa 10' }, 1, 0],
      [{ name: null }, 0, 1],
    ]);
    expect(periods).toEqual([]);
  });

  test('T19: contains neither a name nor an identifier of ticket, case or staff', () => {
    const person = { id: 'ticket-1', label: 'Óscar Santillán', requestId: 'case-1', staffId: 'staff-1' };
    const tickets = [referred('missingPapers', person), assigned(3, person)];
    const refused = [{ requestId: 'case-1', at: testNow }];
    for (const grouping of ['day', 'window'] as const)
      for (const secret of Object.values(person))
        expect(plain(reportOf({ tickets, refused }, oneDay, grouping))).not.toContain(secret);
  });

  test('of empty days has no line and no average', () => {
    expect(reportOf({})).toMatchObject({ lines: [], total: { attended: 0, minutes: null } });
    expect(reportOf({}, oneDay, 'window').lines).toEqual([]);
  });
});

describe('a report of tickets of which some were deleted', () => {
  const tickets = [
    assigned(4, { requestId: 'case' }),
    located(9),
    assigned(2, { day: '2026-10-05' }),
    referred('otherOffice'),
    ended(1, { stage: 'left' }),
  ];
  const refused = [{ requestId: 'case', at: testNow }];
  const range = { from: '2026-10-01', to: '2026-11-21' };

  test.each([0, 1, 2, 3, 4, 5])('says the same after %i of them went', (gone) => {
    const kept = totalsByDay(tickets.slice(0, gone), refused);
    for (const grouping of ['day', 'week', 'month', 'quarter'] as const)
      expect(plain(reportOf({ tickets: tickets.slice(gone), refused, kept }, range, grouping))).toEqual(
        plain(reportOf({ tickets, refused }, range, grouping)),
      );
  });

  test('by window has one line for those that were deleted, so that the lines add up to the total', () => {
    const kept = totalsByDay(tickets.slice(0, 3), refused);
    const { lines, total } = reportOf({ tickets: tickets.slice(3), refused, kept }, range, 'window');
    expect(lines.map(({ window, attended, minutes }) => [window, attended, minutes])).toEqual([
      [{ name: 'Mesa 2' }, 1, 5],
      ['forgotten', 3, 5],
    ]);
    expect(total).toMatchObject({ attended: 4, left: 1, minutes: 5, refusedMails: 1 });
  });

  test('takes its average from sums, and not from averages of days', () => {
    const quick = Array.from({ length: 9 }, () => assigned(1));
    const kept = totalsByDay([assigned(11, { day: '2026-11-20' })], []);
    const { total } = reportOf({ tickets: quick, kept }, { from: '2026-11-20', to: '2026-11-21' });
    expect(total.minutes).toBe(2);
  });
});
