import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';
import type { Request } from '#lib/domain/request/request.ts';
import type { NewMail } from '#lib/usecases/ports/mail.ts';

export type StoredRequest = { request: Request; version: number };

/** Requests: each is one value, written by compare-and-set on its version. `entries`: what the audit says of it, in the same transaction. */
export type Requests = {
  /** Writes a request and its first mail, if it has one, in one transaction. */
  create: (request: Request, mail: NewMail | null, ...entries: AuditEntry[]) => Promise<void>;
  find: (id: string) => Promise<StoredRequest | null>;
  /** The newest unfinished request of this CURP and address (any stage but issued and referred). */
  findOpen: (curp: Curp, email: Email) => Promise<StoredRequest | null>;
  /**
   * Replaces a request whose version is still this one, with its mail in the same transaction. False, and nothing is written, when it
   * changed meanwhile.
   */
  save: (
    request: Request,
    version: number,
    mail?: NewMail | null,
    ...entries: AuditEntry[]
  ) => Promise<boolean>;
};
