import type { PostalPlace } from '#lib/domain/address/address.ts';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Result } from '#lib/domain/basics/result.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import type { Revocation } from '#lib/domain/document/revocation.ts';
import type { Email } from '#lib/domain/email/email.ts';
import type { Located, LocateRefusal } from '#lib/domain/number/disclosure.ts';
import type { DocumentKind, Issuance, Outcome } from '#lib/domain/number/issuance.ts';
import type { Nss } from '#lib/domain/number/nss.ts';
import type { Serie } from '#lib/domain/number/series.ts';
import type { OwnData } from '#lib/domain/privacy/own-data.ts';
import type { Addressed, Identified, Issued, Request } from '#lib/domain/request/request.ts';
import type { AuditLog } from '#lib/usecases/ports/audit.ts';
import type { DeskChanges } from '#lib/usecases/ports/desk-changes.ts';
import type { Bindings } from '#lib/usecases/ports/email-binding.ts';
import type { Copies, PhoneOffers } from '#lib/usecases/ports/hand-to-phone.ts';
import type { LimitCounts, MailStops } from '#lib/usecases/ports/limits.ts';
import type { Mail, NewMail } from '#lib/usecases/ports/mail.ts';
import type { Reports } from '#lib/usecases/ports/reports.ts';
import type { PublishedKey } from '#lib/usecases/ports/signing.ts';
import type { StaffRecords } from '#lib/usecases/ports/staff.ts';
import type { Tickets } from '#lib/usecases/ports/tickets.ts';

export { type Limiter, type LimitKind, limitKinds, type Taken } from '#lib/usecases/ports/limits.ts';
export type { Log, LogEvent, LogFields } from '#lib/usecases/ports/log.ts';
export type {
  Attachment,
  Mail,
  Mailer,
  MailKind,
  MailMessage,
  MailState,
  NewMail,
} from '#lib/usecases/ports/mail.ts';

/** Milliseconds since 1970; the only clock of the use cases. */
export type Clock = { now: () => number };

/** Unpredictable values from a secure generator. */
export type Random = {
  /** 128 bits as 22 base64url characters: identifiers. */
  id: () => string;
  /** 256 bits as 43 base64url characters: secrets that a person carries (session, link). */
  secret: () => string;
  uuid: () => string;
  digits: (count: number) => string;
};

/** Keyed one-way digests and derived secrets of this installation. */
export type Keyring = {
  /** SHA-256 of a bearer secret, hex: what the store keeps instead of it. */
  digest: (secret: string) => string;
  /** Keyed digest of something that can be guessed (an address, a CURP, a network): the key of a limit. */
  fingerprint: (text: string) => string;
  /** 256-bit secret derived from the installation's key for a purpose and a name, base64url. */
  derive: (purpose: string, name: string) => string;
};

/** Who a CURP belongs to, as far as the population registry knows. */
export type Registry = { findPerson: (curp: Curp) => Promise<Person | null> };

export type Renderer = (kind: DocumentKind, issuance: Issuance) => Promise<Uint8Array>;

/** A person's own data as PDF. */
export type OwnDataRenderer = (data: OwnData) => Promise<Uint8Array>;

/** The tarjeta as SVG. */
export type CardPicture = (issuance: Issuance) => string;

export type StoredRequest = { request: Request; version: number };
/** `desk`: who opened the visit at the desk, and for which turn; nobody else may use it. */
export type Session = {
  requestId: string;
  confirmed: boolean;
  createdAt: number;
  expiresAt: number;
  desk?: { staffId: string; ticketId: string };
};
/** `mailId`: the mail that carries the link; a later mail of the same request supersedes the link. */
export type Link = {
  requestId: string;
  mailId: string;
  expiresAt: number;
  usedAt: number | null;
  superseded: boolean;
};

/** Who holds a number, as an import tells it. `email`: the address bound to the CURP, null for who comes without one. */
export type ImportedHolder = { curp: Curp; nss: Nss; email: Email | null };
/** `boundAt`: when the person bound the address here, null for an imported one; `lockedAt`: since when nothing is shown online. */
export type Holder = ImportedHolder & { boundAt: number | null; lockedAt: number | null };

/** Digest of the code for typing of one document. */
export type CodeDigest = { kind: DocumentKind; digest: string };

