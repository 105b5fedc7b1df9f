import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { headOf, keyIdOf, type Vault } from '#lib/adapters/keyring/sealing.ts';
import type { Database } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';

const ROWS = 100;
/** Time for others between two pieces: SQLite has one writer. */
const BREATH_MILLISECONDS = 5;

/** Does a piece of work in a transaction that seals. */
export type RunPiece = <T>(
  work: (transaction: Transaction<Tables>, vault: Vault) => Promise<T>,
) => Promise<T>;

/** One table whose rows can be sealed again. `columns`: all that hold sealed values or indexes. */
export type Resealable = {
  table: string;
  columns: string[];
  reseal: (run: RunPiece, onRows: (count: number) => void) => Promise<void>;
};

type Piece = { transaction: Transaction<Tables>; vault: Vault; limit: number };
type Walk<Row, Key> = {
  table: string;
  columns: (keyof Row & string)[];
  first: Key;
  /** In one piece. */
  rows?: number;
  keyOf: (row: Row) => Key;
  /** The next rows in the order of the key, held until the transaction ends. */
  read: (piece: Piece, after: Key) => Promise<Row[]>;
  write: (piece: Piece, row: Row) => Promise<unknown>;
};

const isUnder = (keyId: number, value: unknown): boolean =>
  !(value instanceof Uint8Array) || keyIdOf(value) === keyId;

/** Goes through a table piece by piece and seals what stands under an older key again. */
export const walking = <Row, Key>({
  table,
  columns,
  first,
  rows: limit = ROWS,
  keyOf,
  read,
  write,
}: Walk<Row, Key>): Resealable => ({
  table,
  columns,
  reseal: async (run, onRows) => {
    for (let after = first; ; await sleep(BREATH_MILLISECONDS)) {
      const from = after;
      const rows = await run(async (transaction, vault) => {
        const piece = { transaction, vault, limit };
        const found = await read(piece, from);
        for (const row of found)
          if (!columns.every((column) => isUnder(vault.keyId, row[column]))) await write(piece, row);
        return found;
      });
      onRows(rows.length);
      const last = rows.at(-1);
      if (last === undefined || rows.length < limit) return;
      after = keyOf(last);
    }
  },
});

/** How many rows of these tables hold something under another key than the one that writes. */
export const countOlder = async (
  { db, sealing }: Database,
  tables: readonly Resealable[],
): Promise<number> => {
  const head = headOf((await sealing.refresh()).keyId);
  let older = 0;
  for (const { table, columns } of tables) {
    const isOlder = columns.map((name) => sql`substr(${sql.ref(name)}, 1, 4) <> ${head}`);
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} where ${sql.join(isOlder, sql` or `)}`.execute(db);
    older += Number(rows[0]?.count);
  }
  return older;
};
