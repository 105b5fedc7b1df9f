import { Kysely, sql } from 'kysely';
import pg from 'pg';
import { type OpenDatabase, watchForDamage } from '#lib/adapters/store/engine/database.ts';
import { isLostConnection } from '#lib/adapters/store/engine/lost-connection.ts';
import { createPostgresDialect } from '#lib/adapters/store/engine/postgres-dialect.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';

const CONNECTIONS = 10;
const CONNECT_MILLISECONDS = 30_000;
/** unique_violation, serialization_failure, deadlock_detected (PostgreSQL manual, appendix A). */
const CONFLICTS = new Set(['23505', '40001', '40P01']);
/** data_corrupted, index_corrupted. */
const DAMAGE = new Set(['XX001', 'XX002']);
const INT8 = 20;
/** Advisory lock: transactions that seal share it, a change of the sealing key takes it alone. SQLite needs none, because it has one writer. */
export const KEY_LOCK = 7_205_022;

/** Reads int8 as a number. pg answers text, because int8 may exceed 2^53, but milliseconds since 1970 do not. Only for this pool. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    Number(oid) === INT8 ? (value: string) => Number(value) : pg.types.getTypeParser(oid, format),
};

const hasCodeOf = (codes: ReadonlySet<string>, error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.has(error.code);

/** Opens a pool of connections. */
export const openPostgres = (connectionString: string): OpenDatabase => {
  const pool = new pg.Pool({
    connectionString,
    types,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    // A firewall between the machines forgets a silent connection without telling either side.
    keepAlive: true,
  });
  pool.on('error', () => {});
  // The pool listens only to idle connections. One that is lost in somebody's hands would end the process; its next query fails instead.
  pool.on('connect', (client) => client.on('error', () => {}));
  const { log, sawDamage } = watchForDamage((error) => hasCodeOf(DAMAGE, error));
  const db = new Kysely<Tables>({ dialect: createPostgresDialect(pool), log });
  return {
    db,
    dialect: 'postgres',
    isRepeatable: (error) => hasCodeOf(CONFLICTS, error) || isLostConnection(error),
    sawDamage,
    findPostalBody: async (postalCode) => {
      const row = await db
        .selectFrom('postal_codes')
        .select('body')
        .where('postal_code', '=', postalCode)
        .executeTakeFirst();
      return row?.body;
    },
    keyThatWrites: async (transaction) => {
      // A statement of its own, because the next one must see what was committed before this lock.
      await sql`select pg_advisory_xact_lock_shared(${KEY_LOCK})`.execute(transaction);
      const row = await transaction
        .selectFrom('sealing_keys')
        .select('id')
        .where('state', '=', 'current')
        .executeTakeFirst();
      return row?.id;
    },
  };
};
