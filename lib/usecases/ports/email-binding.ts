import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { EmailChange } from '#lib/domain/number/email-change.ts';
import type { NewMail } from '#lib/usecases/ports/mail.ts';

/**
 * Who a number is bound to, who asked for it, and what its holder decided (docs/threats.md §2). `subject`: `keyring.fingerprint(curp)`;
 * `entries`: what the audit says of it, in the same transaction.
 */
export type Bindings = {
  /** Queues the notice unless the holder of this CURP had one in the 24 hours before it; false when they had. */
  warnHolderOnce: (subject: string, mail: NewMail, ...entries: AuditEntry[]) => Promise<boolean>;
  /** Until then nothing more is sent for this CURP to this address. `pair`: `keyring.fingerprint(curp + ' ' + email)`. */
  stopPair: (pair: string, until: number, ...entries: AuditEntry[]) => Promise<void>;
  isStopped: (pair: string, now: number) => Promise<boolean>;
  /** False when the CURP has no number, or it is so already; nothing is written then. */
  setLock: (
    curp: Curp,
    lockedAt: number | null,
    mail: NewMail | null,
    ...entries: AuditEntry[]
  ) => Promise<boolean>;
  changes: {
    /** Queues its mail; other changes of the CURP that have not taken effect end. */
    begin: (change: EmailChange, mail: NewMail | null, ...entries: AuditEntry[]) => Promise<void>;
    /** The change that a mail is about. */
    findByMail: (mailId: string) => Promise<EmailChange | null>;
    /** The one of a CURP that waits: for its confirmation, or for its time. */
    findOpen: (subject: string, state: 'asked' | 'waiting') => Promise<EmailChange | null>;
    /** Those whose time has come. */
    due: (now: number, limit: number) => Promise<EmailChange[]>;
    /**
     * Binds the number to the new address and ends the visits of the old one. False, and nothing but the end of the change is
     * written, when the number is bound to a third address by now or the change was no longer open.
     */
    apply: (
      change: EmailChange,
      at: number,
      mail: NewMail | null,
      ...entries: AuditEntry[]
    ) => Promise<boolean>;
    /** Keeps or brings back the old address; visits of the new one end. False when it is too late. */
    cancel: (change: EmailChange, at: number, ...entries: AuditEntry[]) => Promise<boolean>;
  };
};
