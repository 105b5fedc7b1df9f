import type { Database } from '#lib/adapters/store/engine/database.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** What forms show again, by the digest of the secret that the browser keeps. The body is sealed under that secret already. */
export const createFormReplies = ({ db }: Database): Store['formReplies'] => ({
  put: async (tokenDigest, { body, expiresAt }) => {
    await db
      .insertInto('form_replies')
      .values({ token_digest: tokenDigest, body, expires_at: expiresAt })
      .execute();
  },
  find: async (tokenDigest) => {
    const row = await db
      .selectFrom('form_replies')
      .select(['body', 'expires_at'])
      .where('token_digest', '=', tokenDigest)
      .executeTakeFirst();
    return row ? { body: row.body, expiresAt: row.expires_at } : null;
  },
  remove: async (tokenDigest) => {
    await db.deleteFrom('form_replies').where('token_digest', '=', tokenDigest).execute();
  },
});
