import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';
import type { Request } from '#lib/domain/request/request.ts';
import type { NewMail } from '#lib/usecases/ports/mail.ts';

export type StoredRequest = { request: Request; version: number };

/** Requests: one value each, compared and set by version. `entries`: what the audit says of it, in the same transaction. */
export type Requests = {
  /** Writes request and its first mail, if it has one, in one transaction. */
  create: (request: Request, mail: NewMail | null, ...entries: AuditEntry[]) => Promise<void>;
  find: (id: string) => Promise<StoredRequest | null>;
  /** The newest request of this CURP and address that is not finished (any stage but issued and referred). */
  findOpen: (curp: Curp, email: Email) => Promise<StoredRequest | null>;
  /** Compare-and-set on version; with the mail row in the same transaction when given. False: somebody was faster, nothing written. */
  save: (
    request: Request,
    version: number,
    mail?: NewMail | null,
    ...entries: AuditEntry[]
  ) => Promise<boolean>;
};
