import type { Transaction } from 'kysely';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import { type Connection, type Database, inTransaction } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import type { Revocation } from '#lib/domain/document/revocation.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Revokes the documents of a folio. False when they were revoked before. */
export const insertRevocation = async (
  db: Connection | Transaction<Tables>,
  { folio, reason, at, replacedBy }: Revocation,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('revocations')
    .values({ folio, reason, at, replaced_by: replacedBy })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

const toRevocation = ({ folio, reason, at, replaced_by }: Tables['revocations']): Revocation => ({
  folio,
  reason,
  at: Number(at),
  replacedBy: replaced_by,
});

/** Folios whose documents were revoked or replaced. */
export const createRevocations = (database: Database): Store['revocations'] => ({
  put: (revocation, ...entries) =>
    inTransaction(database, async (transaction) => {
      const isNew = await insertRevocation(transaction, revocation);
      if (isNew) await appendEntries(database, transaction, entries);
      return isNew;
    }),

  find: async (folio) => {
    const row = await database.db
      .selectFrom('revocations')
      .selectAll()
      .where('folio', '=', folio)
      .executeTakeFirst();
    return row ? toRevocation(row) : null;
  },

  list: async () => {
    const rows = await database.db
      .selectFrom('revocations')
      .selectAll()
      .orderBy('at', 'desc')
      .orderBy('folio')
      .execute();
    return rows.map(toRevocation);
  },
});
