import type { AuditRecord, SealedAnchor, SealedHead } from '#lib/domain/audit/chain.ts';
import type { AuditAction, AuditActor, AuditEntry } from '#lib/domain/audit/entry.ts';

/** An entry passes when every given part fits. `subject`: a fingerprint; `until` is exclusive. */
export type AuditFilter = {
  from?: number;
  until?: number;
  actor?: AuditActor;
  action?: AuditAction;
  subject?: string;
};

/** What staff call a case: the folio of its documents, and its newest ticket (`day`: YYYY-MM-DD), which is deleted after its time. */
export type CaseName = { folio: string | null; ticket: { day: string; number: number } | null };

/** Who did what to whose case, and when (docs/threats.md T20). */
export type AuditLog = {
  /** Appends one entry in its own transaction. Pages and commands call it before they show or do anything. */
  append: (entry: AuditEntry) => Promise<void>;
  /** The entries about one person, or only those of these acts, the newest first. `subject`: `keyring.fingerprint(curp)`. */
  ofSubject: (subject: string, limit: number, actions?: readonly AuditAction[]) => Promise<AuditEntry[]>;
  /** The entries that pass a filter, the newest first. With `before`: only those in earlier places. */
  page: (filter: AuditFilter, before: number | null, limit: number) => Promise<AuditRecord[]>;
  /** The names of these cases, or of tickets that have none yet, by what entries call them. What has neither folio nor ticket is missing. */
  caseNames: (requestIds: readonly string[]) => Promise<Map<string, CaseName>>;
  /** The entries after a place, in the order of their places, exactly as they are stored, right or wrong. */
  read: (after: number, limit: number) => Promise<AuditRecord[]>;
  /** How many entries have a place up to this one, or a place that `read` never reaches. */
  count: (upTo: number) => Promise<number>;
  /** Null when it was removed. */
  head: () => Promise<SealedHead | null>;
  /**
   * Deletes the oldest entries up to the first that is not older than `before`, and appends `entry` about it. Answers how many it
   * deleted.
   */
  purge: (before: number, entry: AuditEntry) => Promise<number>;
};

/** Lines outside the database. `null`: a line that cannot be read. */
export type AuditAnchors = {
  read: () => Promise<(SealedAnchor | null)[]>;
  /** Resolves when the line is on the disk. */
  append: (anchor: SealedAnchor) => Promise<void>;
  /** Keeps the lines in a file whose name contains `at`, and begins an empty one. */
  setAside: (at: number) => Promise<void>;
};
