import { sql } from 'kysely';
import type { Connection, Database } from '#lib/adapters/store/engine/database.ts';
import { isUpToDate } from '#lib/adapters/store/upkeep/migrate.ts';

/** The tables without which nobody gets a number. */
const needed = [
  'sealing_keys',
  'requests',
  'holders',
  'counters',
  'issuances',
  'mails',
  'audit_head',
] as const;

const readEach = async (db: Connection): Promise<void> => {
  for (const table of needed) await sql`select * from ${sql.table(table)} limit 1`.execute(db);
};

/**
 * Writes one row, because a full or read-only disk still reads. Its value changes each time: SQLite writes no page that stays as it is. The
 * row counts nothing, and the purge may delete it.
 */
const writeSomething = async (db: Connection): Promise<void> => {
  await db
    .insertInto('limits')
    .values({ key: 'check', points: 0, expires_at: 0 })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((set) => ({ points: set(set.val(1), '-', set.ref('limits.points')) })),
    )
    .execute();
};

/** Whether the store can be read and written, has the tables of this version, and showed no damage since the start. */
export const checkStore = async ({ db, sawDamage }: Database): Promise<boolean> => {
  if (sawDamage()) return false;
  try {
    await readEach(db);
    await writeSomething(db);
    return await isUpToDate({ db });
  } catch {
    return false;
  }
};
