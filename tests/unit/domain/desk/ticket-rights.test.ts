import { describe, expect, test } from 'vitest';
import { roles } from '#lib/domain/desk/staff.ts';
import { type TicketStage, ticketStages } from '#lib/domain/desk/ticket.ts';
import { mayReopen, mayServe } from '#lib/domain/desk/ticket-rights.ts';
import { testNow } from '#tests/support/builders.ts';
import { aTicket } from '#tests/support/tickets.ts';

const me = { id: 'me', role: 'ventanilla' } as const;
const supervisor = { id: 'chief', role: 'supervisor' } as const;
const mine = (stage: TicketStage) => aTicket({ stage, staffId: me.id });
const day = 24 * 3_600_000;

describe('the case of a ticket', () => {
  test.each(ticketStages)(
    'T19: that is mine and %s is before me only in hand, and after its number',
    (stage) => {
      expect(mayServe(me, mine(stage))).toBe(stage === 'inHand' || stage === 'served');
    },
  );

  test.each(roles)('T19: cannot be opened by another %s while somebody has it in hand', (role) => {
    expect(mayServe({ id: 'other', role }, mine('inHand'))).toBe(false);
  });

  test('T19: can be printed again by a supervisor and nobody else, after somebody ended it', () => {
    const may = roles.filter((role) => mayServe({ id: 'other', role }, mine('served')));
    expect(may).toEqual(['supervisor']);
  });

  test('T19: can be opened again only on its day; one in hand, until it ends', () => {
    const tomorrow = testNow + day;
    expect([testNow, tomorrow].map((now) => mayReopen(supervisor, mine('served'), now))).toEqual([
      true,
      false,
    ]);
    expect([testNow, tomorrow].map((now) => mayReopen(me, mine('inHand'), now))).toEqual([true, true]);
  });
});
