import { describe, expect, test } from 'vitest';
import { roles } from '#lib/domain/desk/staff.ts';
import { type TicketStage, ticketStages } from '#lib/domain/desk/ticket.ts';
import { mayReopen, mayServe } from '#lib/domain/desk/ticket-rights.ts';
import { aTicket } from '#tests/support/tickets.ts';

const me = { id: 'me', role: 'ventanilla' } as const;
const supervisor = { id: 'chief', role: 'supervisor' } as const;
const mine = (stage: TicketStage) => aTicket({ stage, staffId: me.id });

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
    const [today, tomorrow] = ['2026-11-21', '2026-11-22'];
    expect([today, tomorrow].map((day) => mayReopen(supervisor, mine('served'), day))).toEqual([true, false]);
    expect([today, tomorrow].map((day) => mayReopen(me, mine('inHand'), day))).toEqual([true, true]);
  });
});
