import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Counters of the limits, sets of the limits on different things, and mailboxes that want no more mail; all by digest. */
export const limits: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('limits')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('points', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('limit_members')
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('member', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('limit_members_primary', ['key', 'member'])
      .execute();
    await db.schema
      .createTable('mail_stops')
      .addColumn('address', 'text', (column) => column.primaryKey())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
  },
};
