import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import { type Database, inTransaction } from '#lib/adapters/store/engine/database.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Visits of browsers, by the digest of their token. */
export const createSessions = (database: Database): Store['sessions'] => ({
  create: async (idDigest, session) => {
    await database.db
      .insertInto('sessions')
      .values({
        id_digest: idDigest,
        request_id: session.requestId,
        confirmed: session.confirmed ? 1 : 0,
        created_at: session.createdAt,
        expires_at: session.expiresAt,
        staff_id: session.desk?.staffId ?? null,
        ticket_id: session.desk?.ticketId ?? null,
      })
      .execute();
  },

  find: async (idDigest) => {
    const row = await database.db
      .selectFrom('sessions')
      .selectAll()
      .where('id_digest', '=', idDigest)
      .executeTakeFirst();
    if (!row) return null;
    const { staff_id: staffId, ticket_id: ticketId } = row;
    return {
      requestId: row.request_id,
      confirmed: row.confirmed === 1,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      ...(staffId !== null && { desk: { staffId, ticketId: ticketId ?? '' } }),
    };
  },

  extend: async (idDigest, expiresAt) => {
    await database.db
      .updateTable('sessions')
      .set({ expires_at: expiresAt })
      .where('id_digest', '=', idDigest)
      .execute();
  },

  remove: (idDigest, ...entries) =>
    inTransaction(database, async (transaction) => {
      await transaction.deleteFrom('sessions').where('id_digest', '=', idDigest).execute();
      await appendEntries(database, transaction, entries);
    }),

  removeConfirmed: async (requestId) => {
    await database.db
      .deleteFrom('sessions')
      .where('request_id', '=', requestId)
      .where('confirmed', '=', 1)
      .execute();
  },
});
