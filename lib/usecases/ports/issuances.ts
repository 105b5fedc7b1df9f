import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Result } from '#lib/domain/basics/result.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';
import type { Located, LocateRefusal } from '#lib/domain/number/disclosure.ts';
import type { DocumentKind, Issuance, Outcome } from '#lib/domain/number/issuance.ts';
import type { Nss } from '#lib/domain/number/nss.ts';
import type { Addressed, Identified, Issued } from '#lib/domain/request/request.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { NewMail } from '#lib/usecases/ports/mail.ts';

/** Digest of the code for typing of one document. */
export type CodeDigest = { kind: DocumentKind; digest: string };

export type IssueInput = {
  request: Identified | Addressed;
  version: number;
  /** How to find a new number when the CURP has none; null: only a number that exists may be handed out. */
  allocation: { series: string[]; registrationYear: number; birthYear: number } | null;
  /** Decides whether a number that exists is handed out (`mayLocate`); pure and synchronous, called inside the transaction. */
  locate: (holder: Holder) => Result<Located, LocateRefusal>;
  /** Builds what is written; pure and synchronous, called inside the transaction. */
  complete: (nss: Nss, outcome: Outcome) => Issuance;
  codes: CodeDigest[];
  /** Null where no address was given. */
  mail: NewMail | null;
  /** Tells the address that the number stays bound to, where a member of staff shows it to somebody with another one or none. */
  notice?: (to: Email) => NewMail;
  /** What the audit says of it. */
  entry?: (outcome: Outcome) => AuditEntry;
};

/** New documents for somebody whose data were corrected. `sent`: by mail, under a request of their own; null where no address is bound. */
export type ReplaceInput = {
  sent: { request: Issued; mail: NewMail } | null;
  issuance: Issuance;
  codes: CodeDigest[];
  entry?: AuditEntry;
};

/** `nameNeeded`: a number that was never bound is handed out only to who wrote the name as the registry has it (docs/threats.md §2). */
export type IssueFailure = LocateRefusal | 'exhausted' | 'noNumber' | 'stale';

/** Numbers handed out, with their documents. `entries`: what the audit says of it, in the same transaction. */
export type Issuances = {
  /**
   * The heart: inside one transaction finds or allots the number (unique CURP, unique NSS, never reused), binds the address, writes the
   * issuance, moves the request to `issued` and queues the mail. Asked again for the same request it answers the same issuance and writes nothing.
   */
  issue: (input: IssueInput) => Promise<Result<Issuance, IssueFailure>>;
  find: (id: string) => Promise<Issuance | null>;
  findByRequest: (requestId: string) => Promise<Issuance | null>;
  /** The newest issuance of a CURP: where the data of a person stand whom the registry does not know. */
  findByCurp: (curp: Curp) => Promise<Issuance | null>;
  findByFolio: (folio: string) => Promise<Issuance | null>;
  findByCode: (digest: string) => Promise<{ issuance: Issuance; kind: DocumentKind } | null>;
  /**
   * Writes request, issuance, codes and mail in one transaction. Here as in `issue`, earlier issuances of the CURP that say
   * something else about the person are replaced by the new one.
   */
  replace: (input: ReplaceInput) => Promise<void>;
};
