import type { Database } from '#lib/adapters/store/engine/database.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Counts acts. Each count is one statement, so that two processes never count two acts as one. */
export const createLimits = ({ db }: Database): Store['limits'] => ({
  add: async (key, points, { now, expiresAt }) => {
    const row = await db
      .insertInto('limits')
      .values({ key, points, expires_at: expiresAt })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((set) => {
          const isOver = set('limits.expires_at', '<=', now);
          return {
            points: set
              .case()
              .when(isOver)
              .then(set.ref('excluded.points'))
              .else(set('limits.points', '+', set.ref('excluded.points')))
              .end(),
            expires_at: set
              .case()
              .when(isOver)
              .then(set.ref('excluded.expires_at'))
              .else(set.ref('limits.expires_at'))
              .end(),
          };
        }),
      )
      .returning(['points', 'expires_at'])
      .executeTakeFirstOrThrow();
    return { points: row.points, expiresAt: row.expires_at };
  },

  find: async (key, now) => {
    const row = await db
      .selectFrom('limits')
      .select(['points', 'expires_at'])
      .where('key', '=', key)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row ? { points: row.points, expiresAt: row.expires_at } : null;
  },

  remove: async (key) => {
    const { numDeletedRows } = await db.deleteFrom('limits').where('key', '=', key).executeTakeFirstOrThrow();
    return numDeletedRows > 0;
  },

  join: async (key, member, { now, expiresAt }) => {
    await db
      .insertInto('limit_members')
      .values({ key, member, expires_at: expiresAt })
      .onConflict((conflict) =>
        conflict.columns(['key', 'member']).doUpdateSet((set) => ({
          expires_at: set.ref('excluded.expires_at'),
        })),
      )
      .execute();
    const others = await db
      .selectFrom('limit_members')
      .select('expires_at')
      .where('key', '=', key)
      .where('member', '!=', member)
      .where('expires_at', '>', now)
      .orderBy('expires_at')
      .execute();
    return others.map((other) => other.expires_at);
  },

  leave: async (key, member) => {
    const query = db.deleteFrom('limit_members').where('key', '=', key);
    await (member === null ? query : query.where('member', '=', member)).execute();
  },
});
