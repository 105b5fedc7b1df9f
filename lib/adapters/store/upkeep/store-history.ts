import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod/mini';
import { isOfOtherVersion } from '#lib/adapters/store/upkeep/migrate.ts';

/** Whose data a SQLite file holds, read without changing it. `otherVersion`: this version does not know how its tables came to be. */
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

/** A store is a demonstration's when each key that it ever published says so. One that published none is taken for a real one. */
const onlyDemonstrated = (database: DatabaseSync): boolean => {
  const keys = textsOf(database, 'signing_keys', 'body');
  return keys.length > 0 && keys.every(isOfDemonstration);
};

/** Reads the history of the store in a SQLite file; a file that is not there has none. */
export const readStoreHistory = (file: string): StoreHistory => {
  if (!existsSync(file)) return { otherVersion: false };
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    if (!isOfOtherVersion(textsOf(database, 'kysely_migration', 'name'))) return { otherVersion: false };
    return { otherVersion: true, demonstration: onlyDemonstrated(database) };
  } finally {
    database.close();
  }
};
