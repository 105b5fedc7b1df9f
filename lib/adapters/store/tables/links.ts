import type { Transaction } from 'kysely';
import { type Database, inTransaction, lockRequest } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Ends every link of a request but that of its newest mail, also when the mails left in another order. */
const supersedeEarlier = async (transaction: Transaction<Tables>, requestId: string): Promise<void> => {
  const newest = transaction
    .selectFrom('mails')
    .innerJoin('links', 'links.mail_id', 'mails.id')
    .select((select) => select.fn.max('mails.ordinal').as('newest'))
    .where('links.request_id', '=', requestId);
  await transaction
    .updateTable('links')
    .set({ superseded: 1 })
    .where('request_id', '=', requestId)
    .where('mail_id', 'in', (mails) =>
      mails
        .selectFrom('mails')
        .select('id')
        .where('request_id', '=', requestId)
        .where('ordinal', '<', newest),
    )
    .execute();
};

/** Links in mails, by the digest of their token. Only the link of the newest mail of a request works. */
export const createLinks = (database: Database): Store['links'] => ({
  put: (tokenDigest, { requestId, mailId, expiresAt }) =>
    inTransaction(database, async (transaction) => {
      await lockRequest(database, transaction, requestId);
      await transaction
        .insertInto('links')
        .values({
          token_digest: tokenDigest,
          request_id: requestId,
          mail_id: mailId,
          expires_at: expiresAt,
          used_at: null,
          superseded: 0,
        })
        .onConflict((conflict) => conflict.column('token_digest').doUpdateSet({ expires_at: expiresAt }))
        .execute();
      await supersedeEarlier(transaction, requestId);
    }),

  find: async (tokenDigest) => {
    const row = await database.db
      .selectFrom('links')
      .selectAll()
      .where('token_digest', '=', tokenDigest)
      .executeTakeFirst();
    if (!row) return null;
    return {
      requestId: row.request_id,
      mailId: row.mail_id,
      expiresAt: row.expires_at,
      usedAt: row.used_at,
      superseded: row.superseded === 1,
    };
  },

  use: async (tokenDigest, at) => {
    const { numUpdatedRows } = await database.db
      .updateTable('links')
      .set({ used_at: at })
      .where('token_digest', '=', tokenDigest)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
});
