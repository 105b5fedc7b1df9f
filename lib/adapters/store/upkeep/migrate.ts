import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import type { OpenDatabase } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { firstTables } from '#lib/adapters/store/migrations/0001-first-tables.ts';
import { publishedSeries } from '#lib/adapters/store/migrations/0002-published-series.ts';
import { signingKeys } from '#lib/adapters/store/migrations/0003-signing-keys.ts';
import { verification } from '#lib/adapters/store/migrations/0004-verification.ts';
import { sealedValues } from '#lib/adapters/store/migrations/0005-sealed-values.ts';
import { auditTables } from '#lib/adapters/store/migrations/0006-audit.ts';
import { limits } from '#lib/adapters/store/migrations/0007-limits.ts';
import { bindings } from '#lib/adapters/store/migrations/0008-bindings.ts';
import { activity } from '#lib/adapters/store/migrations/0009-activity.ts';
import { staff } from '#lib/adapters/store/migrations/0010-staff.ts';
import { tickets } from '#lib/adapters/store/migrations/0011-tickets.ts';
import { assisted } from '#lib/adapters/store/migrations/0012-assisted.ts';
import { deskChanges } from '#lib/adapters/store/migrations/0013-desk-changes.ts';
import { auditIndexes } from '#lib/adapters/store/migrations/0014-audit-indexes.ts';
import { removeTraces } from '#lib/adapters/store/migrations/remove-traces.ts';
import type { Mac } from '#lib/domain/audit/chain.ts';

/** SQLite changes a table by making another one in its place, which must not look like deleting what refers to it. */
const withoutForeignKeys = async ({ db, dialect }: OpenDatabase, act: () => Promise<void>): Promise<void> => {
  if (dialect === 'postgres') return act();
  await sql`pragma foreign_keys = off`.execute(db);
  await act();
  await sql`pragma foreign_keys = on`.execute(db);
};

type Options = {
  /** Makes the key that a store begins to be sealed with. */
  beginSealing: (db: Kysely<Tables>) => Promise<Vault>;
  /** The key of the audit's chain. */
  auditMac: Mac;
  /** Where to stop, for tests of a later migration. */
  upTo?: string;
};

/** Brings the tables up to date in one transaction under a lock: web and worker may start at the same moment. Throws when it cannot. */
export const migrate = async (
  database: OpenDatabase,
  { beginSealing, auditMac, upTo }: Options,
): Promise<void> => {
  const { db, dialect } = database;
  const migrations: Record<string, Migration> = {
    '0001-first-tables': firstTables(dialect),
    '0002-published-series': publishedSeries,
    '0003-signing-keys': signingKeys,
    '0004-verification': verification,
    '0005-sealed-values': sealedValues(dialect, beginSealing),
    '0006-audit': auditTables(dialect, auditMac),
    '0007-limits': limits,
    '0008-bindings': bindings,
    '0009-activity': activity,
    '0010-staff': staff(dialect),
    '0011-tickets': tickets(dialect),
    '0012-assisted': assisted,
    '0013-desk-changes': deskChanges,
    '0014-audit-indexes': auditIndexes,
  };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  await withoutForeignKeys(database, async () => {
    const { error } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest());
    if (error) throw error;
  });
  if (!upTo) await removeTraces(database);
};
