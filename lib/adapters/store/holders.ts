import type { Selectable, Transaction } from 'kysely';
import { type Database, inTransaction } from '#lib/adapters/store/database.ts';
import type { Tables } from '#lib/adapters/store/schema.ts';
import type { Holder, Store } from '#lib/usecases/ports.ts';

/** Equal, or new knowledge about nothing: an import without an address does not contradict a bound one. */
const agrees = (known: Selectable<Tables['holders']>, row: Holder): boolean =>
  known.curp === row.curp && known.nss === row.nss && (row.email === null || known.email === row.email);

/** True when the row is now what is known; false when it contradicts. */
const putOne = async (transaction: Transaction<Tables>, row: Holder): Promise<boolean> => {
  const inserted = await transaction
    .insertInto('holders')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('curp')
    .executeTakeFirst();
  if (inserted) return true;
  const known = await transaction
    .selectFrom('holders')
    .selectAll()
    .where((either) => either.or([either('curp', '=', row.curp), either('nss', '=', row.nss)]))
    .execute();
  return known.every((other) => agrees(other, row));
};

export const createHolders = (database: Database): Store['holders'] => ({
  find: async (curp) =>
    (await database.db.selectFrom('holders').selectAll().where('curp', '=', curp).executeTakeFirst()) ?? null,

  put: (rows) =>
    inTransaction(database, async (transaction) => {
      const contradicting: Holder[] = [];
      for (const row of rows) if (!(await putOne(transaction, row))) contradicting.push(row);
      return contradicting;
    }),
});
