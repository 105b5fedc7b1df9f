import type { TablesOf } from '#lib/adapters/store/migrations/0001-schema/column-types.ts';

/** Mail that waits or was sent, the links in it, and who wants no more of it. */
export const mailTables: TablesOf = ({ ordinal, bytes }) => [
  `create table mails (
    ordinal ${ordinal},
    id text not null unique,
    request_id text not null references requests (id) on delete cascade,
    kind text not null,
    recipient ${bytes} not null,
    locale text not null,
    issuance_id text references issuances (id),
    created_at bigint not null,
    state text not null,
    attempts integer not null,
    failures integer not null,
    next_attempt_at bigint not null,
    claimed_until bigint,
    settled_at bigint
  )`,
  'create index mails_due on mails (state, failures, ordinal)',
  'create index mails_of_request on mails (request_id, ordinal)',

  `create table links (
    token_digest text primary key,
    request_id text not null references requests (id) on delete cascade,
    mail_id text not null references mails (id) on delete cascade,
    expires_at bigint not null,
    used_at bigint,
    superseded integer not null
  )`,
  'create index links_of_request on links (request_id)',
  'create index links_of_mail on links (mail_id)',

  `create table notices (
    subject text primary key,
    sent_at bigint not null
  )`,

  `create table stopped_pairs (
    pair text primary key,
    until bigint not null
  )`,

  `create table mail_stops (
    address text primary key,
    until bigint not null
  )`,
];
