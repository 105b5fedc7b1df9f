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

/** Digest of the code that people type to check one document. */
export type CodeDigest = { kind: DocumentKind; digest: string };

export type IssueInput = {
  request: Identified | Addressed;
  version: number;
  /** How to find a new number when the CURP has none. Null: only an existing number may be handed out. */
  allotment: { series: string[]; registrationYear: number; birthYear: number } | null;
  /** Decides whether an existing number is handed out (`mayLocate`). Pure and synchronous, called inside the transaction. */
  locate: (holder: Holder) => Result<Located, LocateRefusal>;
  /** Builds the issuance that is written. Pure and synchronous, called inside the transaction. */
  complete: (nss: Nss, outcome: Outcome) => Issuance;
  codes: CodeDigest[];
  /** Null where no address was given. */
  mail: NewMail | null;
  /** Goes out in place of `mail` where staff typed the address and the number is bound to none (`addressToBind`). */
  check?: NewMail | null;
  /** The mail to the address that the number stays bound to, when a member of staff shows it to somebody with another address or none. */
  notice?: (to: Email) => NewMail;
  /** What the audit says of it. */
  entry?: (outcome: Outcome) => AuditEntry;
};

/** New documents for a person whose data were corrected. `sent`: their own request and its mail; null where no address is bound. */
export type ReplaceInput = {
  sent: { request: Issued; mail: NewMail } | null;
  issuance: Issuance;
  codes: CodeDigest[];
  entry?: AuditEntry;
};

/**
 * `contradicted`: imports say different numbers of this CURP, or of this number different CURPs, and nobody may choose.
 * `nameNeeded`: a number that was never bound is handed out only to a person who typed the name as in the registry (docs/threats.md
 * §2).
 */
export type IssueFailure = LocateRefusal | 'contradicted' | 'exhausted' | 'noNumber' | 'stale';

/** Numbers handed out, with their documents. `entries`: what the audit says of it, in the same transaction. */
export type Issuances = {
  /**
   * In one transaction: finds or allots the number (unique CURP, unique NSS, never reused), binds the address, writes the issuance, moves
   * the request to `issued` and queues the mail. Asked again for the same request it answers the same issuance and writes nothing.
   */
  issue: (input: IssueInput) => Promise<Result<Issuance, IssueFailure>>;
  find: (id: string) => Promise<Issuance | null>;
  findByRequest: (requestId: string) => Promise<Issuance | null>;
  /** The newest issuance of a CURP. It holds the data of a person whom the registry does not know. */
  findByCurp: (curp: Curp) => Promise<Issuance | null>;
  findByFolio: (folio: string) => Promise<Issuance | null>;
  findByCode: (digest: string) => Promise<{ issuance: Issuance; kind: DocumentKind } | null>;
  /**
   * Writes request, issuance, codes and mail in one transaction. As in `issue`, the new issuance replaces earlier ones of the CURP that
   * say something else about the person.
   */
  replace: (input: ReplaceInput) => Promise<void>;
};
