import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';
import { LOCK_MILLISECONDS } from '#lib/adapters/store/engine/database.ts';
import { isLostConnection, UnknownCommit } from '#lib/adapters/store/engine/lost-connection.ts';

/** A restart of PostgreSQL takes less. Whoever comes later than this after it went away is told at once. */
const PATIENCE_MILLISECONDS = 5_000;
const PAUSE_MILLISECONDS = 100;
/** A query that is lost each time brings the server down, so it is not asked for ever. */
const READS = 3;

/** A connection of the pool while somebody uses it; `client` is null when it is lost and no other could be had. */
type Held = { client: pg.PoolClient | null; inTransaction: boolean; isLost: boolean };

/** Takes connections from the pool. Waits while PostgreSQL restarts, but not for one that has been away for longer. */
const patientConnect = (pool: pg.Pool) => {
  let awaySince: number | null = null;
  return async (): Promise<pg.PoolClient> => {
    for (;;) {
      try {
        const client = await pool.connect();
        awaySince = null;
        return client;
      } catch (error) {
        awaySince ??= performance.now();
        if (!isLostConnection(error) || performance.now() - awaySince > PATIENCE_MILLISECONDS) throw error;
        await sleep(PAUSE_MILLISECONDS);
      }
    }
  };
};

const changes = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

const ask = async <R>({ client }: Held, { sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
  if (!client) throw new Error('Connection terminated');
  const { command, rowCount, rows } = await client.query(sql, [...parameters]);
  return { rows, numAffectedRows: changes.has(command) ? BigInt(rowCount ?? 0) : undefined };
};

const startOf = ({ isolationLevel, accessMode }: TransactionSettings): string =>
  ['start transaction', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
    .filter(Boolean)
    .join(' ');

const createDriver = (pool: pg.Pool): Driver => {
  const connect = patientConnect(pool);
  const held = new WeakMap<DatabaseConnection, Held>();
  const heldBy = (connection: DatabaseConnection): Held => {
    const found = held.get(connection);
    if (!found) throw new Error('This connection is of another driver');
    return found;
  };
  const release = (mine: Held): void => {
    mine.client?.release(mine.isLost);
    mine.client = null;
  };
  /** Repeats with another connection what changes nothing, or nothing yet. */
  const repeated = async <T>(mine: Held, act: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await act();
      } catch (error) {
        if (!isLostConnection(error)) throw error;
        mine.isLost = true;
        if (attempt === READS) throw error;
        release(mine);
        mine.client = await connect();
        mine.isLost = false;
      }
    }
  };
  /** A read is asked again. A change is not, because nobody knows whether the server made it. */
  const execute = async <R>(mine: Held, query: CompiledQuery): Promise<QueryResult<R>> => {
    if (!mine.inTransaction && query.query.kind === 'SelectQueryNode')
      return repeated(mine, () => ask<R>(mine, query));
    try {
      return await ask<R>(mine, query);
    } catch (error) {
      mine.isLost ||= isLostConnection(error);
      throw error;
    }
  };
  const command = async ({ client }: Held, text: string): Promise<string> => {
    if (!client) throw new Error('Connection terminated');
    return (await client.query(text)).command;
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      const mine: Held = { client: await connect(), inTransaction: false, isLost: false };
      const connection: DatabaseConnection = {
        executeQuery: (query) => execute(mine, query),
        streamQuery: () => {
          throw new Error('Nothing of the store is read as a stream');
        },
      };
      held.set(connection, mine);
      return connection;
    },
    beginTransaction: async (connection, settings) => {
      const mine = heldBy(connection);
      const start = `${startOf(settings)}; set local lock_timeout = ${LOCK_MILLISECONDS}`;
      await repeated(mine, () => command(mine, start));
      mine.inTransaction = true;
    },
    commitTransaction: async (connection) => {
      const mine = heldBy(connection);
      const answer = await command(mine, 'commit').catch((error: unknown) => {
        mine.isLost ||= isLostConnection(error);
        throw mine.isLost ? new UnknownCommit(error) : error;
      });
      mine.inTransaction = false;
      // PostgreSQL answers so when a statement failed before and nobody looked.
      if (answer === 'ROLLBACK') throw new Error('The transaction was rolled back');
    },
    rollbackTransaction: async (connection) => {
      const mine = heldBy(connection);
      // A connection that cannot roll back is closed, and then the server rolls back.
      if (!mine.isLost)
        await command(mine, 'rollback').catch(() => {
          mine.isLost = true;
        });
      mine.inTransaction = false;
    },
    releaseConnection: async (connection) => release(heldBy(connection)),
    destroy: () => pool.end(),
  };
};

/**
 * Kysely over a pool of PostgreSQL. While the server restarts, reads and starts of transactions wait for it. A transaction waits at most 15
 * seconds for a lock (then: lock_not_available). Throws an `UnknownCommit` when the answer to COMMIT was lost.
 */
export const createPostgresDialect = (pool: pg.Pool): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => createDriver(pool),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});
