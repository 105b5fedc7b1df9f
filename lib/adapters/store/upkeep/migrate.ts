import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { OpenDatabase } from '#lib/adapters/store/engine/database.ts';
import { type SchemaOptions, schema } from '#lib/adapters/store/migrations/0001-schema.ts';
import { isOfOtherShape, shapeOf } from '#lib/adapters/store/upkeep/schema-shape.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

/** The names of all migrations, in their order. A store keeps the names of those that ran. */
const migrationNames = ['0001-schema'] as const;
type MigrationName = (typeof migrationNames)[number];

/** Another version of this program made the store: it ran migrations that this version does not know, or made other tables in one of them. */
export class OtherVersionStore extends OperatorError {
  override name = 'OtherVersionStore';
  constructor() {
    super([
      {
        es: 'Otra versión de este programa hizo esta base de datos: npm start dice qué hacer',
        en: 'Another version of this program made this store: npm start says what to do',
      },
    ]);
  }
}

const knownNames: ReadonlySet<string> = new Set(migrationNames);

/** True when the store has every table of this version. A newer version may have added its own meanwhile. */
export const isUpToDate = async ({ db }: Pick<OpenDatabase, 'db'>): Promise<boolean> => {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const ran = new Set(rows.map(({ name }) => name));
  return migrationNames.every((name) => ran.has(name));
};

/** True when all migrations of this version ran. */
export const ranAll = (names: readonly string[]): boolean =>
  migrationNames.every((name) => names.includes(name));

/** True when one of these migrations is unknown to this version. */
export const isOfOtherVersion = (names: readonly string[]): boolean =>
  names.some((name) => !knownNames.has(name));

const refuseOtherVersion = async ({ db }: OpenDatabase): Promise<void> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  if (isOfOtherVersion(rows.map(({ name }) => name))) throw new OtherVersionStore();
};

/** Each wait takes as long as a transaction waits for a lock: ten minutes in all, because another process may move large tables. */
const MOST_WAITS = 40;
/** lock_not_available (PostgreSQL manual, appendix A): another process migrates. */
const isStillLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '55P03';

/**
 * Brings the tables up to date in one transaction under a lock, because web and worker may start at the same moment. Throws an
 * `OtherVersionStore` when another version made them.
 */
export const migrate = async (
  database: OpenDatabase,
  options: Omit<SchemaOptions, 'dialect'>,
): Promise<void> => {
  const { db, dialect } = database;
  const migrations: Record<MigrationName, Migration> = { '0001-schema': schema({ dialect, ...options }) };
  await refuseOtherVersion(database);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  for (let wait = 1; ; wait += 1) {
    const { error } = await migrator.migrateToLatest();
    if (!error) break;
    if (wait === MOST_WAITS || !isStillLocked(error)) throw error;
  }
  if (isOfOtherShape(await shapeOf(database))) throw new OtherVersionStore();
};
