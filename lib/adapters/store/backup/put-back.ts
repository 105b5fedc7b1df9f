import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPostgresInUse, loadPostgres } from '#lib/adapters/store/backup/postgres-copy.ts';
import type { PostgresPrograms } from '#lib/adapters/store/backup/postgres-programs.ts';
import { bringBeside, isSqliteInUse, takeThePlace } from '#lib/adapters/store/backup/sqlite-file.ts';
import { type Backup, type Place, storeFileIn } from '#lib/adapters/store/backup/take-backup.ts';
import { refuseOtherFile } from '#lib/adapters/store/backup/whole-files.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

/** Thrown while a server, a mail worker or a command has the store open. */
class StoreInUse extends OperatorError {
  override name = 'StoreInUse';
  constructor() {
    super([
      {
        es: 'Un proceso tiene abierta la base de datos. No cambió nada. Detén el servicio y los procesos de correo en todas las máquinas y repite el comando',
        en: 'A process has the database open. Nothing changed. Stop the service and the mail workers on all machines and run the command again',
      },
    ]);
  }
}

const otherEngine = (): OperatorError =>
  new OperatorError([
    {
      es: 'El respaldo es de la otra clase de base de datos (SQLite o PostgreSQL) que la de DATABASE_URL. No cambió nada. Restáuralo con los ajustes con que se hizo; move-store lleva después de SQLite a PostgreSQL',
      en: 'The backup is of the other kind of database (SQLite or PostgreSQL) than that of DATABASE_URL. Nothing changed. Restore it with the settings that it was made with; move-store then goes from SQLite to PostgreSQL',
    },
  ]);

/** PostgreSQL names a connection for a moment after it was closed. */
const TRIES = 5;

const isInUse = async (place: Place): Promise<boolean> => {
  if ('file' in place) return isSqliteInUse(place.file);
  for (let attempt = 1; ; attempt += 1) {
    if (!(await isPostgresInUse(place.databaseUrl))) return false;
    if (attempt === TRIES) return true;
    await sleep(200);
  }
};

/** Throws a `StoreInUse` while another process has the store open. A process that was killed has it open no more. */
export const refuseInUse = async (place: Place): Promise<void> => {
  if (await isInUse(place)) throw new StoreInUse();
};

/** Throws an `OperatorError` when the backup is of the other engine. */
export const refuseOtherEngine = ({ manifest }: Backup, place: Place): void => {
  if ((manifest.engine === 'sqlite') !== 'file' in place) throw otherEngine();
};

/**
 * Puts the store of a backup in the place of the store that is there, whole or not at all. What was there is kept: SQLite files in a folder,
 * tables of PostgreSQL in a schema. Answers the name of that place, or null when there was nothing. The numbers given out since the backup
 * are not in it: `acceptRestore` must follow.
 */
export const putBack = async (
  { folder, manifest }: Backup,
  place: Place,
  programs: PostgresPrograms,
): Promise<string | null> => {
  const name = storeFileIn(manifest.engine);
  // To the millisecond, because what was there must never meet what an earlier restore put aside.
  const at = new Date().toISOString().replaceAll(/\D/g, '');
  if ('databaseUrl' in place) {
    const from = { file: join(folder, name), schema: manifest.schema ?? 'public' };
    return loadPostgres(place.databaseUrl, from, at, programs);
  }
  const draft = bringBeside(join(folder, name), place.file);
  const [stored] = manifest.files.filter((file) => file.name === name);
  // Reads what came to the disk, which may be another one than that of the backup.
  if (stored) await refuseOtherFile(folder, stored, draft);
  return takeThePlace(draft, place.file, at);
};
