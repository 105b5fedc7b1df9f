import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '#lib/adapters/store/schema.ts';

export type Connection = Kysely<Tables>;

/** One open database and the few things in which SQLite and PostgreSQL differ. */
export type Database = {
  db: Connection;
  dialect: 'sqlite' | 'postgres';
  /** True when a concurrent transaction was faster (unique key, deadlock): worth a fresh attempt. */
  isConflict: (error: unknown) => boolean;
  /** JSON of a postal code's place: one primary-key read, prepared once. */
  findPostalBody: (postalCode: string) => Promise<string | undefined>;
};

const ATTEMPTS = 6;

/** Runs `work` in one transaction; when a concurrent one won, again from the start. Throws after the sixth conflict. */
export const inTransaction = async <T>(
  { db, isConflict }: Database,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
    }
  }
};

/** Holds the row of a request until the transaction ends, so that everything about one request happens in a row. */
export const lockRequest = (
  { dialect }: Database,
  transaction: Transaction<Tables>,
  id: string,
): Promise<{ version: number } | undefined> =>
  transaction
    .selectFrom('requests')
    .select('version')
    .where('id', '=', id)
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();

/** JSON text that this module wrote: its shape is known, so it is trusted here and nowhere else. */
export const stored = <T>(text: string): T => JSON.parse(text);
