import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What holders are told and what they decide. CURPs and addresses stand here as keyed fingerprints or sealed. */
export const bindings: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('notices')
      .addColumn('subject', 'text', (column) => column.primaryKey())
      .addColumn('sent_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('stopped_pairs')
      .addColumn('pair', 'text', (column) => column.primaryKey())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('email_changes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('link_mail_id', 'text', (column) => column.unique())
      .addColumn('notice_mail_id', 'text', (column) => column.unique())
      .addColumn('body', 'bytea', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('email_changes_of_subject')
      .on('email_changes')
      .columns(['subject', 'state'])
      .execute();
    await db.schema
      .createIndex('email_changes_due')
      .on('email_changes')
      .columns(['state', 'until'])
      .execute();
  },
};
