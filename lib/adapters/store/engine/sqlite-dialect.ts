import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import { LOCK_MILLISECONDS } from '#lib/adapters/store/engine/database.ts';

const CACHED_STATEMENTS = 200;
/** SQLITE_BUSY: another process is writing (https://sqlite.org/rescode.html). */
const BUSY = 5;

const isInput = (value: unknown): value is SQLInputValue =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'bigint' ||
  ArrayBuffer.isView(value);

const inputs = (parameters: readonly unknown[]): SQLInputValue[] =>
  parameters.map((value) => {
    if (isInput(value)) return value;
    throw new TypeError(`SQLite cannot keep a value of type ${typeof value}`);
  });

const prepare = (database: DatabaseSync, sql: string): SqliteStatement => {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...inputs(parameters)),
    run: (parameters) => statement.run(...inputs(parameters)),
    iterate: (parameters) => statement.iterate(...inputs(parameters)),
  };
};

/** Node's SQLite with the interface that Kysely expects. It prepares each statement once. */
const withCachedStatements = (database: DatabaseSync): SqliteDatabase => {
  const cache = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = cache.get(sql);
      if (known) return known;
      const [oldest] = cache.keys();
      if (cache.size >= CACHED_STATEMENTS && oldest !== undefined) cache.delete(oldest);
      const statement = prepare(database, sql);
      cache.set(sql, statement);
      return statement;
    },
  };
};

/** The result code of SQLite in an error; null for other errors. */
export const sqliteErrorCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;

const isBusy = (error: unknown): boolean => ((sqliteErrorCode(error) ?? 0) & 0xff) === BUSY;

/** Waits for another process's transaction without blocking the event loop, which SQLite's own busy handler would. */
const retryWhileBusy = async <T>(act: () => Promise<T>): Promise<T> => {
  const deadline = performance.now() + LOCK_MILLISECONDS;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await sleep(Math.random() * 4);
    }
  }
};

const patient = (connection: DatabaseConnection): DatabaseConnection => ({
  executeQuery: (query, options) => retryWhileBusy(() => connection.executeQuery(query, options)),
  streamQuery: (query, chunkSize, options) => connection.streamQuery(query, chunkSize, options),
});

/** Lets one caller in at a time, in the order in which they asked. */
const createQueue = () => {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    enter: async () => {
      if (taken) await new Promise<void>((resolve) => waiting.push(resolve));
      taken = true;
    },
    leave: () => {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
  };
};

/** One connection that one caller uses at a time, so that nothing of this process runs inside another caller's transaction. */
const createDriver = (database: DatabaseSync): Driver => {
  const driver = new SqliteDriver({ database: withCachedStatements(database) });
  const queue = createQueue();
  const execute = async (connection: DatabaseConnection, sql: string) => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    init: () => driver.init(),
    acquireConnection: async () => {
      await queue.enter();
      return patient(await driver.acquireConnection());
    },
    releaseConnection: async () => queue.leave(),
    // Immediate, because nobody may write between the reads of a transaction and its writes.
    beginTransaction: (connection) => execute(connection, 'begin immediate'),
    commitTransaction: (connection) => execute(connection, 'commit'),
    // A full disk has rolled it back already, and a second time would hide why.
    rollbackTransaction: async (connection) => {
      if (database.isTransaction) await execute(connection, 'rollback');
    },
    destroy: () => driver.destroy(),
  };
};

/** Creating tables is transactional in SQLite, which makes `begin immediate` the lock of the migrations. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely over Node's own SQLite. */
export const createSqliteDialect = (database: DatabaseSync): Dialect => ({
  createAdapter: () => new TransactionalSqliteAdapter(),
  createDriver: () => createDriver(database),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});
