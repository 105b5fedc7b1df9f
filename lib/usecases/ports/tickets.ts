import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Escalate, Ticket, TicketEnd } from '#lib/domain/desk/ticket.ts';
import type { Stage } from '#lib/domain/request/request.ts';
import type { MailState } from '#lib/usecases/ports/mail.ts';

/** The member of staff who attends, and the name of their window. */
type AtWindow = { staffId: string; window: string | null };

/** `inHand`: the member who takes the ticket at once; null leaves it waiting. */
export type NewTicket = Pick<Ticket, 'id' | 'day' | 'label' | 'locale' | 'openedAt'> & {
  inHand: AtWindow | null;
};

/**
 * The stage of a ticket's case, and how its documents go by mail. `unchecked`: nobody has shown yet that they read the address.
 */
export type CaseStanding = { stage: Stage; mail: MailState | 'unchecked' | null };

export type Tickets = {
  /** Writes a ticket with the next number of its day, however many ask at once. */
  open: (ticket: NewTicket, ...entries: AuditEntry[]) => Promise<Ticket>;
  find: (id: string) => Promise<Ticket | null>;
  /** The tickets of a day, by number. */
  ofDay: (day: string) => Promise<Ticket[]>;
  /** The tickets of earlier days that wait or are at a window, by day and number. */
  openBefore: (day: string) => Promise<Ticket[]>;
  /**
   * Takes a waiting ticket in hand. Null when another member has it or it is closed; `takeOver` takes it from them. A ticket that was
   * escalated needs `helps`. A ticket that the member has already is answered as it is, and nothing is written. Atomic.
   */
  call: (
    id: string,
    how: AtWindow & { at: number; takeOver?: boolean; helps?: boolean },
    ...entries: AuditEntry[]
  ) => Promise<Ticket | null>;
  /** Gives a ticket in hand its case. False when this member does not have it in hand, or its case already has its number. */
  attach: (id: string, staffId: string, requestId: string) => Promise<boolean>;
  /** Puts a ticket back among the waiting ones, for a supervisor. False when `escalate.by` does not have it in hand. Atomic. */
  escalate: (id: string, escalate: Escalate, ...entries: AuditEntry[]) => Promise<boolean>;
  /** Closes a ticket that `staffId` has in hand, or with null a waiting one. False when it is not in that state. Atomic. */
  close: (
    id: string,
    staffId: string | null,
    end: TicketEnd & { at: number },
    ...entries: AuditEntry[]
  ) => Promise<boolean>;
  /** The standing of each case that still exists. */
  standings: (requestIds: readonly string[]) => Promise<Map<string, CaseStanding>>;
};
