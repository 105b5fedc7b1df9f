import { minutesAtWindow, type Ticket, type TicketReason } from '#lib/domain/desk/ticket.ts';

/**
 * What is counted of tickets: how they ended, each reason to refer by its own name, the `minutes` at a window of the `timed` tickets, and
 * the mails of their cases that were refused for good.
 */
export type Figure = TicketReason | 'assigned' | 'located' | 'left' | 'minutes' | 'timed' | 'refusedMails';

/** Sums, so that totals of different tickets can be added. A figure that is missing is zero. They name no person and no window. */
export type Totals = ReadonlyMap<Figure, number>;

/** `day`: YYYY-MM-DD */
export type DayTotals = { day: string; totals: Totals };

/** What totals need of a ticket. */
export type CountedTicket = Pick<
  Ticket,
  'day' | 'stage' | 'outcome' | 'reason' | 'requestId' | 'openedAt' | 'calledAt' | 'closedAt'
>;

/** A mail of a case that was refused for good. `at`: milliseconds since 1970. */
export type RefusedMail = { requestId: string; at: number };
type RefusedOf = ReadonlyMap<string, readonly RefusedMail[]>;

const endOf = ({ stage, outcome, reason }: CountedTicket): Figure | null => {
  if (stage === 'left') return 'left';
  if (stage === 'served') return outcome;
  return stage === 'referred' ? reason : null;
};

/** The mails that were refused since the person came. An earlier one, of a request that began at home, is none of the desk. */
const refusedSince = ({ requestId, openedAt }: CountedTicket, refusedOf: RefusedOf): number =>
  requestId === null ? 0 : (refusedOf.get(requestId) ?? []).filter(({ at }) => at >= openedAt).length;

const totalsOfOne = (ticket: CountedTicket, refusedOf: RefusedOf): Totals => {
  const totals = new Map<Figure, number>();
  const end = endOf(ticket);
  const minutes = minutesAtWindow(ticket);
  const refused = refusedSince(ticket, refusedOf);
  if (end !== null) totals.set(end, 1);
  if (minutes !== null) totals.set('minutes', minutes).set('timed', 1);
  if (refused > 0) totals.set('refusedMails', refused);
  return totals;
};

/** Adds totals of different tickets. */
export const addTotals = (all: readonly Totals[]): Totals => {
  const sums = new Map<Figure, number>();
  for (const totals of all)
    for (const [figure, amount] of totals) sums.set(figure, (sums.get(figure) ?? 0) + amount);
  return sums;
};

/** The totals of tickets. Tickets that are still open add nothing but refused mails. */
export const totalsOf = (tickets: readonly CountedTicket[], refused: readonly RefusedMail[]): Totals => {
  const refusedOf = Map.groupBy(refused, ({ requestId }) => requestId);
  return addTotals(tickets.map((ticket) => totalsOfOne(ticket, refusedOf)));
};

/** The totals of each day that has tickets. */
export const totalsByDay = (
  tickets: readonly CountedTicket[],
  refused: readonly RefusedMail[],
): DayTotals[] =>
  [...Map.groupBy(tickets, ({ day }) => day)].map(([day, own]) => ({ day, totals: totalsOf(own, refused) }));
