import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Codes for typing, by their digest, and documents that were taken back. */
export const verification: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('document_codes')
      .addColumn('code_digest', 'text', (column) => column.primaryKey())
      .addColumn('issuance_id', 'text', (column) => column.notNull().references('issuances.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('revocations')
      .addColumn('folio', 'text', (column) => column.primaryKey())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('replaced_by', 'text')
      .execute();
  },
};
