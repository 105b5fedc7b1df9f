import { sql } from 'kysely';
import type { OpenDatabase } from '#lib/adapters/store/engine/database.ts';
import { openPostgres } from '#lib/adapters/store/engine/postgres.ts';
import { openSqlite } from '#lib/adapters/store/engine/sqlite.ts';
import { migrate } from '#lib/adapters/store/upkeep/migrate.ts';
import { auditMac } from '#tests/support/audit-chains.ts';
import type { Where } from '#tests/support/stores.ts';

const openAt = ({ databaseUrl, file = ':memory:' }: Where): OpenDatabase =>
  databaseUrl ? openPostgres(databaseUrl) : openSqlite(file);

/** Runs `act` on the database itself, with nothing opened for it. */
export const withDatabase = async <T>(
  where: Where,
  act: (database: OpenDatabase) => Promise<T>,
): Promise<T> => {
  const database = openAt(where);
  try {
    return await act(database);
  } finally {
    await database.db.destroy();
  }
};

/** Tables as an earlier version left them. */
export const migrateUpTo = (where: Where, upTo: string): Promise<void> =>
  withDatabase(where, (database) =>
    migrate(database, { upTo, auditMac, beginSealing: () => Promise.reject(new Error('no key yet')) }),
  );

/** One row after the other, as text of SQL with values; both databases understand it. */
export const insertInto = async (
  { db }: OpenDatabase,
  table: string,
  row: Record<string, unknown>,
): Promise<void> => {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  const values = sql.join(Object.values(row));
  await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(db);
};
