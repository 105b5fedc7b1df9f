import type { ColumnType, Generated } from 'kysely';
import type { AuditAction, AuditActor, AuditDetail } from '#lib/domain/audit/entry.ts';
import type { EntityCode } from '#lib/domain/basics/entities.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { ChangeKind, ChangeState, Refusal } from '#lib/domain/desk/change.ts';
import type { Role } from '#lib/domain/desk/staff.ts';
import type { TicketReason, TicketStage } from '#lib/domain/desk/ticket.ts';
import type { Figure } from '#lib/domain/desk/totals.ts';
import type { Revocation } from '#lib/domain/document/revocation.ts';
import type { EmailChange } from '#lib/domain/number/email-change.ts';
import type { DocumentKind, Outcome } from '#lib/domain/number/issuance.ts';
import type { Serie } from '#lib/domain/number/series.ts';
import type { Stage } from '#lib/domain/request/request.ts';
import type { KeptKind } from '#lib/usecases/ports/documents.ts';
import type { MailKind, MailState } from '#lib/usecases/ports/mail.ts';

/** `announced`: processes load it, none writes under it yet. `current`: seals every new value. `retiring`: older rows are still sealed under it. */
export type KeyState = 'announced' | 'current' | 'retiring';

/** 0 or 1: SQLite has no boolean. */
type Flag = ColumnType<number, number, number>;

/** A boolean of better-auth: 0 and 1 in SQLite, a boolean in PostgreSQL, which takes 0 and 1 too. */
type Truth = ColumnType<number | boolean | null, number, number>;

/** A value that a `Vault` sealed, so that nobody can read it in the database. */
type Sealed = Uint8Array;
/** The index that a `Vault` makes of a CURP, a number or an address. */
type Index = Uint8Array;

/**
 * The tables, the same in both databases. Instants are milliseconds since 1970; a sealed `body` and lists are JSON text.
 * Every value about a person is sealed and found by an index (docs/threats.md T22).
 */
