import type { TablesOf } from '#lib/adapters/store/migrations/0001-schema/column-types.ts';

/** Requests, the visits that continue them, what their forms show again, and the links that carry a visit from the desk to the person's own telephone. */
export const requestTables: TablesOf = ({ ordinal, bytes }) => [
  `create table requests (
    ordinal ${ordinal},
    id text not null unique,
    curp_index ${bytes} not null,
    email_index ${bytes} not null,
    stage text not null,
    started_at bigint not null,
    active_at bigint not null,
    version integer not null,
    body ${bytes} not null
  )`,
  'create index requests_of_person on requests (curp_index, email_index, ordinal)',
  'create index requests_of_email on requests (email_index)',
  'create index requests_by_age on requests (started_at)',

  `create table sessions (
    id_digest text primary key,
    request_id text not null references requests (id) on delete cascade,
    confirmed integer not null,
    created_at bigint not null,
    expires_at bigint not null,
    staff_id text,
    ticket_id text
  )`,
  'create index sessions_of_request on sessions (request_id)',
  'create index sessions_by_end on sessions (expires_at)',

  `create table form_replies (
    token_digest text primary key,
    body text not null,
    expires_at bigint not null
  )`,
  'create index form_replies_by_end on form_replies (expires_at)',

  `create table hand_overs (
    token_digest text primary key,
    request_id text not null references requests (id) on delete cascade,
    expires_at bigint not null,
    used_at bigint
  )`,
  'create index hand_overs_of_request on hand_overs (request_id)',
];
