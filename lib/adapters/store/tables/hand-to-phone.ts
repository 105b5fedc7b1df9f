import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import { type Database, inTransaction } from '#lib/adapters/store/engine/database.ts';
import type { PhoneOffers } from '#lib/usecases/ports/hand-to-phone.ts';

/** Offers to take a case over on a telephone. A new one for a request replaces the earlier one and ends the visits of the person. */
export const createPhoneOffers = (database: Database): PhoneOffers => ({
  put: (tokenDigest, { requestId, expiresAt }, ...entries) =>
    inTransaction(database, async (transaction) => {
      await transaction.deleteFrom('hand_overs').where('request_id', '=', requestId).execute();
      await transaction
        .deleteFrom('sessions')
        .where('request_id', '=', requestId)
        .where('staff_id', 'is', null)
        .execute();
      await transaction
        .insertInto('hand_overs')
        .values({ token_digest: tokenDigest, request_id: requestId, expires_at: expiresAt, used_at: null })
        .execute();
      await appendEntries(database, transaction, entries);
    }),

  find: async (tokenDigest, now) => {
    const row = await database.db
      .selectFrom('hand_overs')
      .select('request_id')
      .where('token_digest', '=', tokenDigest)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row?.request_id ?? null;
  },

  opened: async (tokenDigest) => {
    const row = await database.db
      .selectFrom('hand_overs')
      .select('request_id')
      .where('token_digest', '=', tokenDigest)
      .where('used_at', 'is not', null)
      .executeTakeFirst();
    return row?.request_id ?? null;
  },

  waiting: async (requestId, now) => {
    const row = await database.db
      .selectFrom('hand_overs')
      .select('expires_at')
      .where('request_id', '=', requestId)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row?.expires_at ?? null;
  },

  use: async (tokenDigest, now) => {
    const row = await database.db
      .updateTable('hand_overs')
      .set({ used_at: now })
      .where('token_digest', '=', tokenDigest)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('request_id')
      .executeTakeFirst();
    return row?.request_id ?? null;
  },
});
