import { randomBytes } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { createDatabase } from '#tests/support/postgres-cluster.ts';
import type { Answer, anInstallation } from '#tests/support/restored-installation.ts';
import type { Where } from '#tests/support/stores.ts';

type Installation = ReturnType<typeof anInstallation>;
type PutBack = () => Promise<void>;

/** Far more than one round of a test gives, and little enough for fifty rounds in the 9,999 numbers of a series. */
const skip = ['--skip', '60'];

const snapshotDatabase = async (databaseUrl: string): Promise<PutBack> => {
  const name = new URL(databaseUrl).pathname.slice(1);
  const server = new URL(databaseUrl);
  server.pathname = 'postgres';
  const kept = `kept_${randomBytes(6).toString('hex')}`;
  await createDatabase(server.href, kept, name);
  return async () => {
    const client = new pg.Client({ connectionString: server.href });
    await client.connect();
    await client.query(`drop database ${name} with (force)`);
    await client.query(`alter database ${kept} rename to ${name}`);
    await client.end();
  };
};

const snapshotFile = (file: string, copy: string): PutBack => {
  copyFileSync(file, copy);
  return async () => {
    for (const side of ['-wal', '-shm']) rmSync(`${file}${side}`, { force: true });
    copyFileSync(copy, file);
  };
};

/** Keeps the store as it is now, as a snapshot of a disk or a replica does. Its answer puts it back. */
const snapshot = async ({ databaseUrl, file = '' }: Where, beside: string): Promise<PutBack> =>
  databaseUrl ? snapshotDatabase(databaseUrl) : snapshotFile(file, join(beside, '..', 'snapshot.sqlite'));

const snapshotFolder = (folder: string): (() => void) => {
  const copy = `${folder}-snapshot`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  return () => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(copy, folder, { recursive: true });
  };
};

/** Keeps the file of now and, at the restore, puts it beside a log that a power failure left later. */
const behindForeignLog = ({ where: { file = '' } }: Installation): (() => void) => {
  const earlier = readFileSync(file);
  return () => {
    writeFileSync(file, earlier);
    writeFileSync(`${file}-wal`, readFileSync(`${file}-wal.cut`));
  };
};

/**
 * A kind of restore. `prepare` runs before people get numbers that the restored store does not know; its answer restores, as an operator
 * does it. `forgets`: nobody can know these people afterwards.
 */
export type RestoreKind = {
  name: string;
  forgets: boolean;
  /** At most so many people get a number after the copy. */
  most: number;
  prepare: (installation: Installation) => Promise<() => Promise<Answer>>;
};

const accept = ({ admin }: Installation) => admin(['accept-restore', ...skip]);

const older = (name: string, most: number): RestoreKind => ({
  name,
  forgets: false,
  most,
  prepare: async (installation) => {
    const putBack = await snapshot(installation.where, installation.folders.dataDir);
    return async () => {
      await putBack();
      return accept(installation);
    };
  },
});

/** A restore of the store after which something of the record is gone. */
const withLoss = (name: string, forgets: boolean, lose: (recordDir: string) => void): RestoreKind => ({
  ...older(name, 7),
  forgets,
  prepare: async (installation) => {
    const putBack = await snapshot(installation.where, installation.folders.dataDir);
    return async () => {
      await putBack();
      lose(installation.folders.recordDir);
      return accept(installation);
    };
  },
});

const byTheCommand: RestoreKind = {
  ...older('a backup that the command puts back', 7),
  prepare: async ({ admin, folders }) => {
    rmSync(folders.backups, { recursive: true, force: true });
    const made = await admin(['backup', folders.backups]);
    if (made.status !== 0) throw new Error(made.said);
    return () => admin(['restore', folders.backups, ...skip]);
  },
};

const wholeFolders: RestoreKind = {
  ...older('the store and the folders with it, the record too', 7),
  forgets: true,
  prepare: async (installation) => {
    const { dataDir, recordDir } = installation.folders;
    const putBack = await snapshot(installation.where, dataDir);
    const folders = [dataDir, recordDir].filter((folder) => existsSync(folder)).map(snapshotFolder);
    return async () => {
      for (const put of folders) put();
      await putBack();
      return accept(installation);
    };
  },
};

/** Only SQLite has a log that can lie beside the file of another. */
export const foreignLog: RestoreKind = {
  ...older('an older file beside the log of a newer one, mended with a backup', 7),
  prepare: async (installation) => {
    const restore = await byTheCommand.prepare(installation);
    const spoil = behindForeignLog(installation);
    return async () => {
      spoil();
      return restore();
    };
  },
};

/** Every kind of restore that the operator can meet with both databases. */
export const restoreKinds: readonly RestoreKind[] = [
  byTheCommand,
  older('a snapshot of an earlier day', 7),
  older('a replica that was one number behind', 1),
  wholeFolders,
  withLoss('a snapshot, and the marks of the record are lost', false, (recordDir) =>
    rmSync(join(recordDir, 'issued-numbers.jsonl')),
  ),
  withLoss('a snapshot, and the whole record is lost', true, (recordDir) =>
    rmSync(recordDir, { recursive: true }),
  ),
  withLoss('a snapshot, and who got a number is lost from the record', true, (recordDir) => {
    for (const name of readdirSync(recordDir).filter((each) => each.endsWith('.sealed')))
      rmSync(join(recordDir, name));
  }),
];
