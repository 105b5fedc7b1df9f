import { sql } from 'kysely';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import { type Database, inTransaction } from '#lib/adapters/store/engine/database.ts';
import type { Copies } from '#lib/usecases/ports/hand-to-phone.ts';

/** Counts the prints of each document at the desk. */
export const createCopies = (database: Database): Copies => ({
  take: ({ id: issuance_id }, kind, entry) =>
    inTransaction(database, async (transaction) => {
      const { copies } = await transaction
        .insertInto('document_copies')
        .values({ issuance_id, kind, copies: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['issuance_id', 'kind'])
            .doUpdateSet({ copies: sql<number>`document_copies.copies + 1` }),
        )
        .returning('copies')
        .executeTakeFirstOrThrow();
      await appendEntries(database, transaction, [entry(copies)]);
      return copies;
    }),

  count: async (issuanceId) => {
    const rows = await database.db
      .selectFrom('document_copies')
      .select(['kind', 'copies'])
      .where('issuance_id', '=', issuanceId)
      .execute();
    const of = (kind: string) => rows.find((row) => row.kind === kind)?.copies ?? 0;
    return { constancia: of('constancia'), tarjeta: of('tarjeta') };
  },
});
