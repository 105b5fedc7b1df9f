import type { DeskTicket } from '#lib/domain/desk/day.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import type { CaseStanding } from '#lib/usecases/ports/tickets.ts';

/** A ticket with the state of the newest mail of its case. */
export type DeskRow = DeskTicket & { mail: CaseStanding['mail'] };

/**
 * The tickets of a day, and those of earlier days that are still open. Of a case it shows only the stage, so that the list has no
 * personal data.
 */
export const dayOfDesk = async (day: string): Promise<DeskRow[]> => {
  const { tickets: table } = (await getDeps()).store;
  const tickets = [...(await table.openBefore(day)), ...(await table.ofDay(day))];
  const standings = await table.standings(tickets.flatMap(({ requestId }) => requestId ?? []));
  return tickets.map((ticket) => {
    const standing = ticket.requestId === null ? undefined : standings.get(ticket.requestId);
    return { ticket, step: standing?.stage ?? null, mail: standing?.mail ?? null };
  });
};
