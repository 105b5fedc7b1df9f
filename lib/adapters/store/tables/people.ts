import type { Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import { type Database, inSealedTransaction, withVault } from '#lib/adapters/store/engine/database.ts';
import { inChunks } from '#lib/adapters/store/engine/in-chunks.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { openPerson, type PersonOfCurp, personRow } from '#lib/adapters/store/engine/sealed-rows.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Deletes rows of these CURPs that are sealed under an earlier key, because the new rows replace them. */
const removeEarlier = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  chunk: PersonOfCurp[],
): Promise<void> => {
  const earlier = chunk.flatMap(({ curp }) => vault.indexes('curp', curp).slice(1));
  if (earlier.length > 0) await transaction.deleteFrom('people').where('curp_index', 'in', earlier).execute();
};

/** The people that the operator imported, sealed. */
export const createPeople = (database: Database): Store['people'] => ({
  find: (curp) =>
    withVault(database, async (vault) => {
      const row = await database.db
        .selectFrom('people')
        .selectAll()
        .where('curp_index', 'in', vault.indexes('curp', curp))
        .executeTakeFirst();
      return row ? openPerson(vault, row).person : null;
    }),

  put: (rows, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      const lastOfEach = new Map(rows.map((row) => [row.curp, row]));
      await inChunks([...lastOfEach.values()], async (chunk) => {
        await removeEarlier(transaction, vault, chunk);
        await transaction
          .insertInto('people')
          .values(chunk.map((row) => personRow(vault, row)))
          .onConflict((conflict) =>
            conflict.column('curp_index').doUpdateSet((set) => ({ body: set.ref('excluded.body') })),
          )
          .execute();
      });
      await appendEntries(database, transaction, entries);
    }),
});
