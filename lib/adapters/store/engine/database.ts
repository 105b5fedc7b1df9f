import { type Kysely, Transaction } from 'kysely';
import { type RowId, type Sealing, UnknownKey, type Vault } from '#lib/adapters/keyring/sealing.ts';
import type { AllotmentMarks } from '#lib/adapters/store/engine/issued-numbers-log.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import type { Mac } from '#lib/domain/audit/chain.ts';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';

export type Connection = Kysely<Tables>;

/** One open database and the few things in which SQLite and PostgreSQL differ. */
export type OpenDatabase = {
  db: Connection;
  dialect: 'sqlite' | 'postgres';
  /** True when a concurrent transaction was faster (unique key, deadlock): worth a fresh attempt. */
  isConflict: (error: unknown) => boolean;
  /** JSON of a postal code's place: one primary-key read, prepared once. */
  findPostalBody: (postalCode: string) => Promise<string | undefined>;
  /** Number of the key that writes, and goes on writing until the transaction ends. Asked in every transaction that seals. */
  keyThatWrites: (transaction: Transaction<Tables>) => Promise<number | undefined>;
};

/** What better-auth needs to write the tables of the staff through the store's own connection. */
export type StaffTables = Pick<OpenDatabase, 'db' | 'dialect'>;

/** The same with what seals its personal values and chains its audit. */
export type Database = OpenDatabase & {
  sealing: Sealing<Transaction<Tables>>;
  auditMac: Mac;
  marks: AllotmentMarks;
  /** Where several acts are one transaction: what the audit says of them, written when all is done. */
  later?: AuditEntry[];
};

const ATTEMPTS = 6;

/**
 * Runs `work` in one transaction; when a concurrent one won, again from the start. Throws after the sixth conflict. Inside another one
 * it is part of that one, which begins again as a whole.
 */
export const inTransaction = async <T>(
  { db, isConflict }: OpenDatabase,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> => {
  if (db instanceof Transaction) return work(db);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
    }
  }
};

/** Reads with the vault of this moment, and once more with a fresh one when a row stands under a newer key. */
export const withVault = async <T>({ sealing }: Database, read: (vault: Vault) => Promise<T>): Promise<T> => {
  try {
    return await read(await sealing.current());
  } catch (error) {
    if (!(error instanceof UnknownKey)) throw error;
    return read(await sealing.refresh());
  }
};

/** The key changed between taking the vault and beginning to write. */
class StaleVault extends Error {
  override name = 'StaleVault';
}

/**
 * A transaction that seals: it writes under the key that is current until it ends, so that no row is ever written under a key that
 * was replaced and a unique index is unique also while keys rotate. Otherwise like `inTransaction`.
 */
export const inSealedTransaction = async <T>(
  database: Database,
  work: (transaction: Transaction<Tables>, vault: Vault) => Promise<T>,
): Promise<T> => {
  const { sealing } = database;
  let vault = await sealing.current();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(database, async (transaction) => {
        if (!(await sealing.isCurrent(transaction, vault))) throw new StaleVault();
        return work(transaction, vault);
      });
    } catch (error) {
      const isLate = error instanceof StaleVault || error instanceof UnknownKey;
      if (attempt === ATTEMPTS || !isLate) throw error;
      vault = await sealing.refresh();
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

/** The same, sealed. */
export const opened = <T>(vault: Vault, place: string, row: RowId, sealed: Uint8Array): T =>
  stored<T>(vault.open(place, row, sealed).toString('utf8'));
