import type { Database } from '#lib/adapters/store/database.ts';
import type { Store } from '#lib/usecases/ports.ts';

export const createSessions = ({ db }: Database): Store['sessions'] => ({
  create: async (idDigest, session) => {
    await db
      .insertInto('sessions')
      .values({
        id_digest: idDigest,
        request_id: session.requestId,
        confirmed: session.confirmed ? 1 : 0,
        created_at: session.createdAt,
        expires_at: session.expiresAt,
      })
      .execute();
  },

  find: async (idDigest) => {
    const row = await db
      .selectFrom('sessions')
      .selectAll()
      .where('id_digest', '=', idDigest)
      .executeTakeFirst();
    if (!row) return null;
    return {
      requestId: row.request_id,
      confirmed: row.confirmed === 1,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
    };
  },

  extend: async (idDigest, expiresAt) => {
    await db
      .updateTable('sessions')
      .set({ expires_at: expiresAt })
      .where('id_digest', '=', idDigest)
      .execute();
  },

  remove: async (idDigest) => {
    await db.deleteFrom('sessions').where('id_digest', '=', idDigest).execute();
  },

  removeConfirmed: async (requestId) => {
    await db.deleteFrom('sessions').where('request_id', '=', requestId).where('confirmed', '=', 1).execute();
  },
});
