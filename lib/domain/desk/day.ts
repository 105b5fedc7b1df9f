import { averageOf, minutesAtWindow, type Ticket, type TicketStage } from '#lib/domain/desk/ticket.ts';
import type { Stage } from '#lib/domain/request/request.ts';

/** A ticket of the list of the day; `step`: how far its case is, null without one. */
export type DeskTicket = { ticket: Ticket; step: Stage | null };

/** Whether a ticket waits or is at a window. */
const isOpen = ({ stage }: Ticket): boolean => stage === 'waiting' || stage === 'inHand';

/** Whether a ticket needs help: its case left the online path, or it waits for a supervisor. */
export const needsHelp = ({ ticket, step }: DeskTicket): boolean =>
  (ticket.stage === 'inHand' && step === 'referred') ||
  (ticket.stage === 'waiting' && ticket.escalate !== null);

/** `minutes`: the average time at the window, null until the first ticket ends there. */
export type DayFacts = { open: number; done: number; help: number; minutes: number | null };

/** Counts the tickets of a day. */
export const dayFacts = (rows: readonly DeskTicket[]): DayFacts => {
  const tickets = rows.map(({ ticket }) => ticket);
  return {
    open: tickets.filter(isOpen).length,
    done: tickets.filter(({ stage }) => stage === 'served' || stage === 'referred').length,
    help: rows.filter(needsHelp).length,
    minutes: averageOf(tickets.map(minutesAtWindow).filter((minutes) => minutes !== null)),
  };
};

const rank = (ticket: Ticket, staffId: string): number => {
  if (!isOpen(ticket)) return 3;
  if (ticket.stage === 'waiting') return 1;
  return ticket.staffId === staffId ? 0 : 2;
};

/** Sorts tickets: in hand of `staffId`, waiting, in hand of others, each by number; then ended ones, the last first. */
export const inDeskOrder = <T extends DeskTicket>(rows: readonly T[], staffId: string): T[] =>
  rows.toSorted(({ ticket: one }, { ticket: other }) => {
    const byNumber = isOpen(one) ? one.number - other.number : other.number - one.number;
    return rank(one, staffId) - rank(other, staffId) || byNumber;
  });

/** What the list shows; null shows all. */
export type DeskFilter = { number: number | null; stage: TicketStage | null };

/** Whether the list shows a ticket. */
export const passesFilter = ({ ticket }: DeskTicket, { number, stage }: DeskFilter): boolean =>
  (number === null || ticket.number === number) && (stage === null || ticket.stage === stage);

/** The tickets of the calling screen: called ones, the last call first and one for each window, and waiting ones by number. */
export const callsOf = (tickets: readonly Ticket[]) => {
  const called = tickets
    .filter(({ stage }) => stage === 'inHand')
    .toSorted((one, other) => (other.calledAt ?? 0) - (one.calledAt ?? 0) || other.number - one.number)
    .map(({ number, window, calledAt }) => ({ number, window, calledAt: calledAt ?? 0 }));
  return {
    called: called.filter(
      ({ window }, index) => window === null || called.findIndex((call) => call.window === window) === index,
    ),
    waiting: tickets.filter(({ stage }) => stage === 'waiting').map(({ number }) => number),
  };
};
