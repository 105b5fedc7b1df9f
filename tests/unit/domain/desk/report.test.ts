import { describe, expect, test } from 'vitest';
import { daysOf, deskReport, reportRange } from '#lib/domain/desk/report.ts';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
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

const day = { from: '2026-11-21', to: '2026-11-21' };

describe('a report of the desk', () => {
  test('counts attended people and outcomes, and has the average of the minutes', () => {
    const { lines, total } = deskReport(
      [
        assigned(4),
        located(10),
        located(8),
        referred('missingPapers'),
        ended(50, { stage: 'left' }),
        aTicket(),
      ],
      day,
    );
    const figures = { attended: 4, assigned: 1, located: 2, referred: 1, left: 1, minutes: 7 };
    expect(total).toMatchObject(figures);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ day: '2026-11-21', window: 'Mesa 2', ...figures });
  });

  test('has no line for a window without ended tickets, and one for tickets that no window called', () => {
    const { lines } = deskReport(
      [
        aTicket(),
        aTicket({ window: 'Mesa 3', stage: 'inHand' }),
        aTicket({ stage: 'left', day: '2026-11-20' }),
      ],
      { from: '2026-11-20', to: '2026-11-21' },
    );
    expect(lines).toMatchObject([{ day: '2026-11-20', window: null, attended: 0, left: 1, minutes: null }]);
  });

  test('counts each reason to refer', () => {
    const { total } = deskReport(
      [referred('missingPapers'), referred('missingPapers'), referred('otherOffice'), assigned(3)],
      day,
    );
    expect([...total.reasons]).toEqual([
      ['missingPapers', 2],
      ['otherOffice', 1],
    ]);
    expect(total.referred).toBe(3);
  });

  test('has a line for each window of each day, the newest day first, and windows in the order of their numbers', () => {
    const at = (dayOf: string, window: string) => assigned(3, { day: dayOf, window });
    const { lines } = deskReport(
      [
        at('2026-11-20', 'Mesa 9'),
        at('2026-11-21', 'Mesa 10'),
        at('2026-11-21', 'Mesa 9'),
        at('2026-11-21', 'Mesa 9'),
      ],
      { from: '2026-11-20', to: '2026-11-21' },
    );
    expect(lines.map((line) => [line.day, line.window, line.attended])).toEqual([
      ['2026-11-21', 'Mesa 9', 2],
      ['2026-11-21', 'Mesa 10', 1],
      ['2026-11-20', 'Mesa 9', 1],
    ]);
  });

  test('has every day of its range for the chart, also empty ones', () => {
    const { days, lines, total } = deskReport([assigned(3), assigned(3, { day: '2026-11-25' })], {
      from: '2026-11-20',
      to: '2026-11-22',
    });
    expect(days.map((each) => [each.day, each.attended])).toEqual([
      ['2026-11-20', 0],
      ['2026-11-21', 1],
      ['2026-11-22', 0],
    ]);
    expect([lines.length, total.attended]).toEqual([1, 1]);
  });

  test('counts each refused mail of its cases once, and none of other cases', () => {
    const failures = new Map([
      ['case', 2],
      ['another service', 7],
    ]);
    const { total } = deskReport([assigned(3, { requestId: 'case' }), assigned(3)], day, failures);
    expect(total.mailFailures).toBe(2);
  });

  test('T19: contains neither a name nor an identifier of ticket, case or staff', () => {
    const person = { id: 'ticket-1', label: 'Óscar Santillán', requestId: 'case-1', staffId: 'staff-1' };
    const report = deskReport([referred('missingPapers', person), assigned(3, person)], day);
    const said = JSON.stringify(report, (_, value) => (value instanceof Map ? [...value] : value));
    for (const secret of Object.values(person)) expect(said).not.toContain(secret);
  });

  test('of empty days has no line and no average', () => {
    expect(deskReport([], day)).toMatchObject({ lines: [], total: { attended: 0, minutes: null } });
  });
});

describe('the days of a report', () => {
  const today = { year: 2026, month: 11, day: 21 };
  test.each([
    ['', '', '2026-11-15', '2026-11-21'],
    ['2026-11-01', '2026-11-10', '2026-11-01', '2026-11-10'],
    ['2026-11-10', '2026-11-01', '2026-11-01', '2026-11-10'],
    ['2026-11-18', '', '2026-11-18', '2026-11-21'],
    ['', '2026-11-10', '2026-11-04', '2026-11-10'],
    ['2026-11-20', '2027-01-01', '2026-11-20', '2026-11-21'],
    ['2027-01-01', '2027-02-01', '2026-11-21', '2026-11-21'],
    ['1999-01-01', '2026-11-21', '2026-08-22', '2026-11-21'],
    ['2026-02-30', "' or 1=1", '2026-11-15', '2026-11-21'],
  ])('from «%s» to «%s» are %s to %s', (from, to, first, last) => {
    expect(reportRange(today, from, to)).toEqual({ from: first, to: last });
  });

  test('are at most a quarter', () => {
    expect(daysOf(reportRange(today, '2000-01-01', '2026-11-21'))).toHaveLength(92);
  });

  test('continue after the end of a month', () => {
    expect(daysOf({ from: '2026-02-27', to: '2026-03-01' })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });
});
