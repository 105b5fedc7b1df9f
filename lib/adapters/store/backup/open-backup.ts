import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasManifest, readManifest } from '#lib/adapters/store/backup/manifest.ts';
import { type Backup, storeFileIn } from '#lib/adapters/store/backup/take-backup.ts';
import { refuseOtherFile } from '#lib/adapters/store/backup/whole-files.ts';
import { isOfOtherVersion, OtherVersionStore } from '#lib/adapters/store/upkeep/migrate.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

const noBackup = (folder: string): OperatorError =>
  new OperatorError([
    {
      es: `En ${folder} no hay un respaldo terminado (una carpeta con manifest.json). No cambió nada`,
      en: `There is no finished backup in ${folder} (a folder with manifest.json). Nothing changed`,
    },
  ]);

const strayLog = (file: string): OperatorError =>
  new OperatorError([
    {
      es: `Junto al respaldo hay un diario de SQLite (${file}) que no es suyo. No cambió nada. Quítalo y repite el comando`,
      en: `Beside the backup lies a log of SQLite (${file}) that is not its own. Nothing changed. Remove it and run the command again`,
    },
  ]);

/** The folder itself when it is a backup, else the newest backup in it. The names sort by time. */
const newestIn = (folder: string): string => {
  if (hasManifest(folder)) return folder;
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const found = (isFolder ? readdirSync(folder) : [])
    .filter((name) => name.startsWith('ventanilla-') && hasManifest(join(folder, name)))
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .at(-1);
  if (found === undefined) throw noBackup(folder);
  return join(folder, found);
};

/**
 * Opens the backup in a folder, or the newest one below it, and checks that every file is as it was written. Throws a `WrongSecret`, a
 * `DamagedBackup`, an `OtherVersionStore` or an `OperatorError` about what is there instead.
 */
export const openBackup = async (given: string, secretKey: string): Promise<Backup> => {
  const folder = newestIn(resolve(given));
  const manifest = readManifest(folder, secretKey);
  const log = join(folder, `${storeFileIn(manifest.engine)}-wal`);
  if (existsSync(log)) throw strayLog(log);
  for (const file of manifest.files) await refuseOtherFile(folder, file);
  if (isOfOtherVersion(manifest.migrations)) throw new OtherVersionStore();
  return { folder, manifest };
};
