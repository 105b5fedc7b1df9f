import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What staff do to cases beyond the steps. One change of a kind waits for a folio at a time. */
export const deskChanges: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('desk_changes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('folio', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('asked_by', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'bigint', (column) => column.notNull())
      .addColumn('decided_by', 'text')
      .addColumn('decided_at', 'bigint')
      .addColumn('refusal', 'text')
      .addColumn('body', 'bytea', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('desk_changes_of_folio').on('desk_changes').column('folio').execute();
    await db.schema
      .createIndex('desk_changes_waiting')
      .unique()
      .on('desk_changes')
      .columns(['folio', 'kind'])
      .where(sql`state`, '=', 'asked')
      .execute();
  },
};
