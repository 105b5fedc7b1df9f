import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Survey } from '#lib/adapters/store/backup/survey.ts';
import { syncToDisk } from '#lib/adapters/store/backup/whole-files.ts';
import { refuseDamagedFile } from '#lib/adapters/store/engine/damaged-file.ts';
import { sqliteErrorCode } from '#lib/adapters/store/engine/sqlite-dialect.ts';

const BUSY = 5;
const sides = ['', '-wal', '-shm'];

const numberIn = (database: DatabaseSync, statement: string): number =>
  Number(Object.values(database.prepare(statement).get() ?? {})[0] ?? 0);

const namesIn = (database: DatabaseSync, statement: string): string[] =>
  database
    .prepare(statement)
    .all()
    .map(({ name }) => String(name));

/** The tables of a SQLite store, without those of SQLite itself. */
const tablesIn = (database: DatabaseSync): string[] =>
  namesIn(
    database,
    "select name from sqlite_master where type = 'table' and name not like 'sqlite~_%' escape '~' order by name",
  );

/** What a SQLite file holds. It only reads. */
export const surveySqlite = (file: string): Survey => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const counts = tablesIn(database).map((name) => [
      name,
      numberIn(database, `select count(*) from "${name}"`),
    ]);
    return {
      migrations: namesIn(database, 'select name from kysely_migration order by name'),
      tables: Object.fromEntries(counts),
      audit: numberIn(database, 'select ordinal from audit_head'),
    };
  } finally {
    database.close();
  }
};

/**
 * Writes one consistent file with everything that is committed in `file` now, while others read and write it. What a purge deleted is not
 * in it. Throws a `DamagedStore` when the copy is not sound.
 */
export const copySqlite = (file: string, to: string): void => {
  // SQLite takes an empty file, and so its owner alone can read it from the first byte on.
  closeSync(openSync(to, 'wx', 0o600));
  const database = new DatabaseSync(file, { readOnly: true, timeout: 60_000 });
  try {
    database.prepare('vacuum into ?').run(to);
  } finally {
    database.close();
  }
  refuseDamagedFile(to);
  syncToDisk(to);
};

/**
 * Whether a process has a SQLite file open. Locks belong to the file and not to its name, and under another name SQLite does not find a log
 * that a power failure left, so that nothing is written.
 */
export const isSqliteInUse = (file: string): boolean => {
  if (!existsSync(file)) return false;
  const probe = `${file}.in-use-${process.pid}`;
  rmSync(probe, { force: true });
  linkSync(file, probe);
  try {
    const database = new DatabaseSync(probe, { timeout: 0 });
    try {
      database.exec('pragma locking_mode = exclusive; begin exclusive; rollback');
      return false;
    } finally {
      database.close();
    }
  } catch (error) {
    // A damaged file cannot be opened, and so nobody serves from it.
    return ((sqliteErrorCode(error) ?? 0) & 0xff) === BUSY;
  } finally {
    for (const side of sides) rmSync(`${probe}${side}`, { force: true });
  }
};

/** Copies a file beside the store, so that it can take its place in one step. */
export const bringBeside = (backup: string, file: string): string => {
  const draft = `${file}.restoring`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  for (const side of sides) rmSync(`${draft}${side}`, { force: true });
  closeSync(openSync(draft, 'wx', 0o600));
  copyFileSync(backup, draft);
  syncToDisk(draft);
  return draft;
};

/**
 * Puts `draft` in the place of a SQLite file. The file goes aside together with its log, so that no log meets a file that is not its own.
 * Answers the folder with the former files, or null when there were none.
 */
export const takeThePlace = (draft: string, file: string, at: string): string | null => {
  const folder = dirname(file);
  const former = sides.filter((side) => existsSync(`${file}${side}`));
  const aside = join(folder, `before-restore-${at}`);
  if (former.length > 0) mkdirSync(aside, { mode: 0o700 });
  // The log goes first: alone, it would be met by the restored file.
  for (const side of former.toReversed())
    renameSync(`${file}${side}`, join(aside, `${basename(file)}${side}`));
  renameSync(draft, file);
  syncToDisk(folder);
  return former.length > 0 ? aside : null;
};
