import type { OpenDatabase } from '#lib/adapters/store/engine/database.ts';
import { openPostgres } from '#lib/adapters/store/engine/postgres.ts';
import { openSqlite } from '#lib/adapters/store/engine/sqlite.ts';
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

/** Moves the counter of a series, as if all numbers up to this one had been given. `years` are two digits each. */
export const moveCounter = (
  where: Where,
  serie: string,
  [registration_year, birth_year]: [string, string],
  last_used: number,
): Promise<void> =>
  withDatabase(where, async ({ db }) => {
    await db.insertInto('counters').values({ serie, registration_year, birth_year, last_used }).execute();
  });
