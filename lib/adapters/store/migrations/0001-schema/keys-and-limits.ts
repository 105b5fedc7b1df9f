import type { TablesOf } from '#lib/adapters/store/migrations/0001-schema/column-types.ts';

/** Keys that seal the store, public keys that documents are verified with, and what the limits count. */
export const keyAndLimitTables: TablesOf = ({ bytes }) => [
  `create table sealing_keys (
    id integer primary key,
    wrapped ${bytes} not null,
    state text not null,
    created_at bigint not null
  )`,
  `create unique index sealing_key_that_writes on sealing_keys (state) where state = 'current'`,

  // Earlier keys stay, so that the documents they signed stay verifiable.
  `create table signing_keys (
    key_id text primary key,
    valid_from bigint not null,
    body text not null
  )`,

  `create table limits (
    key text primary key,
    points bigint not null,
    expires_at bigint not null
  )`,

  `create table limit_members (
    key text not null,
    member text not null,
    expires_at bigint not null,
    constraint limit_members_primary primary key (key, member)
  )`,
];
