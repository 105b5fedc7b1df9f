import { type Kysely, type Logger, Transaction } from 'kysely';
import { type RowId, type Sealing, UnknownKey, type Vault } from '#lib/adapters/keyring/sealing.ts';
import type { IssuedNumbersLog } from '#lib/adapters/store/engine/issued-numbers-log.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import type { Mac } from '#lib/domain/audit/chain.ts';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';

export type Connection = Kysely<Tables>;

/** One open database and the few things in which SQLite and PostgreSQL differ. */
export type OpenDatabase = {
  db: Connection;
  dialect: 'sqlite' | 'postgres';
  /** True when nothing of the transaction is kept and another attempt can succeed: a concurrent one won (unique key, deadlock), or the connection was lost. */
  isRepeatable: (error: unknown) => boolean;
  /** True since a query said that the data are damaged. */
  sawDamage: () => boolean;
  /** The place of a postal code as `tables/postal-place-text.ts` writes it. The statement is prepared once. */
  findPostalBody: (postalCode: string) => Promise<string | undefined>;
  /** The number of the current sealing key, which stays current until the transaction ends. Every transaction that seals asks it. */
  keyThatWrites: (transaction: Transaction<Tables>) => Promise<number | undefined>;
};

/** What better-auth needs to write the tables of the staff through the store's own connection. */
export type StaffTables = Pick<OpenDatabase, 'db' | 'dialect'>;

/** An open database with what seals its personal values, chains its audit and logs its numbers. */
export type Database = OpenDatabase & {
  sealing: Sealing<Transaction<Tables>>;
  auditMac: Mac;
  issuedNumbers: IssuedNumbersLog;
  /** Set where several acts share one transaction: their audit entries, which are appended at its end. */
  deferredEntries?: AuditEntry[];
};

/** Remembers that a query found the data damaged, so that the health says so although other queries work. */
export const watchForDamage = (isDamage: (error: unknown) => boolean) => {
  let seen = false;
  const log: Logger = (event) => {
    if (event.level === 'error') seen ||= isDamage(event.error);
  };
  return { log, sawDamage: () => seen };
};

/** How long a transaction waits for somebody else's lock: more than an operator's copy or `ALTER` takes, less than proxies wait (60 s). */
export const LOCK_MILLISECONDS = 15_000;

const ATTEMPTS = 6;

/**
 * Runs `work` in one transaction and repeats it from the start when a concurrent transaction wins or the
 * connection is lost before COMMIT. Throws after the sixth attempt. Inside
 * another transaction it becomes part of that one, which then repeats as a whole.
 */
export const inTransaction = async <T>(
  { db, isRepeatable }: OpenDatabase,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> => {
  if (db instanceof Transaction) return work(db);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isRepeatable(error)) throw error;
    }
  }
};

/** Reads with the vault in memory, and once more with a fresh one when a row is sealed under a newer key. */
export const withVault = async <T>({ sealing }: Database, read: (vault: Vault) => Promise<T>): Promise<T> => {
  try {
    return await read(await sealing.current());
  } catch (error) {
    if (!(error instanceof UnknownKey)) throw error;
    return read(await sealing.refresh());
  }
};

/** The sealing key changed after the vault was taken and before the transaction wrote. */
class StaleVault extends Error {
  override name = 'StaleVault';
}

/**
 * Runs a transaction that seals. It writes under the current key, and that key stays current until the transaction ends. So no row is
 * written under a replaced key, and a unique index stays unique while keys rotate. Otherwise like `inTransaction`.
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

/** Locks the row of a request until the transaction ends, so that transactions about one request run one after another. */
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

/** Parses JSON text that the store wrote. Nothing checks its shape, so use it for no other text. */
export const stored = <T>(text: string): T => JSON.parse(text);

/** Opens a sealed value and parses its JSON, like `stored`. */
export const opened = <T>(vault: Vault, place: string, row: RowId, sealed: Uint8Array): T =>
  stored<T>(vault.open(place, row, sealed).toString('utf8'));
