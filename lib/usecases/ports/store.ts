import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Result } from '#lib/domain/basics/result.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { Request } from '#lib/domain/request/request.ts';
import type { AuditLog } from '#lib/usecases/ports/audit.ts';
import type { Contradictions } from '#lib/usecases/ports/contradictions.ts';
import type { DeskChanges } from '#lib/usecases/ports/desk-changes.ts';
import type { Documents } from '#lib/usecases/ports/documents.ts';
import type { Bindings } from '#lib/usecases/ports/email-binding.ts';
import type { FormReplies } from '#lib/usecases/ports/form-replies.ts';
import type { Copies, PhoneOffers } from '#lib/usecases/ports/hand-to-phone.ts';
import type { Holders } from '#lib/usecases/ports/holders.ts';
import type { Issuances } from '#lib/usecases/ports/issuances.ts';
import type { Keys } from '#lib/usecases/ports/keys.ts';
import type { LimitCounts, MailStops } from '#lib/usecases/ports/limits.ts';
import type { Links } from '#lib/usecases/ports/links.ts';
import type { Mail, Outbox } from '#lib/usecases/ports/mail.ts';
import type { People } from '#lib/usecases/ports/people.ts';
import type { PostalCodes } from '#lib/usecases/ports/postal-codes.ts';
import type { Preparations } from '#lib/usecases/ports/preparations.ts';
import type { Purgeable } from '#lib/usecases/ports/purge.ts';
import type { Reports } from '#lib/usecases/ports/reports.ts';
import type { Requests } from '#lib/usecases/ports/requests.ts';
import type { Revocations } from '#lib/usecases/ports/revocations.ts';
import type { SeriesCatalogue } from '#lib/usecases/ports/series.ts';
import type { Sessions } from '#lib/usecases/ports/sessions.ts';
import type { StaffRecords } from '#lib/usecases/ports/staff.ts';
import type { Tickets } from '#lib/usecases/ports/tickets.ts';

/** The store. Two adapters (SQLite, PostgreSQL) pass one contract suite. `entries`: what the audit says of it, in the same transaction. */
export type Store = {
  requests: Requests;
  sessions: Sessions;
  formReplies: FormReplies;
  links: Links;
  people: People;
  holders: Holders;
  contradictions: Contradictions;
  issuances: Issuances;
  bindings: Bindings;
  phoneOffers: PhoneOffers;
  preparations: Preparations;
  copies: Copies;
  tickets: Tickets;
  reports: Reports;
  deskChanges: DeskChanges;
  documents: Documents;
  outbox: Outbox;
  /** The counters, shared by every process. */
  limits: LimitCounts;
  mailStops: MailStops;
  revocations: Revocations;
  keys: Keys;
  series: SeriesCatalogue;
  postalCodes: PostalCodes;
  /** What is stored under a CURP, the newest first, at most a hundred of each. */
  ownData: (curp: Curp) => Promise<{ requests: Request[]; issuances: Issuance[]; mails: Mail[] }>;
  /** Deletes what is older than the moment of its kind and answers how many of each. Holders and issuances stay for ever. */
  purge: (before: Record<Purgeable, number>, ...entries: AuditEntry[]) => Promise<Record<Purgeable, number>>;
  audit: AuditLog;
  staff: StaffRecords;
  /**
   * Seals everything again under a new key while others read and write, then deletes the old key. Resumes a rotation that was
   * interrupted. Answers how many rows it went through.
   */
  rotateKeys: (onProgress: (progress: { rows: number; total: number }) => void) => Promise<{ rows: number }>;
  /**
   * Runs several acts in one transaction, through the store that `work` gets. When `work` answers an error, nothing is written. `work`
   * may run more than once, so it has no other effects.
   */
  inOneTransaction: <T, E extends string>(
    work: (store: Store) => Promise<Result<T, E>>,
  ) => Promise<Result<T, E>>;
  /** True when the store can be read and written, has the tables of this version and showed no damage. */
  check: () => Promise<boolean>;
  close: () => Promise<void>;
};
