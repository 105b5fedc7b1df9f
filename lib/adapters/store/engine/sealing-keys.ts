import { type Kysely, sql, type Transaction } from 'kysely';
import { openVault, type Sealing, type Vault } from '#lib/adapters/keyring/sealing.ts';
import { createWrapping, type Wrapping } from '#lib/adapters/keyring/wrapped-key.ts';
import type { OpenDatabase } from '#lib/adapters/store/engine/database.ts';
import { KEY_LOCK } from '#lib/adapters/store/engine/postgres.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';

/** `secretKey` wraps the keys that the store is sealed with; each process looks for new ones as often as told. */
export type SealingOptions = { secretKey: string; refreshMilliseconds?: number };

export const REFRESH_MILLISECONDS = 5_000;

const load = async (db: Kysely<Tables>, wrapping: Wrapping): Promise<Vault> => {
  const rows = await db.selectFrom('sealing_keys').select(['id', 'wrapped', 'state']).execute();
  const current = rows.find(({ state }) => state === 'current');
  if (!current) throw new Error('The store has no key to seal with');
  return openVault(rows.map(wrapping.unwrap), current.id);
};

/** Writes the key that a new store begins with, wrapped, and opens it. */
export const beginSealing = async (db: Kysely<Tables>, secretKey: string): Promise<Vault> => {
  const wrapping = createWrapping(secretKey);
  await db
    .insertInto('sealing_keys')
    .values({ ...wrapping.wrapNew(1), state: 'current', created_at: Date.now() })
    .execute();
  return load(db, wrapping);
};

/** Waits until no transaction writes any more under the key of before; nobody writes until this transaction ends. */
export const lockKeys = async (dialect: 'sqlite' | 'postgres', transaction: Transaction<Tables>) => {
  if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${KEY_LOCK})`.execute(transaction);
};

/** The sealing of a store whose keys stand in it, wrapped. */
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
