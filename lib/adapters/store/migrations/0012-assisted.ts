import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Visits that a member of staff opens, links to the person's own telephone, and how often a document was printed. */
export const assisted: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('sessions').addColumn('staff_id', 'text').execute();
    await db.schema.alterTable('sessions').addColumn('ticket_id', 'text').execute();
    await db.schema
      .createTable('hand_overs')
      .addColumn('token_digest', 'text', (column) => column.primaryKey())
      .addColumn('request_id', 'text', (column) =>
        column.notNull().references('requests.id').onDelete('cascade'),
      )
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('used_at', 'bigint')
      .execute();
    await db.schema.createIndex('hand_overs_of_request').on('hand_overs').column('request_id').execute();
    await db.schema
      .createTable('document_copies')
      .addColumn('issuance_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('copies', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('document_copies_key', ['issuance_id', 'kind'])
      .execute();
  },
};
