import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Public keys, current and earlier ones: documents of a replaced key stay verifiable. */
export const signingKeys: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('signing_keys')
      .addColumn('key_id', 'text', (column) => column.primaryKey())
      .addColumn('valid_from', 'bigint', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute();
  },
};
