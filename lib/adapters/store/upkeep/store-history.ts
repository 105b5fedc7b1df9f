import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod/mini';
import { refuseDamagedFile } from '#lib/adapters/store/engine/damaged-file.ts';
import { isOfOtherVersion, ranAll } from '#lib/adapters/store/upkeep/migrate.ts';
import { isOfOtherShape, shapeOfFile } from '#lib/adapters/store/upkeep/schema-shape.ts';

/** What a SQLite file says of its past. `otherVersion`: another version made its tables. `demonstration`: only a demonstration used it. */
export type StoreHistory = { otherVersion: false } | { otherVersion: true; demonstration: boolean };

const textsOf = (database: DatabaseSync, table: string, column: string): string[] => {
  const known = database.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table);
  if (!known) return [];
  return database
    .prepare(`select "${column}" as value from "${table}"`)
    .all()
    .map(({ value }) => String(value));
};

const ofDemonstration = z.object({ demonstration: z.literal(true) });

const isOfDemonstration = (body: string): boolean => {
  try {
    return ofDemonstration.safeParse(JSON.parse(body)).success;
  } catch {
    return false;
  }
};

/** True when every key that the store published is a demonstration's. A store that published none counts as a real one. */
const onlyDemonstrated = (database: DatabaseSync): boolean => {
  const keys = textsOf(database, 'signing_keys', 'body');
  return keys.length > 0 && keys.every(isOfDemonstration);
};

/** Compares the tables of a store at rest, because the next migration would change them. */
const isForeign = (database: DatabaseSync): boolean => {
  const ran = textsOf(database, 'kysely_migration', 'name');
  return isOfOtherVersion(ran) || (ranAll(ran) && isOfOtherShape(shapeOfFile(database)));
};

/**
 * Reads the history of the store in a SQLite file without changing it. A missing file counts as of this version. Throws a `DamagedStore`
 * when the file cannot be trusted.
 */
export const readStoreHistory = (file: string): StoreHistory => {
  refuseDamagedFile(file);
  if (!existsSync(file)) return { otherVersion: false };
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    if (!isForeign(database)) return { otherVersion: false };
    return { otherVersion: true, demonstration: onlyDemonstrated(database) };
  } finally {
    database.close();
  }
};
