import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { OpenDatabase } from '#lib/adapters/store/engine/database.ts';

/** Who walked in, and the last number of each day. */
export const tickets = (dialect: OpenDatabase['dialect']): Migration => ({
  up: async (db: Kysely<unknown>) => {
    const bytes = dialect === 'postgres' ? 'bytea' : 'blob';
    await db.schema
      .createTable('ticket_days')
      .addColumn('day', 'text', (column) => column.primaryKey())
      .addColumn('last_number', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('tickets')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('body', bytes, (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('stage', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text')
      .addColumn('request_id', 'text', (column) => column.references('requests.id').onDelete('set null'))
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .addColumn('called_at', 'bigint')
      .addColumn('closed_at', 'bigint')
      .addColumn('outcome', 'text')
      .addColumn('reason', 'text')
      .addUniqueConstraint('tickets_of_day', ['day', 'number'])
      .execute();
    await db.schema.createIndex('tickets_of_request').on('tickets').column('request_id').execute();
  },
});
