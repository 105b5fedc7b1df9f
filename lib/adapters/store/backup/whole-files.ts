import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DamagedBackup, type Manifest } from '#lib/adapters/store/backup/manifest.ts';

/** SHA-256 of a file of any size, hex. */
const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** Waits until a file, or the names in a folder, are on the disk. */
export const syncToDisk = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** How the manifest describes a file of the backup. */
export const describeFile = async (folder: string, name: string): Promise<Manifest['files'][number]> => {
  const path = join(folder, name);
  return { name, bytes: statSync(path).size, sha256: await digestOf(path) };
};

/** Throws a `DamagedBackup` unless a file is the one that the manifest describes. */
export const refuseOtherFile = async (
  folder: string,
  { name, bytes, sha256 }: Manifest['files'][number],
  path = join(folder, name),
): Promise<void> => {
  const isWhole =
    statSync(path, { throwIfNoEntry: false })?.size === bytes && (await digestOf(path)) === sha256;
  if (!isWhole) throw new DamagedBackup(folder, name);
};
