import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whoever reads the audit asks for a day, or for what one actor did. */
export const auditIndexes: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.createIndex('audit_of_day').on('audit').column('at').execute();
    await db.schema.createIndex('audit_of_actor').on('audit').columns(['actor', 'ordinal']).execute();
  },
};
