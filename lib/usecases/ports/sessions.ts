import type { AuditEntry } from '#lib/domain/audit/entry.ts';

/** `desk`: the member of staff who opened the visit, and the turn it is for. Nobody else may use it. */
export type Session = {
  requestId: string;
  confirmed: boolean;
  createdAt: number;
  expiresAt: number;
  desk?: { staffId: string; ticketId: string };
};

/** Visits of browsers, by the digest of their secret. `entries`: what the audit says of it, in the same transaction. */
export type Sessions = {
  create: (idDigest: string, session: Session) => Promise<void>;
  find: (idDigest: string) => Promise<Session | null>;
  extend: (idDigest: string, expiresAt: number) => Promise<void>;
  remove: (idDigest: string, ...entries: AuditEntry[]) => Promise<void>;
  /** Ends every confirmed session of a request. */
  removeConfirmed: (requestId: string) => Promise<void>;
};
