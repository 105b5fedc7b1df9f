import type { DeskTicket } from '#lib/domain/desk-day.ts';
import { getDeskService } from '#lib/server/desk-service.ts';
import type { CaseStanding } from '#lib/usecases/ticket-ports.ts';

/** With what became of the newest mail of its case. */
export type DeskRow = DeskTicket & { mail: CaseStanding['mail'] };

/** The tickets of a day; of their cases only how far they are, so that the list shows nobody's data. */
export const dayOfDesk = async (day: string): Promise<DeskRow[]> => {
  const { ticketsOfDay, standingsOf } = await getDeskService();
  const tickets = await ticketsOfDay(day);
  const standings = await standingsOf(tickets.flatMap(({ requestId }) => requestId ?? []));
  return tickets.map((ticket) => {
    const standing = ticket.requestId === null ? undefined : standings.get(ticket.requestId);
    return { ticket, step: standing?.stage ?? null, mail: standing?.mail ?? null };
  });
};
