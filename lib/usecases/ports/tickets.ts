import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Escalate, Ticket, TicketEnd } from '#lib/domain/desk/ticket.ts';
import type { Stage } from '#lib/domain/request/request.ts';
import type { MailState } from '#lib/usecases/ports/mail.ts';

/** Who attends, and what the sign over their window says. */
type AtWindow = { staffId: string; window: string | null };

/** `inHand`: taken in hand in the same moment; null leaves it waiting. */
export type NewTicket = Pick<Ticket, 'id' | 'day' | 'label' | 'locale' | 'openedAt'> & {
  inHand: AtWindow | null;
};

/** How far the case of a ticket is, and its newest mail. */
export type CaseStanding = { stage: Stage; mail: MailState | null };

export type Tickets = {
  /** Gives it the next number of its day, however many ask at once. */
  open: (ticket: NewTicket, ...entries: AuditEntry[]) => Promise<Ticket>;
  find: (id: string) => Promise<Ticket | null>;
  /** By number. */
  ofDay: (day: string) => Promise<Ticket[]>;
  /** By day and number; both days belong to it. */
  between: (fromDay: string, toDay: string) => Promise<Ticket[]>;
  /** Those of earlier days that still wait or are at a window, by day and number. */
  openBefore: (day: string) => Promise<Ticket[]>;
  /**
   * Takes one in hand that waits. Null: somebody else has it, or it is closed; `takeOver` takes it from them. One that was handed up
   * comes with `helps` only. Who has it already gets it as it is, and nothing is written. Atomic.
   */
  call: (
    id: string,
    how: AtWindow & { at: number; takeOver?: boolean; helps?: boolean },
    ...entries: AuditEntry[]
  ) => Promise<Ticket | null>;
  /** Gives a ticket in hand its case. False when this member has it not in hand, or its case has come to its number already. */
  attach: (id: string, staffId: string, requestId: string) => Promise<boolean>;
  /** Back among those who wait, for a supervisor; false when `escalate.by` has it not in hand. Atomic. */
  escalate: (id: string, escalate: Escalate, ...entries: AuditEntry[]) => Promise<boolean>;
  /** Ends one that `staffId` has in hand, with null one that waits; false when it is not so. Atomic. */
  close: (
    id: string,
    staffId: string | null,
    end: TicketEnd & { at: number },
    ...entries: AuditEntry[]
  ) => Promise<boolean>;
  /** Of the cases that are there still. */
  standings: (requestIds: readonly string[]) => Promise<Map<string, CaseStanding>>;
};
