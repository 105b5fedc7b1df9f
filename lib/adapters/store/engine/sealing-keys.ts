import { type Kysely, sql, type Transaction } from 'kysely';
import { openVault, type Sealing, type Vault } from '#lib/adapters/keyring/sealing.ts';
import { createWrapping, type Wrapping } from '#lib/adapters/keyring/wrapped-key.ts';
import type { OpenDatabase } from '#lib/adapters/store/engine/database.ts';
import { KEY_LOCK } from '#lib/adapters/store/engine/postgres.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';

/**
 * `secretKey`: `SECRET_KEY` of the settings; it wraps the sealing keys in the store. `refreshMilliseconds`: how long a process uses the keys
 * that it loaded before it loads them again; `rotateKeys` waits twice as long, so all processes need the same value.
 */
export type SealingOptions = { secretKey: string; refreshMilliseconds?: number };

/** The default of `refreshMilliseconds`. */
export const REFRESH_MILLISECONDS = 5_000;

const load = async (db: Kysely<Tables>, wrapping: Wrapping): Promise<Vault> => {
  const rows = await db.selectFrom('sealing_keys').select(['id', 'wrapped', 'state']).execute();
  const current = rows.find(({ state }) => state === 'current');
  if (!current) throw new Error('The store has no key to seal with');
  return openVault(rows.map(wrapping.unwrap), current.id);
};

/** Makes the first sealing key of a new store, writes it wrapped, and answers its vault. */
export const makeFirstKey = async (db: Kysely<Tables>, secretKey: string): Promise<Vault> => {
  const wrapping = createWrapping(secretKey);
  await db
    .insertInto('sealing_keys')
    .values({ ...wrapping.wrapNew(1), state: 'current', created_at: Date.now() })
    .execute();
  return load(db, wrapping);
};

/** Waits until no other transaction seals, and lets none seal until this one ends. In SQLite the transaction itself does that. */
export const lockKeys = async (dialect: 'sqlite' | 'postgres', transaction: Transaction<Tables>) => {
  if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${KEY_LOCK})`.execute(transaction);
};

/**
 * The sealing of a store that keeps its own keys, wrapped under `secretKey`. Its methods throw a `WrongSecret` when another secret wrapped
 * them. docs/threats.md T22.
 */
export const createSealing = (
  database: OpenDatabase,
  { secretKey, refreshMilliseconds = REFRESH_MILLISECONDS }: SealingOptions,
): Sealing<Transaction<Tables>> => {
  const wrapping = createWrapping(secretKey);
  let known: { vault: Promise<Vault>; until: number } | undefined;
  const refresh = (): Promise<Vault> => {
    const vault = load(database.db, wrapping);
    known = { vault, until: performance.now() + refreshMilliseconds };
    vault.catch(() => (known = undefined));
    return vault;
  };
  return {
    refresh,
    current: () => (known && performance.now() < known.until ? known.vault : refresh()),
    isCurrent: async (transaction, { keyId }) => (await database.keyThatWrites(transaction)) === keyId,
  };
};
