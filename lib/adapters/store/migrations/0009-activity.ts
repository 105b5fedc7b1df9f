import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** When a request was last confirmed or finished: what was over for long enough goes (docs/threats.md §6). */
export const activity: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable('requests')
      .addColumn('active_at', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`update requests set active_at = coalesce(
      (select issued_at from issuances where issuances.request_id = requests.id), started_at)`.execute(db);
  },
};
