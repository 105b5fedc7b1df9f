import { type Kysely, sql } from 'kysely';
import type { OpenDatabase } from '#lib/adapters/store/engine/database.ts';

type Dialect = OpenDatabase['dialect'];

/** SQLite's number for the application's own use: values in plain were here, and their traces still are. */
const WITH_TRACES = 4;
const MARK = 'values in plain were here';

/** Notes, in the transaction that sealed what was written in plain, that deleted copies of it are left in the file. */
export const markTraces = async <T>(db: Kysely<T>, dialect: Dialect): Promise<void> => {
  if (dialect === 'sqlite') await sql`pragma user_version = ${sql.lit(WITH_TRACES)}`.execute(db);
  else await sql`comment on table sealing_keys is ${sql.lit(MARK)}`.execute(db);
};

const removeFromSqlite = async ({ db }: OpenDatabase): Promise<void> => {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
  if (rows[0]?.user_version !== WITH_TRACES) return;
  await sql`vacuum`.execute(db);
  // The log holds pages of before until it is copied and cut off.
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  await sql`pragma user_version = 0`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
};

const removeFromPostgres = async ({ db }: OpenDatabase): Promise<void> => {
  const { rows } = await sql<{ mark: string | null }>`
    select obj_description('sealing_keys'::regclass) as mark`.execute(db);
  if (rows[0]?.mark !== MARK) return;
  await sql`vacuum full`.execute(db);
  await sql`comment on table sealing_keys is null`.execute(db);
};

/** Removes deleted copies of values that an earlier version wrote in plain; a start that was cut off is made up for by the next. */
export const removeTraces = (database: OpenDatabase): Promise<void> =>
  database.dialect === 'sqlite' ? removeFromSqlite(database) : removeFromPostgres(database);
