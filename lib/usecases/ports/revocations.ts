import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Revocation } from '#lib/domain/document/revocation.ts';

/** Documents that are no longer accepted. `entries`: what the audit says of it, in the same transaction. */
export type Revocations = {
  /** Keeps the first revocation of a folio; false when there is one already. */
  put: (revocation: Revocation, ...entries: AuditEntry[]) => Promise<boolean>;
  find: (folio: string) => Promise<Revocation | null>;
  /** All revocations, the newest first. */
  list: () => Promise<Revocation[]>;
};
