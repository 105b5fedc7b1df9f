import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Decision, DeskChange } from '#lib/domain/desk/change.ts';

/** Changes of cases that staff made or asked for. `entries`: what the audit says of it, in the same transaction. */
export type DeskChanges = {
  /** False, and nothing is written, when a change of the same kind waits for this folio. */
  put: (change: DeskChange, ...entries: AuditEntry[]) => Promise<boolean>;
  find: (id: string) => Promise<DeskChange | null>;
  /** The changes without a decision, the oldest first, at most a hundred. */
  waiting: () => Promise<DeskChange[]>;
  /** The changes of one folio, the newest first, at most a hundred. */
  ofFolio: (folio: string) => Promise<DeskChange[]>;
  /** Writes the decision once: true for the first caller only. Atomic. */
  decide: (id: string, decision: Decision, ...entries: AuditEntry[]) => Promise<boolean>;
};
