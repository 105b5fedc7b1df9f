import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { DocumentKind, Issuance } from '#lib/domain/number/issuance.ts';

/** Links that continue a case on the person's own telephone. The store knows only their digests. */
export type PhoneOffers = {
  /**
   * Keeps a link. Earlier links of the request stop working, and so do the telephones that opened them, because one of these may not be
   * the person's.
   */
  put: (
    tokenDigest: string,
    given: { requestId: string; expiresAt: number },
    ...entries: AuditEntry[]
  ) => Promise<void>;
  /** The request of a link that works. */
  find: (tokenDigest: string, now: number) => Promise<string | null>;
  /** The request of a used link, as long as it is kept. */
  opened: (tokenDigest: string) => Promise<string | null>;
  /** When the working link of a request ends. */
  waiting: (requestId: string, now: number) => Promise<number | null>;
  /** Uses a link up and answers its request; null when it does not work. Atomic. */
  use: (tokenDigest: string, now: number) => Promise<string | null>;
};

/** The number of a print of a document, from 1. */
type Copy = { kind: DocumentKind; copy: number };
/** Draws what the desk prints: the documents one after the other, each with the number of its copy at the foot. Not signed. */
export type PrintRenderer = (issuance: Issuance, copies: readonly Copy[]) => Promise<Uint8Array>;

export type Copies = {
  /** Takes the number of the next print of a document, from 1, with its audit entry in one transaction. */
  take: (issuance: Issuance, kind: DocumentKind, entry: (copy: number) => AuditEntry) => Promise<number>;
  /** How many prints there are of each kind. */
  count: (issuanceId: string) => Promise<Record<DocumentKind, number>>;
};