export type Tables = {
  /** `wrapped`: a root key, sealed under `SECRET_KEY`. */
  sealing_keys: { id: number; wrapped: Uint8Array; state: KeyState; created_at: number };
  /** `body`: the CURP and a `Person`. */
  people: { curp_index: Index; body: Sealed };
  requests: {
    ordinal: Generated<number>;
    id: string;
    curp_index: Index;
    email_index: Index;
    stage: Stage;
    started_at: number;
    /** When the request was last confirmed or finished. */
    active_at: number;
    version: number;
    body: Sealed;
  };
  sessions: {
    id_digest: string;
    request_id: string;
    confirmed: Flag;
    created_at: number;
    expires_at: number;
    /** The member of staff who opened the visit at the desk, and their ticket. */
    staff_id: string | null;
    ticket_id: string | null;
  };
  /** `token_digest`: digest of the secret that the browser keeps, under which the body is sealed. */
  form_replies: { token_digest: string; body: string; expires_at: number };
  /** `token_digest`: digest of the token in the QR code that a person scans at the desk. */
  hand_overs: {
    token_digest: string;
    request_id: string;
    expires_at: number;
    used_at: number | null;
  };
  /**
   * What a person typed at home for the window. `browser_digest`: digest of the secret that their browser keeps; `code_digest`: of the code.
   * `ready`: complete, so that the code works. `ticket_id`: the ticket for which staff used the code.
   */
  preparations: {
    browser_digest: string;
    code_digest: string;
    ready: Flag;
    ticket_id: string | null;
    open_until: number;
    expires_at: number;
    body: Sealed;
  };
  /** How often a document was printed at the desk. */
  document_copies: { issuance_id: string; kind: DocumentKind; copies: number };
  links: {
    token_digest: string;
    request_id: string;
    mail_id: string;
    expires_at: number;
    used_at: number | null;
    superseded: Flag;
  };
  /** `body`: CURP, number and address; `email_index` is null when the number is bound to none. */
  holders: {
    curp_index: Index;
    nss_index: Index;
    email_index: Index | null;
    body: Sealed;
    bound_at: number | null;
    locked_at: number | null;
  };
  /** `body`: a CURP and a number that it is said to have, while another claim excludes it. */
  contradictions: { curp_index: Index; nss_index: Index; body: Sealed };
  /** Counters of this registration year without a row begin after `last_used`, because a restore lost how far they went. */
  counter_floors: { registration_year: string; last_used: number };
  /** The last consecutive that was allotted. The years have the two digits that a number shows, so 1926 and 2026 share a row. */
  counters: { serie: string; registration_year: string; birth_year: string; last_used: number };
  issuances: {
    ordinal: Generated<number>;
    id: string;
    request_id: string;
    curp_index: Index;
    folio: string;
    issued_at: number;
    body: Sealed;
  };
  documents: { issuance_id: string; kind: KeptKind; bytes: Sealed; created_at: number };
  mails: {
    ordinal: Generated<number>;
    id: string;
    request_id: string;
    kind: MailKind;
    recipient: Sealed;
    locale: Locale;
    issuance_id: string | null;
    created_at: number;
    state: MailState;
    attempts: number;
    failures: number;
    next_attempt_at: number;
    /** Until when one process delivers it and no other takes it; null when nobody does. */
    claimed_until: number | null;
    settled_at: number | null;
  };
  series: {
    code: string;
    entity: EntityCode;
    office: string;
    municipios: string;
    postal_codes: string;
    position: number;
    active: Flag;
    origin: Serie['origin'];
  };
  postal_codes: { postal_code: string; import_id: string; body: string };
  revocations: { folio: string; reason: Revocation['reason']; at: number; replaced_by: string | null };
  /** `code_digest`: SHA-256 of the code for typing, hex. */
  document_codes: { code_digest: string; issuance_id: string; kind: DocumentKind };
  limits: { key: string; points: number; expires_at: number };
  limit_members: { key: string; member: string; expires_at: number };
  mail_stops: { address: string; until: number };
  /** `body`: a `PublishedKey`. */
  signing_keys: { key_id: string; valid_from: number; body: string };
  /** `subject`: keyed fingerprint of a CURP whose holder got a notice that somebody asked for the number. */
  notices: { subject: string; sent_at: number };
  /** `subject`: keyed fingerprint of the CURP; `body`: CURP and both addresses. */
  email_changes: {
    id: string;
    subject: string;
    state: EmailChange['state'];
    until: number;
    created_at: number;
    link_mail_id: string | null;
    notice_mail_id: string | null;
    body: Sealed;
  };
  /** Changes that staff ask for. `body`: the change and its reason, the document that staff saw, the address that was bound. */
  desk_changes: {
    id: string;
    folio: string;
    kind: ChangeKind;
    state: ChangeState;
    asked_by: string;
    asked_at: number;
    decided_by: string | null;
    decided_at: number | null;
    refusal: Refusal | null;
    body: Sealed;
  };
  /** `pair`: keyed fingerprint of a CURP and an address that get no more mail together. */
  stopped_pairs: { pair: string; until: number };
  /** `hash`: over this entry and the hash of the entry before it. */
  audit: {
    ordinal: number;
    at: number;
    actor: AuditActor;
    action: AuditAction;
    request_id: string | null;
    subject: string | null;
    address: string | null;
    detail: AuditDetail | null;
    hash: string;
  };
  /** A table of better-auth 1.7. `email` is a keyed digest and `name` is no name, because nothing seals this table. */
  staff_user: {
    id: string;
    name: string;
    email: string;
    email_verified: Truth;
    created_at: string;
    updated_at: string;
    two_factor_enabled: Truth;
  };
  /** `body`: name, address and window. */
  staff_member: {
    id: string;
    role: Role;
    body: Sealed;
    created_at: number;
    disabled_at: number | null;
    seen_at: number | null;
    codes_seen: Flag;
    setup_digest: string | null;
    setup_until: number | null;
  };
  /** A table of better-auth, which writes it. */
  staff_session: { id: string; user_id: string };
  staff_account: { id: string; user_id: string };
  staff_two_factor: { id: string; user_id: string };
  staff_verification: { id: string; identifier: string };
  ticket_days: { day: string; last_number: number };
  /** `body`: the label and the window. */
  tickets: {
    id: string;
    day: string;
    number: number;
    body: Sealed;
    locale: Locale;
    stage: TicketStage;
    staff_id: string | null;
    request_id: string | null;
    opened_at: number;
    called_at: number | null;
    closed_at: number | null;
    outcome: Outcome | null;
    reason: TicketReason | null;
  };
  /** Sums of deleted tickets, without windows (lib/domain/desk/totals.ts). */
  day_totals: { day: string; figure: Figure; amount: number };
  /** One row: the last entry of the chain, and the entry before the first that is kept (`floor`). */
  audit_head: {
    id: number;
    ordinal: number;
    hash: string;
    floor_ordinal: number;
    floor_hash: string;
    mac: string;
  };
};
