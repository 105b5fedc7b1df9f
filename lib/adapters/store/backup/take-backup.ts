import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Manifest, writeManifest } from '#lib/adapters/store/backup/manifest.ts';
import { dumpPostgres } from '#lib/adapters/store/backup/postgres-copy.ts';
import type { PostgresPrograms } from '#lib/adapters/store/backup/postgres-programs.ts';
import { copySqlite, surveySqlite } from '#lib/adapters/store/backup/sqlite-file.ts';
import type { Survey } from '#lib/adapters/store/backup/survey.ts';
import { describeFile, syncToDisk } from '#lib/adapters/store/backup/whole-files.ts';

/** Where a store is: the address of a PostgreSQL database, or a SQLite file. */
export type Place = { databaseUrl: string } | { file: string };

/** `anchorFile`: the anchors of the audit, which are copied first, so that the copy of the store has all entries that they name. */
export type BackupOptions = {
  secretKey: string;
  version: string;
  anchorFile: string;
  lastAnchor: Manifest['lastAnchor'];
  programs: PostgresPrograms;
};

/** A finished backup: its folder and what it holds. */
export type Backup = { folder: string; manifest: Manifest };

const draftName = /^\.unfinished-/;
const day = 86_400_000;

/** 20261130T201352Z, which file systems and databases take and which sorts by time. */
export const stampOf = (moment: Date): string =>
  `${moment
    .toISOString()
    .replaceAll(/[-:]/g, '')
    .replace(/\.\d+Z$/, '')}Z`;

/** The file of the store in a backup. */
export const storeFileIn = (engine: Manifest['engine']): string =>
  engine === 'sqlite' ? 'store.sqlite' : 'store.dump';
/** The anchors of the audit in a backup. */
export const anchorsInBackup = 'audit-anchors.jsonl';

/** What a backup that was killed left. */
const sweepDrafts = (into: string): void => {
  for (const name of readdirSync(into).filter((each) => draftName.test(each)))
    if (Date.now() - statSync(join(into, name)).mtimeMs > day)
      rmSync(join(into, name), { recursive: true, force: true });
};

const copyStore = async (
  place: Place,
  folder: string,
  programs: PostgresPrograms,
): Promise<Pick<Manifest, 'engine' | 'schema'> & Survey> => {
  if ('databaseUrl' in place) {
    const to = join(folder, storeFileIn('postgres'));
    return { engine: 'postgres', ...(await dumpPostgres(place.databaseUrl, to, programs)) };
  }
  const to = join(folder, storeFileIn('sqlite'));
  copySqlite(place.file, to);
  return { engine: 'sqlite', schema: null, ...surveySqlite(to) };
};

const fill = async (place: Place, folder: string, options: BackupOptions): Promise<Manifest> => {
  const { secretKey, version, anchorFile, lastAnchor, programs } = options;
  const at = new Date().toISOString();
  const anchored = existsSync(anchorFile);
  if (anchored) copyFileSync(anchorFile, join(folder, anchorsInBackup));
  const store = await copyStore(place, folder, programs);
  const names = [storeFileIn(store.engine), ...(anchored ? [anchorsInBackup] : [])];
  const files = await Promise.all(names.map((name) => describeFile(folder, name)));
  const manifest: Manifest = { format: 1, version, at, ...store, files, lastAnchor };
  writeManifest(folder, manifest, secretKey);
  return manifest;
};

/** The name of a folder that nobody uses, also when two backups begin in one second. */
const freeName = (into: string, stamp: string): string => {
  let folder = join(into, `ventanilla-${stamp}`);
  for (let count = 2; existsSync(folder); count += 1) folder = join(into, `ventanilla-${stamp}-${count}`);
  return folder;
};

/**
 * Makes a backup of a store in a new folder below `into`, while the service runs. The folder gets its name when everything in it is on the
 * disk, so a backup that was cut off is never taken for one. `SECRET_KEY` and the keys that sign are not in it. Throws when a part fails.
 */
export const takeBackup = async (place: Place, into: string, options: BackupOptions): Promise<Backup> => {
  mkdirSync(into, { recursive: true, mode: 0o700 });
  sweepDrafts(into);
  const folder = freeName(into, stampOf(new Date()));
  const draft = join(into, `.unfinished-${basename(folder)}-${process.pid}`);
  mkdirSync(draft, { mode: 0o700 });
  try {
    const manifest = await fill(place, draft, options);
    syncToDisk(draft);
    renameSync(draft, folder);
    syncToDisk(into);
    return { folder, manifest };
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
};
