import type { TablesOf } from '#lib/adapters/store/migrations/0001-schema/column-types.ts';

/** What the operator imports: people of the local registry, series of numbers, postal codes. */
export const peopleAndCatalogueTables: TablesOf = ({ bytes, storedAsKey }) => [
  `create table people (
    curp_index ${bytes} primary key not null,
    body ${bytes} not null
  )${storedAsKey}`,

  `create table series (
    code text primary key,
    entity text not null,
    office text not null,
    municipios text not null,
    postal_codes text not null,
    position integer not null,
    active integer not null,
    origin text not null
  )`,

  `create table postal_codes (
    postal_code text primary key,
    import_id text not null,
    body text not null
  )`,
];
