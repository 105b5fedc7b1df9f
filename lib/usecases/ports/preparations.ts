import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { OpenedPreparation, Preparation, PreparedPart } from '#lib/domain/preparation/preparation.ts';

/** `openUntil`: until then the browser that typed it may read it. `expiresAt`: until then the code works. Milliseconds since 1970. */
type Times = { openUntil: number; expiresAt: number };
/** `isUsed`: staff opened it, so that the browser may no longer read or change it. */
export type StoredPreparation = Times & { preparation: Preparation; isUsed: boolean };

/** What people type at home for the window. The store knows only digests of the browser's secret and of the code. */
export type Preparations = {
  /** False when another preparation has this code; then nothing is written. */
  create: (
    digests: { browser: string; code: string },
    preparation: Preparation,
    times: Times,
  ) => Promise<boolean>;
  find: (browserDigest: string) => Promise<StoredPreparation | null>;
  /** Writes the answers again. False when it is gone or used. */
  save: (browserDigest: string, preparation: Preparation, times: Times) => Promise<boolean>;
  remove: (browserDigest: string) => Promise<void>;
  /**
   * Uses a code up for a ticket, whose earlier preparation is deleted. Null when no complete preparation has this code now. Atomic.
   * `expiresAt`: when it is deleted.
   */
  use: (
    codeDigest: string,
    ticketId: string,
    time: { now: number; expiresAt: number },
    entryFor: (preparation: Preparation) => AuditEntry,
  ) => Promise<Preparation | null>;
  /** What `use` would answer. Changes nothing. */
  findByCode: (codeDigest: string, now: number) => Promise<Preparation | null>;
  ofTicket: (ticketId: string) => Promise<OpenedPreparation | null>;
  /** Notes which parts staff compared with the document. */
  check: (ticketId: string, parts: readonly PreparedPart[], ...entries: AuditEntry[]) => Promise<void>;
};
