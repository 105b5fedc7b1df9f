import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { isSqliteDamage } from '#lib/adapters/store/engine/damaged-file.ts';
import { type OpenDatabase, watchForDamage } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { createSqliteDialect, sqliteErrorCode } from '#lib/adapters/store/engine/sqlite-dialect.ts';

/** SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE (https://sqlite.org/rescode.html). */
const UNIQUE_VIOLATIONS = new Set([1555, 2067]);

/** Creates the file for its owner only, because it holds personal data. SQLite gives its side files the same permissions. */
const createPrivately = (file: string): void => {
  if (file === ':memory:') return;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
};

/** Does not wait in the queue of transactions, because the catalogue is read far more often than it is written. */
const preparePostalRead = (database: DatabaseSync): OpenDatabase['findPostalBody'] => {
  const read = database.prepare('select body from postal_codes where postal_code = ?');
  return async (postalCode) => {
    const body = read.get(postalCode)?.body;
    return typeof body === 'string' ? body : undefined;
  };
};

/** Runs in the open transaction, because there is one connection. No other transaction writes meanwhile (`begin immediate`). */
const prepareKeyRead = (database: DatabaseSync): OpenDatabase['keyThatWrites'] => {
  const read = database.prepare("select id from sealing_keys where state = 'current'");
  return async () => {
    const id = read.get()?.id;
    return typeof id === 'number' ? id : undefined;
  };
};

const opened = new Set<DatabaseSync>();

/** Closes what is still open when the process ends in order, so that no log stays beside the file. Exit listeners are synchronous. */
const closeAtExit = (database: DatabaseSync): void => {
  if (opened.size === 0)
    process.once('exit', () => {
      for (const each of opened) if (each.isOpen) each.close();
    });
  opened.add(database);
};

/** Opens one SQLite file (`:memory:` for tests). A commit answers after it is on the disk. */
export const openSqlite = (file: string): OpenDatabase => {
  createPrivately(file);
  const { log, sawDamage } = watchForDamage(isSqliteDamage);
  const database = new DatabaseSync(file, { timeout: 20, enableForeignKeyConstraints: true });
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  closeAtExit(database);
  let findPostalBody: OpenDatabase['findPostalBody'] | undefined;
  let keyThatWrites: OpenDatabase['keyThatWrites'] | undefined;
  return {
    db: new Kysely<Tables>({ dialect: createSqliteDialect(database), log }),
    sawDamage,
    dialect: 'sqlite',
    isRepeatable: (error) => UNIQUE_VIOLATIONS.has(sqliteErrorCode(error) ?? 0),
    findPostalBody: (postalCode) => {
      findPostalBody ??= preparePostalRead(database);
      return findPostalBody(postalCode);
    },
    keyThatWrites: (transaction) => {
      keyThatWrites ??= prepareKeyRead(database);
      return keyThatWrites(transaction);
    },
  };
};
