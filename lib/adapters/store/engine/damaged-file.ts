import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sqliteErrorCode } from '#lib/adapters/store/engine/sqlite-dialect.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

/** SQLITE_CORRUPT and SQLITE_NOTADB (https://sqlite.org/rescode.html). */
const DAMAGE = new Set([11, 26]);

/** Whether an error of SQLite says that its file is damaged. */
export const isSqliteDamage = (error: unknown): boolean => DAMAGE.has((sqliteErrorCode(error) ?? 0) & 0xff);

/** Thrown at the start: the SQLite file cannot be trusted. */
export class DamagedStore extends OperatorError {
  override name = 'DamagedStore';
  constructor(file: string) {
    super([
      {
        es: `La base de datos ${file} está dañada, o a su lado quedó el diario (-wal) de otra. No cambió nada. Mueve a otro lugar ese archivo y los que terminan en -wal y -shm, pon ahí solo el archivo de un respaldo y ejecuta npm run admin -- accept-restore`,
        en: `The database ${file} is damaged, or the log (-wal) of another one lies beside it. Nothing changed. Move this file and those that end in -wal and -shm elsewhere, put only the file of a backup there and run npm run admin -- accept-restore`,
      },
    ]);
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** A log that was left behind may belong to another file, which shows only when indexes are compared with their tables. */
const soundsWell = (file: string, hasLog: boolean): boolean => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const [answer] = database.prepare(`pragma ${hasLog ? 'integrity_check' : 'quick_check'}(1)`).all();
    return Object.values(answer ?? {}).join() === 'ok';
  } finally {
    database.close();
  }
};

/**
 * Throws a `DamagedStore` when a SQLite file cannot be trusted. It only reads, because SQLite writes the log into the file when the last
 * connection that may write closes, and then no copy of either is left.
 */
export const refuseDamagedFile = (file: string): void => {
  const hasLog = sizeOf(`${file}-wal`) > 0;
  if (sizeOf(file) === 0) {
    if (hasLog) throw new DamagedStore(file);
    return;
  }
  try {
    if (soundsWell(file, hasLog)) return;
  } catch (error) {
    if (!isSqliteDamage(error)) throw error;
  }
  throw new DamagedStore(file);
};
