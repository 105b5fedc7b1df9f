import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from '#lib/adapters/store/database.ts';
import { firstTables } from '#lib/adapters/store/migrations/0001-first-tables.ts';
import { publishedSeries } from '#lib/adapters/store/migrations/0002-published-series.ts';
import { signingKeys } from '#lib/adapters/store/migrations/0003-signing-keys.ts';
import { verification } from '#lib/adapters/store/migrations/0004-verification.ts';
import { limits } from '#lib/adapters/store/migrations/0007-limits.ts';

/** Brings the tables up to date in one transaction under a lock: web and worker may start at the same moment. Throws when it cannot. */
export const migrate = async ({ db, dialect }: Database): Promise<void> => {
  const migrations: Record<string, Migration> = {
    '0001-first-tables': firstTables(dialect),
    '0002-published-series': publishedSeries,
    '0003-signing-keys': signingKeys,
    '0004-verification': verification,
    '0007-limits': limits,
  };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
};
