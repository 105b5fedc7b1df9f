import type { TablesOf } from '#lib/adapters/store/migrations/0001-schema/column-types.ts';

/** The queue at the desk, what people prepared at home for it, and what staff do to cases beyond the steps of the journey. */
export const deskTables: TablesOf = ({ bytes, storedAsKey }) => [
  `create table ticket_days (
    day text primary key,
    last_number integer not null
  )`,

  `create table tickets (
    id text primary key,
    day text not null,
    number integer not null,
    body ${bytes} not null,
    locale text not null,
    stage text not null,
    staff_id text,
    request_id text references requests (id) on delete set null,
    opened_at bigint not null,
    called_at bigint,
    closed_at bigint,
    outcome text,
    reason text,
    constraint tickets_of_day unique (day, number)
  )`,
  'create index tickets_of_request on tickets (request_id)',

  `create table day_totals (
    day text not null,
    figure text not null,
    amount bigint not null,
    primary key (day, figure)
  )${storedAsKey}`,

  `create table preparations (
    browser_digest text primary key,
    code_digest text not null unique,
    ready integer not null,
    ticket_id text references tickets (id) on delete cascade,
    open_until bigint not null,
    expires_at bigint not null,
    body ${bytes} not null
  )`,
  'create index preparations_by_end on preparations (expires_at)',
  'create index preparations_of_ticket on preparations (ticket_id)',

  `create table desk_changes (
    id text primary key,
    folio text not null,
    kind text not null,
    state text not null,
    asked_by text not null,
    asked_at bigint not null,
    decided_by text,
    decided_at bigint,
    refusal text,
    body ${bytes} not null
  )`,
  'create index desk_changes_of_folio on desk_changes (folio)',
  // One change of a kind waits for a folio at a time.
  `create unique index desk_changes_waiting on desk_changes (folio, kind) where state = 'asked'`,
];
