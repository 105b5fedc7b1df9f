import { UnknownKey, type Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import { type Database, inSealedTransaction } from '#lib/adapters/store/engine/database.ts';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Result } from '#lib/domain/basics/result.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Thrown to roll a transaction back. */
class RolledBack<E extends string> extends Error {
  override name = 'RolledBack';
  readonly reason: E;
  constructor(reason: E) {
    super('Nothing of it is kept');
    this.reason = reason;
  }
}

/** The vault of the outer transaction. A newer key makes the whole transaction repeat. */
const sealingOf = (vault: Vault): Database['sealing'] => ({
  current: async () => vault,
  refresh: async () => {
    throw new UnknownKey('A newer key came meanwhile');
  },
  isCurrent: async () => true,
});

/**
 * Runs several acts in one transaction. `storeOver` makes the store that they write through; the transactions of their methods become part
 * of this one. When `work` answers an error, nothing is written.
 */
export const inOneTransaction =
  (database: Database, storeOver: (database: Database) => Store): Store['inOneTransaction'] =>
  async <T, E extends string>(work: (store: Store) => Promise<Result<T, E>>): Promise<Result<T, E>> => {
    let rolledBack: RolledBack<E> | undefined;
    try {
      return await inSealedTransaction(database, async (transaction, vault) => {
        const deferredEntries: AuditEntry[] = [];
        const inner = { ...database, db: transaction, sealing: sealingOf(vault), deferredEntries };
        const result = await work(storeOver(inner));
        if (result.ok) {
          await appendEntries(database, transaction, deferredEntries);
          return result;
        }
        rolledBack = new RolledBack(result.error);
        throw rolledBack;
      });
    } catch (error) {
      if (rolledBack && error === rolledBack) return { ok: false, error: rolledBack.reason };
      throw error;
    }
  };
