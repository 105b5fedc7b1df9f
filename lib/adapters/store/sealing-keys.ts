import { type Kysely, sql, type Transaction } from 'kysely';
import { openVault, type Sealing, type Vault } from '#lib/adapters/keyring/sealing.ts';
import { createWrapping, type Wrapping } from '#lib/adapters/keyring/wrapped-key.ts';
import type { Tables } from '#lib/adapters/store/schema.ts';

/** `secretKey` wraps the keys that the store is sealed with; each process looks for new ones as often as told. */
export type SealingOptions = { secretKey: string; refreshMilliseconds?: number };

export const REFRESH_MILLISECONDS = 5_000;

/** Writers share it, the change of the key takes it alone: PostgreSQL needs a lock where SQLite has one writer. */
const KEY_LOCK = 7_205_022;

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
  { db, dialect }: { db: Kysely<Tables>; dialect: 'sqlite' | 'postgres' },
  { secretKey, refreshMilliseconds = REFRESH_MILLISECONDS }: SealingOptions,
): Sealing<Transaction<Tables>> => {
  const wrapping = createWrapping(secretKey);
  let known: { vault: Promise<Vault>; until: number } | undefined;
  const refresh = (): Promise<Vault> => {
    const vault = load(db, wrapping);
    known = { vault, until: performance.now() + refreshMilliseconds };
    vault.catch(() => (known = undefined));
    return vault;
  };
  return {
    refresh,
    current: () => (known && performance.now() < known.until ? known.vault : refresh()),
    isCurrent: async (transaction, { keyId }) => {
      // A statement of its own: what the next one sees must be younger than the lock.
      if (dialect === 'postgres')
        await sql`select pg_advisory_xact_lock_shared(${KEY_LOCK})`.execute(transaction);
      const row = await transaction
        .selectFrom('sealing_keys')
        .select('id')
        .where('state', '=', 'current')
        .executeTakeFirst();
      return row?.id === keyId;
    },
  };
};
