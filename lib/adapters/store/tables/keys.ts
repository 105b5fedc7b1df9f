import { type Database, stored } from '#lib/adapters/store/engine/database.ts';
import type { PublishedKey } from '#lib/usecases/ports/signing.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Public keys of this installation. Earlier keys stay, because their documents stay verifiable. */
export const createKeys = ({ db }: Database): Store['keys'] => ({
  put: async (keys) => {
    if (keys.length === 0) return;
    const rows = keys.map((key) => ({
      key_id: key.keyId,
      valid_from: key.from,
      body: JSON.stringify(key),
    }));
    await db
      .insertInto('signing_keys')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  list: async () => {
    const rows = await db
      .selectFrom('signing_keys')
      .select('body')
      .orderBy('valid_from', 'desc')
      .orderBy('key_id')
      .execute();
    return rows.map(({ body }) => stored<PublishedKey>(body));
  },
});
