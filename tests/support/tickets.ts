import { randomUUID } from 'node:crypto';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import type { NewTicket } from '#lib/usecases/ports/tickets.ts';
import { testNow } from '#tests/support/builders.ts';

/** One that waits since noon of the test day. */
export const aTicket = (about: Partial<Ticket> = {}): Ticket => ({
  id: randomUUID(),
  day: '2026-11-21',
  number: 1,
  label: 'Óscar Santillán Sandoval',
  locale: 'es',
  stage: 'waiting',
  window: null,
  staffId: null,
  requestId: null,
  openedAt: testNow,
  calledAt: null,
  closedAt: null,
  outcome: null,
  reason: null,
  escalate: null,
  ...about,
});

/** The same as it is handed in to be opened. */
export const aNewTicket = (about: Partial<NewTicket> = {}): NewTicket => {
  const { id, day, label, locale, openedAt } = aTicket();
  return { id, day, label, locale, openedAt, inHand: null, ...about };
};
