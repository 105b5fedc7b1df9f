import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { DocumentKind, Issuance } from '#lib/domain/number/issuance.ts';

/** Links by which a case goes on on the person's own telephone; the store knows digests only. */
export type PhoneOffers = {
  /** Earlier ones of the request stop working, and so do the telephones that they were opened on: one may not have been the person's. */
  put: (
    tokenDigest: string,
    given: { requestId: string; expiresAt: number },
    ...entries: AuditEntry[]
  ) => Promise<void>;
  /** The request of one that works still. */
  find: (tokenDigest: string, now: number) => Promise<string | null>;
  /** The request of one that was used, for as long as it is kept. */
  opened: (tokenDigest: string) => Promise<string | null>;
  /** When the one of a request ends that works still. */
  waiting: (requestId: string, now: number) => Promise<number | null>;
  /** Uses it up and answers its request; null when it does not work any more. Atomic. */
  use: (tokenDigest: string, now: number) => Promise<string | null>;
};

/** One print of a document, from 1. */
type Copy = { kind: DocumentKind; copy: number };
/** What goes to the printer at the desk: the documents one after the other, each with the number of its copy at the foot. Not signed. */
export type PrintRenderer = (issuance: Issuance, copies: readonly Copy[]) => Promise<Uint8Array>;

export type Copies = {
  /** The number of the next print of a document, from 1; with what the audit says of it, in one transaction. */
  take: (issuance: Issuance, kind: DocumentKind, entry: (copy: number) => AuditEntry) => Promise<number>;
  /** How many there are of each kind. */
  count: (issuanceId: string) => Promise<Record<DocumentKind, number>>;
};
