import type { AuditRecord, SealedAnchor, SealedHead } from '#lib/domain/audit/chain.ts';
import type { AuditAction, AuditActor, AuditEntry } from '#lib/domain/audit/entry.ts';

/** All of it together; `subject`: a fingerprint; `until` itself is not in it. */
export type AuditFilter = { from?: number; until?: number; actor?: AuditActor; subject?: string };

/** Who did what to whose case, and when (docs/threats.md T20). */
export type AuditLog = {
  /** One entry in a transaction of its own: for views and commands, before they show or do anything. */
  append: (entry: AuditEntry) => Promise<void>;
  /** What happened to one person, or only these acts, the newest first. `subject`: `keyring.fingerprint(curp)`. */
  ofSubject: (subject: string, limit: number, actions?: readonly AuditAction[]) => Promise<AuditEntry[]>;
  /** Those that a filter lets through, the newest first; with `before` only those in earlier places. */
  page: (filter: AuditFilter, before: number | null, limit: number) => Promise<AuditRecord[]>;
  /** In the order of their places, those after a place; exactly as they stand, right or not. */
  read: (after: number, limit: number) => Promise<AuditRecord[]>;
  /** How many stand up to a place, and in no place that the reading would come to. */
  count: (upTo: number) => Promise<number>;
  /** Null when somebody removed it. */
  head: () => Promise<SealedHead | null>;
  /** Deletes the oldest entries, up to the first that is not older than `before`, and writes `entry` about it; answers how many went. */
  purge: (before: number, entry: AuditEntry) => Promise<number>;
};

/** Lines outside the database; `null` stands for a line that says nothing. */
export type AuditAnchors = {
  read: () => Promise<(SealedAnchor | null)[]>;
  /** On the disk when it is answered. */
  append: (anchor: SealedAnchor) => Promise<void>;
  /** Keeps the lines under another name and begins with none; `at` names them. */
  setAside: (at: number) => Promise<void>;
};
