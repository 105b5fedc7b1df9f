import { type DeskTicket, isOpen } from '#lib/domain/desk-day.ts';
import { ticketDay } from '#lib/domain/ticket.ts';
import { getDeskService } from '#lib/server/desk-service.ts';
import type { CaseStanding } from '#lib/usecases/ticket-ports.ts';

const dayMilliseconds = 24 * 3_600_000;

/** With what became of the newest mail of its case. */
export type DeskRow = DeskTicket & { mail: CaseStanding['mail'] };

/** The tickets of the day of a moment, and what the day before left open: midnight in Mexico City is noon elsewhere. Of their cases only how far they are, so that the list shows nobody's data. */
export const dayOfDesk = async (at: number): Promise<DeskRow[]> => {
  const { ticketsBetween, standingsOf } = await getDeskService();
  const day = ticketDay(at);
  const tickets = (await ticketsBetween(ticketDay(at - dayMilliseconds), day)).filter(
    (ticket) => ticket.day === day || isOpen(ticket),
  );
  const standings = await standingsOf(tickets.flatMap(({ requestId }) => requestId ?? []));
  return tickets.map((ticket) => {
    const standing = ticket.requestId === null ? undefined : standings.get(ticket.requestId);
    return { ticket, step: standing?.stage ?? null, mail: standing?.mail ?? null };
  });
};
