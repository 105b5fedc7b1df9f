import type { Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import {
  type Connection,
  type Database,
  inSealedTransaction,
  withVault,
} from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { holderRow, openHolder } from '#lib/adapters/store/engine/sealed-rows.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Holder, ImportedHolder } from '#lib/usecases/ports/holders.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Equal, or new knowledge about nothing: an import without an address does not contradict a bound one. */
const agrees = (known: Holder, row: ImportedHolder): boolean =>
  known.curp === row.curp && known.nss === row.nss && (row.email === null || known.email === row.email);

/** Who stands under the CURP or under the number, whatever key they are sealed with. */
const findClose = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  { curp, nss }: ImportedHolder,
): Promise<Holder[]> => {
  const rows = await transaction
    .selectFrom('holders')
    .selectAll()
    .where((either) =>
      either.or([
        either('curp_index', 'in', vault.indexes('curp', curp)),
        either('nss_index', 'in', vault.indexes('nss', nss)),
      ]),
    )
    .execute();
  return rows.map((row) => openHolder(vault, row));
};

/** True when it was written; false when the CURP or the number stands there already. */
const insertOne = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  row: ImportedHolder,
): Promise<boolean> => {
  const inserted = await transaction
    .insertInto('holders')
    .values(holderRow(vault, { ...row, boundAt: null, lockedAt: null }))
    .onConflict((conflict) => conflict.doNothing())
    .returning('curp_index')
    .executeTakeFirst();
  return inserted !== undefined;
};

/** True when the row is now what is known; false when it contradicts. */
const putOne = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  row: ImportedHolder,
): Promise<boolean> => {
  // A unique index sees only the rows of its own key: while keys rotate, one looks before.
  const isRotating = vault.indexes('curp', row.curp).length > 1;
  const before = isRotating ? await findClose(transaction, vault, row) : [];
  if (before.length === 0 && (await insertOne(transaction, vault, row))) return true;
  return (await findClose(transaction, vault, row)).every((known) => agrees(known, row));
};

/** Who holds the number of a CURP; `forUpdate` keeps others away until the transaction ends. */
export const findHolder = async (
  db: Connection | Transaction<Tables>,
  vault: Vault,
  curp: Curp,
  { forUpdate = false } = {},
): Promise<Holder | null> => {
  const row = await db
    .selectFrom('holders')
    .selectAll()
    .where('curp_index', 'in', vault.indexes('curp', curp))
    .$if(forUpdate, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? openHolder(vault, row) : null;
};

/** Writes a holder who is known anew, under the key that writes now. */
export const updateHolder = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  holder: Holder,
): Promise<void> => {
  await transaction
    .updateTable('holders')
    .set(holderRow(vault, holder))
    .where('curp_index', 'in', vault.indexes('curp', holder.curp))
    .execute();
};

export const createHolders = (database: Database): Store['holders'] => ({
  find: (curp) => withVault(database, (vault) => findHolder(database.db, vault, curp)),

  put: (rows, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      const contradicting: ImportedHolder[] = [];
      for (const row of rows) if (!(await putOne(transaction, vault, row))) contradicting.push(row);
      await appendEntries(database, transaction, entries);
      return contradicting;
    }),
});
