import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import type { OpenDatabase } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { auditTables, auditTriggers } from '#lib/adapters/store/migrations/0001-schema/audit.ts';
import { columnTypesOf } from '#lib/adapters/store/migrations/0001-schema/column-types.ts';
import { deskTables } from '#lib/adapters/store/migrations/0001-schema/desk.ts';
import { keyAndLimitTables } from '#lib/adapters/store/migrations/0001-schema/keys-and-limits.ts';
import { mailTables } from '#lib/adapters/store/migrations/0001-schema/mail.ts';
import { numberTables } from '#lib/adapters/store/migrations/0001-schema/numbers.ts';
import { peopleAndCatalogueTables } from '#lib/adapters/store/migrations/0001-schema/people-and-catalogues.ts';
import { requestTables } from '#lib/adapters/store/migrations/0001-schema/requests.ts';
import { staffTables } from '#lib/adapters/store/migrations/0001-schema/staff.ts';
import { toSerieRow } from '#lib/adapters/store/tables/series.ts';
import { seriesCatalogue } from '#lib/adapters/store/tables/series-catalogue.ts';
import { type Mac, sealHead, startOfChain } from '#lib/domain/audit/chain.ts';

type Dialect = OpenDatabase['dialect'];

const run = async <T>(db: Kysely<T>, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};

/** The audit alone: its tables, an empty chain under the key of the installation, and the triggers that keep it append-only. */
export const createAuditTables = async (db: Kysely<Tables>, dialect: Dialect, mac: Mac): Promise<void> => {
  await run(db, auditTables(columnTypesOf(dialect)));
  const { ordinal, hash, floor, mac: sealed } = sealHead(mac, { ...startOfChain, floor: startOfChain });
  await db
    .insertInto('audit_head')
    .values({ id: 1, ordinal, hash, floor_ordinal: floor.ordinal, floor_hash: floor.hash, mac: sealed })
    .execute();
  await run(db, auditTriggers(dialect));
};

/** A new installation begins with the published series; the institution replaces them by an import. */
const insertPublishedSeries = (db: Kysely<Tables>) =>
  db.insertInto('series').values(seriesCatalogue.map(toSerieRow)).execute();

export type SchemaOptions = {
  dialect: Dialect;
  /** Makes the first key that seals the store. */
  makeFirstKey: (db: Kysely<Tables>) => Promise<Vault>;
  auditMac: Mac;
};

const subjects = [
  keyAndLimitTables,
  requestTables,
  numberTables,
  mailTables,
  peopleAndCatalogueTables,
  deskTables,
  staffTables,
];

const tablesBesideAudit = (dialect: Dialect): string[] => {
  const types = columnTypesOf(dialect);
  return subjects.flatMap((tablesOf) => tablesOf(types));
};

/** The statements that make the tables and their indexes. */
export const schemaStatements = (dialect: Dialect): string[] => [
  ...tablesBesideAudit(dialect),
  ...auditTables(columnTypesOf(dialect)),
];

/** All tables of a new store, with its first sealing key, the published series and an empty audit. Tables come before those that refer to them. */
export const schema = ({ dialect, makeFirstKey, auditMac }: SchemaOptions): Migration => ({
  up: async (db: Kysely<Tables>) => {
    await run(db, tablesBesideAudit(dialect));
    await makeFirstKey(db);
    await insertPublishedSeries(db);
    await createAuditTables(db, dialect, auditMac);
  },
});
