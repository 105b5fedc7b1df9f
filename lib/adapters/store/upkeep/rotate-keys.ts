import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { createWrapping } from '#lib/adapters/keyring/wrapped-key.ts';
import { type Database, inSealedTransaction, inTransaction } from '#lib/adapters/store/engine/database.ts';
import type { KeyState } from '#lib/adapters/store/engine/schema.ts';
import {
  lockKeys,
  REFRESH_MILLISECONDS,
  type SealingOptions,
} from '#lib/adapters/store/engine/sealing-keys.ts';
import { countOlder, type RunPiece, resealTable } from '#lib/adapters/store/upkeep/resealing.ts';
import { sealedTables } from '#lib/adapters/store/upkeep/sealed-tables.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const MOST_PASSES = 5;

const keysIn = (database: Database, state: KeyState) =>
  database.db.selectFrom('sealing_keys').select('id').where('state', '=', state).execute();

/** Adds the new key as `announced`, unless an interrupted rotation added one already. */
const announce = (database: Database, secretKey: string): Promise<void> =>
  inTransaction(database, async (transaction) => {
    await lockKeys(database.dialect, transaction);
    const rows = await transaction.selectFrom('sealing_keys').select(['id', 'state']).execute();
    if (rows.some(({ state }) => state !== 'current')) return;
    const id = Math.max(...rows.map((row) => row.id)) + 1;
    await transaction
      .insertInto('sealing_keys')
      .values({ ...createWrapping(secretKey).wrapNew(id), state: 'announced', created_at: Date.now() })
      .execute();
  });

/** Makes the announced key the current one. Afterwards no transaction commits under the earlier key, because it repeats with the new one. */
const switchKeys = (database: Database): Promise<void> =>
  inTransaction(database, async (transaction) => {
    await lockKeys(database.dialect, transaction);
    const to = (from: KeyState, state: KeyState) =>
      transaction.updateTable('sealing_keys').set({ state }).where('state', '=', from).execute();
    const announced = await transaction
      .selectFrom('sealing_keys')
      .select('id')
      .where('state', '=', 'announced')
      .executeTakeFirst();
    if (!announced) return;
    await to('current', 'retiring');
    await to('announced', 'current');
  });

/** Deletes the earlier keys. In SQLite overwrites them too, because it leaves deleted bytes in the file. */
const removeKeys = async ({ db, dialect }: Database): Promise<void> => {
  if (dialect === 'sqlite') await sql`pragma secure_delete = on`.execute(db);
  await db.deleteFrom('sealing_keys').where('state', '=', 'retiring').execute();
  if (dialect === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
};

const countRows = async ({ db }: Database): Promise<number> => {
  let total = 0;
  for (const { table } of sealedTables) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
      db,
    );
    total += Number(rows[0]?.count);
  }
  return total;
};

/**
 * Rotates the sealing key while the service runs (docs/threats.md T22, docs/operating.md §6). Announces the new key and waits until every
 * process loaded it; makes it the current key and waits again; seals all rows under it; deletes the earlier key. Resumes after a crash.
 * `onProgress` gets counts of rows. Answers how many rows it read. Throws when rows under the earlier key remain after five passes; the
 * earlier key then stays.
 */
export const rotateKeys = async (
  database: Database,
  { secretKey, refreshMilliseconds = REFRESH_MILLISECONDS }: SealingOptions,
  onProgress: Parameters<Store['rotateKeys']>[0],
): Promise<{ rows: number }> => {
  const untilKnown = () => sleep(2 * refreshMilliseconds);
  await announce(database, secretKey);
  if ((await keysIn(database, 'announced')).length > 0) await untilKnown();
  await switchKeys(database);
  await untilKnown();
  await database.sealing.refresh();
  const total = await countRows(database);
  let rows = 0;
  const run: RunPiece = (work) => inSealedTransaction(database, work);
  const report = (count: number) => {
    rows += count;
    onProgress({ rows, total: Math.max(rows, total) });
  };
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    for (const table of sealedTables) await resealTable(table, run, report);
    if ((await countOlder(database, sealedTables)) > 0) continue;
    await removeKeys(database);
    await database.sealing.refresh();
    return { rows };
  }
  throw new Error('Some rows are still sealed under the earlier key: run it again');
};
