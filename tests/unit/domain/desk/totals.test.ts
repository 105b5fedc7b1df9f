import { expect, test } from 'vitest';
import { totalsByDay, totalsOf } from '#lib/domain/desk/totals.ts';
import { testNow } from '#tests/support/builders.ts';
import { aTicket } from '#tests/support/tickets.ts';

const minute = 60_000;
const served = (about: Parameters<typeof aTicket>[0] = {}) =>
  aTicket({
    stage: 'served',
    outcome: 'assigned',
    calledAt: testNow,
    closedAt: testNow + 3 * minute,
    ...about,
  });

test('totals have sums of what happened and nothing else', () => {
  const tickets = [
    served(),
    served({ outcome: 'located' }),
    aTicket({ stage: 'left' }),
    aTicket({ stage: 'referred', reason: 'otherOffice', calledAt: testNow, closedAt: testNow + minute }),
    aTicket({ stage: 'inHand' }),
  ];
  expect([...totalsOf(tickets, [])].toSorted()).toEqual([
    ['assigned', 1],
    ['left', 1],
    ['located', 1],
    ['minutes', 7],
    ['otherOffice', 1],
    ['timed', 3],
  ]);
});

test('a refused mail counts with the ticket of its case, and not when it was refused before the person came', () => {
  const ticket = served({ requestId: 'case' });
  const refused = [
    { requestId: 'case', at: testNow - 1 },
    { requestId: 'case', at: testNow },
    { requestId: 'another', at: testNow },
  ];
  expect(totalsOf([ticket, served()], refused).get('refusedMails')).toBe(1);
  expect(totalsOf([served()], refused).has('refusedMails')).toBe(false);
});

test('each day has its own totals', () => {
  const days = totalsByDay([served(), served({ day: '2026-11-20' }), served()], []);
  expect(days.map(({ day, totals }) => [day, totals.get('assigned')])).toEqual([
    ['2026-11-21', 2],
    ['2026-11-20', 1],
  ]);
});
