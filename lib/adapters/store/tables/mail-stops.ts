import type { Database } from '#lib/adapters/store/engine/database.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Mailboxes whose owner asked for no more mail, by digest. */
export const createMailStops = ({ db }: Database): Store['mailStops'] => ({
  put: async (address, until) => {
    await db
      .insertInto('mail_stops')
      .values({ address, until })
      .onConflict((conflict) => conflict.column('address').doUpdateSet({ until }))
      .execute();
  },
  find: async (address) => {
    const row = await db
      .selectFrom('mail_stops')
      .select('until')
      .where('address', '=', address)
      .executeTakeFirst();
    return row?.until ?? null;
  },
  remove: async (address) => {
    await db.deleteFrom('mail_stops').where('address', '=', address).execute();
  },
});