export type IssueInput = {
  request: Identified | Addressed;
  version: number;
  /** How to find a new number when the CURP has none; null: only a number that exists may be handed out. */
  allocation: { series: string[]; registrationYear: number; birthYear: number } | null;
  /** Decides whether a number that exists is handed out (`mayLocate`); pure and synchronous, called inside the transaction. */
  locate: (holder: Holder) => Result<Located, LocateRefusal>;
  /** Builds what is written; pure and synchronous, called inside the transaction. */
  complete: (nss: Nss, outcome: Outcome) => Issuance;
  codes: CodeDigest[];
  /** Null where no address was given. */
  mail: NewMail | null;
  /** Tells the address that the number stays bound to, where a member of staff shows it to somebody with another one or none. */
  notice?: (to: Email) => NewMail;
  /** What the audit says of it. */
  entry?: (outcome: Outcome) => AuditEntry;
};
/** New documents for somebody whose data were corrected. `sent`: by mail, under a request of their own; null where no address is bound. */
export type ReplaceInput = {
  sent: { request: Issued; mail: NewMail } | null;
  issuance: Issuance;
  codes: CodeDigest[];
  entry?: AuditEntry;
};
/** `nameNeeded`: a number that was never bound is handed out only to who wrote the name as the registry has it (docs/threats.md §2). */
export type IssueFailure = LocateRefusal | 'exhausted' | 'noNumber' | 'stale';

/**
 * `startedRequests`: never confirmed; `requests`: all, since they were last confirmed or finished; both go with their mails, links and
 * sessions. `visitors`: whatever stands under a CURP that the demonstration does not know.
 */
export const purgeables = [
  'startedRequests',
  'requests',
  'mails',
  'documents',
  'sessions',
  'links',
  'limits',
  'visitors',
] as const;
export type Purgeable = (typeof purgeables)[number];

