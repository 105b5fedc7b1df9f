import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { EmailChange } from '#lib/domain/number/email-change.ts';
import type { Issued } from '#lib/domain/request/request.ts';
import type { NewMail } from '#lib/usecases/ports/mail.ts';

/** A request whose mailbox was shown. `before`: as it was read from the store, in this version. */
type BoundByReader = { before: Issued; version: number; request: Issued; at: number };

/**
 * Which address a number is bound to, who asked for the number, and what its holder decided (docs/threats.md §2). `subject`:
 * `keyring.fingerprint(curp)`; `entries`: what the audit says of it, in the same transaction.
 */
export type Bindings = {
  /** Queues the notice unless this holder had one in the last 24 hours; false when they had. */
  warnHolderOnce: (subject: string, mail: NewMail, ...entries: AuditEntry[]) => Promise<boolean>;
  /** Sends nothing more for this CURP to this address until then. `pair`: `keyring.fingerprint(curp + ' ' + email)`. */
  stopPair: (pair: string, until: number, ...entries: AuditEntry[]) => Promise<void>;
  isStopped: (pair: string, now: number) => Promise<boolean>;
  /**
   * Locks the number at a moment, or unlocks it with null. False, and nothing is written, when the CURP has no number or is in that
   * state.
   */
  setLock: (
    curp: Curp,
    lockedAt: number | null,
    mail: NewMail | null,
    ...entries: AuditEntry[]
  ) => Promise<boolean>;
  /**
   * Binds an unbound number to the address of its request, whose reader just showed themselves, writes the request and queues the
   * documents. False, and nothing is written, when the request changed meanwhile or the number may not be bound to it.
   */
  bindShown: (shown: BoundByReader, mail: NewMail, ...entries: AuditEntry[]) => Promise<boolean>;
  changes: {
    /** Begins a change and queues its mail. Other changes of the CURP that have not taken effect end. */
    begin: (change: EmailChange, mail: NewMail | null, ...entries: AuditEntry[]) => Promise<void>;
    /** The change that a mail is about. */
    findByMail: (mailId: string) => Promise<EmailChange | null>;
    /** The change of a CURP that waits to be confirmed (`asked`) or to take effect (`waiting`). */
    findOpen: (subject: string, state: 'asked' | 'waiting') => Promise<EmailChange | null>;
    /** The changes that are due, at most `limit`. */
    due: (now: number, limit: number) => Promise<EmailChange[]>;
    /**
     * Binds the number to the new address and ends the visits of the old one. False when the number is bound to a third address or the
     * change is no longer open: then only the end of the change is written.
     */
    apply: (
      change: EmailChange,
      at: number,
      mail: NewMail | null,
      ...entries: AuditEntry[]
    ) => Promise<boolean>;
    /** Keeps or restores the old address and ends the visits of the new one. False when it is too late. */
    cancel: (change: EmailChange, at: number, ...entries: AuditEntry[]) => Promise<boolean>;
  };
};
