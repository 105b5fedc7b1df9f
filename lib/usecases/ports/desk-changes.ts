import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Decision, DeskChange } from '#lib/domain/desk/change.ts';

/** What staff did, or want to do, to cases. `entries`: what the audit says of it, in the same transaction. */
export type DeskChanges = {
  /** False when one of the same kind waits for this folio already; nothing is written then. */
  put: (change: DeskChange, ...entries: AuditEntry[]) => Promise<boolean>;
  find: (id: string) => Promise<DeskChange | null>;
  /** Those that nobody decided about, the oldest first, and at most a hundred. */
  waiting: () => Promise<DeskChange[]>;
  /** Of one folio, the newest first, and at most a hundred. */
  ofFolio: (folio: string) => Promise<DeskChange[]>;
  /** True for the one who decided about it. Atomic. */
  decide: (id: string, decision: Decision, ...entries: AuditEntry[]) => Promise<boolean>;
};
