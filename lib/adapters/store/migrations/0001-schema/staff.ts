import type { TablesOf } from '#lib/adapters/store/migrations/0001-schema/column-types.ts';

/**
 * Staff and how they sign in. All but `staff_member` belong to better-auth 1.7 and its second factor, which refuse columns that they do
 * not know; the columns are those that they read and write.
 */
export const staffTables: TablesOf = ({ bytes, moment, truth }) => [
  // `email` is a keyed digest and `name` says nothing: personal values are sealed in `staff_member`.
  `create table staff_user (
    id text primary key,
    name text not null,
    email text not null unique,
    email_verified ${truth} not null,
    image text,
    created_at ${moment} not null,
    updated_at ${moment} not null,
    two_factor_enabled ${truth}
  )`,

  `create table staff_member (
    id text primary key references staff_user (id),
    role text not null,
    body ${bytes} not null,
    created_at bigint not null,
    disabled_at bigint,
    seen_at bigint,
    codes_seen integer not null,
    setup_digest text unique,
    setup_until bigint
  )`,

  `create table staff_session (
    id text primary key,
    expires_at ${moment} not null,
    token text not null unique,
    created_at ${moment} not null,
    updated_at ${moment} not null,
    ip_address text,
    user_agent text,
    user_id text not null references staff_user (id) on delete cascade
  )`,
  'create index staff_session_by_user_id on staff_session (user_id)',

  `create table staff_account (
    id text primary key,
    account_id text not null,
    provider_id text not null,
    user_id text not null references staff_user (id) on delete cascade,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at ${moment},
    refresh_token_expires_at ${moment},
    scope text,
    password text,
    created_at ${moment} not null,
    updated_at ${moment} not null
  )`,
  'create index staff_account_by_user_id on staff_account (user_id)',

  `create table staff_two_factor (
    id text primary key,
    secret text not null,
    backup_codes text not null,
    user_id text not null references staff_user (id) on delete cascade,
    verified ${truth},
    failed_verification_count integer,
    locked_until ${moment}
  )`,
  'create index staff_two_factor_by_user_id on staff_two_factor (user_id)',

  `create table staff_verification (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at ${moment} not null,
    created_at ${moment} not null,
    updated_at ${moment} not null
  )`,
  'create index staff_verification_by_identifier on staff_verification (identifier)',
];
