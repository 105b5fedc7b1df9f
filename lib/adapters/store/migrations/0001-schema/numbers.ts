import type { TablesOf } from '#lib/adapters/store/migrations/0001-schema/column-types.ts';

/** Numbers, who holds them, and the documents that say so. */
export const numberTables: TablesOf = ({ ordinal, bytes, storedAsKey }) => [
  `create table counters (
    serie text not null,
    registration_year text not null,
    birth_year text not null,
    last_used integer not null,
    constraint counters_key primary key (serie, registration_year, birth_year)
  )`,

  `create table counter_floors (registration_year text primary key not null, last_used integer not null)`,

  `create table holders (
    curp_index ${bytes} primary key not null,
    nss_index ${bytes} not null unique,
    email_index ${bytes},
    body ${bytes} not null,
    bound_at bigint,
    locked_at bigint
  )${storedAsKey}`,
  'create index holders_of_email on holders (email_index)',

  `create table contradictions (
    curp_index ${bytes} not null,
    nss_index ${bytes} not null,
    body ${bytes} not null,
    constraint contradictions_key primary key (curp_index, nss_index)
  )`,
  'create index contradictions_of_number on contradictions (nss_index)',

  // request_id refers to no table, because a finished request is deleted after its time while its issuance stays.
  `create table issuances (
    ordinal ${ordinal},
    id text not null unique,
    request_id text not null unique,
    curp_index ${bytes} not null,
    folio text not null unique,
    issued_at bigint not null,
    body ${bytes} not null
  )`,
  'create index issuances_of_person on issuances (curp_index, ordinal)',

  `create table email_changes (
    id text primary key,
    subject text not null,
    state text not null,
    until bigint not null,
    created_at bigint not null,
    link_mail_id text unique,
    notice_mail_id text unique,
    body ${bytes} not null
  )`,
  'create index email_changes_of_subject on email_changes (subject, state)',
  'create index email_changes_due on email_changes (state, until)',

  `create table documents (
    issuance_id text not null references issuances (id),
    kind text not null,
    bytes ${bytes} not null,
    created_at bigint not null,
    constraint documents_key primary key (issuance_id, kind)
  )`,

  `create table document_codes (
    code_digest text primary key,
    issuance_id text not null references issuances (id),
    kind text not null
  )`,

  `create table document_copies (
    issuance_id text not null,
    kind text not null,
    copies integer not null,
    constraint document_copies_key primary key (issuance_id, kind)
  )`,

  `create table revocations (
    folio text primary key,
    reason text not null,
    at bigint not null,
    replaced_by text
  )`,
];
