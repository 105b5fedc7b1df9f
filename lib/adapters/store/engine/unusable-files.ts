import { dirname } from 'node:path';
import { sqliteErrorCode } from '#lib/adapters/store/engine/sqlite-dialect.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

/** What the system answers about a file that this process may not use, or that is no file (errno(3)). */
const systemRefusals = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENOSPC', 'EDQUOT']);
/** SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL and SQLITE_CANTOPEN (https://sqlite.org/rescode.html). */
const sqliteRefusals = new Set([8, 10, 13, 14]);

const refusedBySystem = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && systemRefusals.has(String(error.code));
const refusedBySqlite = (error: unknown): boolean => sqliteRefusals.has((sqliteErrorCode(error) ?? 0) & 0xff);

/** Thrown at the start: the files of the store or of its record cannot be used, as when somebody else put a backup back. */
export class UnusableFiles extends OperatorError {
  override name = 'UnusableFiles';
  constructor(folder: string, cause: unknown) {
    super(
      [
        {
          es: `No se puede leer o escribir en ${folder}. No cambió nada. Da permiso en esa carpeta y en sus archivos al usuario que corre el servicio (chown -R, si otro restauró el respaldo) y revisa que el disco tenga lugar`,
          en: `${folder} cannot be read or written. Nothing changed. Give the user that runs the service permission for this folder and its files (chown -R, if someone else restored the backup) and see that the disk has room`,
        },
      ],
      { cause },
    );
  }
}

/** The same error, or an `UnusableFiles` when the SQLite file could not be used. */
export const aboutStoreFile = (file: string | undefined, error: unknown): unknown =>
  file && (refusedBySystem(error) || refusedBySqlite(error))
    ? new UnusableFiles(dirname(file), error)
    : error;

/** The same error, or an `UnusableFiles` when the record of the numbers could not be used. */
export const aboutRecord = (folder: string, error: unknown): unknown =>
  refusedBySystem(error) ? new UnusableFiles(folder, error) : error;