/** Everything that is remembered. Two adapters (SQLite, PostgreSQL) pass one contract suite. `entries`: what the audit says of it, in the same transaction. */
export type Store = {
  requests: {
    /** Writes request and its first mail, if it has one, in one transaction. */
    create: (request: Request, mail: NewMail | null, ...entries: AuditEntry[]) => Promise<void>;
    find: (id: string) => Promise<StoredRequest | null>;
    /** The newest request of this CURP and address that is not finished (any stage but issued and referred). */
    findOpen: (curp: Curp, email: Email) => Promise<StoredRequest | null>;
    /** Compare-and-set on version; with the mail row in the same transaction when given. False: somebody was faster, nothing written. */
    save: (
      request: Request,
      version: number,
      mail?: NewMail | null,
      ...entries: AuditEntry[]
    ) => Promise<boolean>;
  };
  sessions: {
    create: (idDigest: string, session: Session) => Promise<void>;
    find: (idDigest: string) => Promise<Session | null>;
    extend: (idDigest: string, expiresAt: number) => Promise<void>;
    remove: (idDigest: string, ...entries: AuditEntry[]) => Promise<void>;
    /** Ends every confirmed session of a request. */
    removeConfirmed: (requestId: string) => Promise<void>;
  };
  links: {
    /** Inserts or, for the same token, moves the expiry; links of earlier mails of the request become superseded. */
    put: (
      tokenDigest: string,
      link: { requestId: string; mailId: string; expiresAt: number },
    ) => Promise<void>;
    find: (tokenDigest: string) => Promise<Link | null>;
    /** Marks it used if it was not; false when it was. Atomic. */
    use: (tokenDigest: string, at: number) => Promise<boolean>;
  };
  people: {
    find: (curp: Curp) => Promise<Person | null>;
    /** Insert or replace by CURP; one transaction. */
    put: (rows: { curp: Curp; person: Person }[], ...entries: AuditEntry[]) => Promise<void>;
  };
  holders: {
    find: (curp: Curp) => Promise<Holder | null>;
    /** Inserts; a row equal to what is known is left, a contradicting one (CURP with another number, number with another CURP) is returned, not written. One transaction. */
    put: (rows: ImportedHolder[], ...entries: AuditEntry[]) => Promise<ImportedHolder[]>;
  };
  issuances: {
    /**
     * The heart: inside one transaction finds or allots the number (unique CURP, unique NSS, never reused), binds the address, writes the
     * issuance, moves the request to `issued` and queues the mail. Asked again for the same request it answers the same issuance and writes nothing.
     */
    issue: (input: IssueInput) => Promise<Result<Issuance, IssueFailure>>;
    find: (id: string) => Promise<Issuance | null>;
    findByRequest: (requestId: string) => Promise<Issuance | null>;
    /** The newest issuance of a CURP: where the data of a person stand whom the registry does not know. */
    findByCurp: (curp: Curp) => Promise<Issuance | null>;
    findByFolio: (folio: string) => Promise<Issuance | null>;
    findByCode: (digest: string) => Promise<{ issuance: Issuance; kind: DocumentKind } | null>;
    /**
     * Writes request, issuance, codes and mail in one transaction. Here as in `issue`, earlier issuances of the CURP that say
     * something else about the person are replaced by the new one.
     */
    replace: (input: ReplaceInput) => Promise<void>;
  };
  bindings: Bindings;
  phoneOffers: PhoneOffers;
  copies: Copies;
  tickets: Tickets;
  reports: Reports;
  deskChanges: DeskChanges;
  documents: {
    find: (issuanceId: string, kind: DocumentKind) => Promise<Uint8Array | null>;
    /** Keeps the first; answers the kept bytes. */
    put: (issuanceId: string, kind: DocumentKind, bytes: Uint8Array, at: number) => Promise<Uint8Array>;
  };
  outbox: {
    add: (mail: NewMail, ...entries: AuditEntry[]) => Promise<void>;
    /** Takes up to `limit` due mails for `leaseMilliseconds`: nobody else gets them meanwhile; counts the attempt. Oldest first. */
    claim: (now: number, leaseMilliseconds: number, limit: number) => Promise<Mail[]>;
    sent: (id: string, at: number, ...entries: AuditEntry[]) => Promise<void>;
    refused: (id: string, at: number, ...entries: AuditEntry[]) => Promise<void>;
    retryAt: (id: string, at: number) => Promise<void>;
    find: (id: string) => Promise<Mail | null>;
    /** Newest first. */
    ofRequest: (requestId: string) => Promise<Mail[]>;
  };
  /** What is counted, shared by every process. */
  limits: LimitCounts;
  mailStops: MailStops;
  revocations: {
    /** Keeps the first of a folio; false when there was one. */
    put: (revocation: Revocation, ...entries: AuditEntry[]) => Promise<boolean>;
    find: (folio: string) => Promise<Revocation | null>;
    /** All of them, the newest first. */
    list: () => Promise<Revocation[]>;
  };
  keys: {
    /** Keeps a key for ever; one that is known stays as it is. */
    put: (keys: PublishedKey[]) => Promise<void>;
    /** All keys, the newest first. */
    list: () => Promise<PublishedKey[]>;
  };
  series: {
    list: () => Promise<Serie[]>;
    replace: (rows: Serie[], ...entries: AuditEntry[]) => Promise<void>;
  };
  postalCodes: {
    find: (postalCode: string) => Promise<PostalPlace | null>;
    count: () => Promise<number>;
    /** One transaction per call. Rows of a postal code that earlier calls with the same `importId` wrote are kept and merged, older ones replaced. */
    put: (importId: string, places: PostalPlace[], ...entries: AuditEntry[]) => Promise<void>;
  };
  /** What stands under a CURP, the newest first and at most a hundred of each. */
  ownData: (curp: Curp) => Promise<{ requests: Request[]; issuances: Issuance[]; mails: Mail[] }>;
  /** Deletes what is older than the moment of its kind; answers how many went. Who holds which number, and issuances, stay for ever. */
  purge: (before: Record<Purgeable, number>, ...entries: AuditEntry[]) => Promise<Record<Purgeable, number>>;
  audit: AuditLog;
  staff: StaffRecords;
  /**
   * Seals everything again under a new key, while others read and write, and forgets the key of before. Goes on with a change that was
   * cut off. Answers how many rows it went through.
   */
  rotateKeys: (onProgress: (progress: { rows: number; total: number }) => void) => Promise<{ rows: number }>;
  /**
   * Several acts in one transaction, all of them through the store that `work` gets; when it answers an error, nothing is written. It
   * may be run again from the start, so it does nothing else.
   */
  inOneTransaction: <T, E extends string>(
    work: (store: Store) => Promise<Result<T, E>>,
  ) => Promise<Result<T, E>>;
  /** True when a trivial read works. */
  check: () => Promise<boolean>;
  close: () => Promise<void>;
};
