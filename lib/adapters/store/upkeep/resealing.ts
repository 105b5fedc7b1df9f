import { setTimeout as sleep } from 'node:timers/promises';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { headOf, type IndexKind, keyIdOf, type RowId, type Vault } from '#lib/adapters/keyring/sealing.ts';
import { type Database, stored } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';

const ROWS = 100;
/** Pause between two pieces, because SQLite has one writer and others want to write too. */
const BREATH_MILLISECONDS = 5;

/** Runs a piece of the work in a transaction that seals (`inSealedTransaction`). */
export type RunPiece = <T>(
  work: (transaction: Transaction<Tables>, vault: Vault) => Promise<T>,
) => Promise<T>;

type Value = string | number | Uint8Array | null;
type Row = Readonly<Record<string, Value>>;

/** How one column of one table is sealed. `Content`: the sealed value, parsed. */
type Description<Content> = {
  table: string;
  /** The columns that order the rows; together they are unique. */
  key: readonly string[];
  /** The column with the sealed value. */
  sealed: string;
  /** The columns that identify the row the value is bound to; several are joined by a slash. */
  boundTo: readonly string[];
  /** The columns with indexes, and for each the value that it finds, read from the sealed JSON. Null where there is no value. */
  indexesOf?: Readonly<Record<string, (content: Content) => [IndexKind, string] | null>>;
  /** Rows in one transaction; 100 when left out. */
  rowsAtOnce?: number;
};

/** A description made complete. `indexes` makes the indexes of an opened value under the current key. */
export type SealedTable = Omit<Description<never>, 'indexesOf'> & {
  /** All columns that hold sealed values or indexes. */
  columns: readonly string[];
  indexes: (vault: Vault, opened: Buffer) => Readonly<Record<string, Uint8Array | null>>;
};

/** Completes the description of a sealed table (`sealed-tables.ts`). */
export const sealedTable = <Content>({
  indexesOf = {},
  ...description
}: Description<Content>): SealedTable => {
  const found = Object.entries(indexesOf);
  const indexes = (vault: Vault, opened: Buffer) => {
    // A value without indexes is not parsed, because it need not be JSON: a document is a PDF.
    if (found.length === 0) return {};
    const content = stored<Content>(opened.toString('utf8'));
    const indexed = found.map(([column, find]) => {
      const value = find(content);
      return [column, value && vault.index(...value)] as const;
    });
    return Object.fromEntries(indexed);
  };
  return { ...description, columns: [description.sealed, ...Object.keys(indexesOf)], indexes };
};

const bytesIn = (row: Row, column: string): Uint8Array => {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`The column ${column} holds nothing sealed`);
};

const rowIdOf = ({ boundTo }: SealedTable, row: Row): RowId => {
  const [first = null, ...others] = boundTo.map((column) => row[column] ?? null);
  return first instanceof Uint8Array ? first : [first, ...others].join('/');
};

const namesOf = (columns: readonly string[]) => sql.join(columns.map((name) => sql.ref(name)));
const isEach = (columns: readonly string[], row: Row) =>
  columns.map((name) => sql<boolean>`${sql.ref(name)} = ${row[name]}`);
const all = (conditions: readonly RawBuilder<boolean>[]) => sql.join(conditions, sql` and `);

/**
 * Leaves out the rows that were sealed again, where an index is part of the key: an index begins with the number of its sealing key, so such
 * a row moves behind all others.
 */
const isNotMoved = ({ key, columns }: SealedTable, { keyId }: Vault) =>
  key
    .filter((name) => columns.includes(name))
    .map((name) => sql<boolean>`${sql.ref(name)} < ${headOf(keyId)}`);

const comesAfter = ({ key }: SealedTable, row: Row) =>
  sql<boolean>`(${namesOf(key)}) > (${sql.join(key.map((name) => row[name]))})`;

const readNext = async (
  of: SealedTable,
  transaction: Transaction<Tables>,
  vault: Vault,
  after: Row | undefined,
): Promise<Row[]> => {
  const columns = [...new Set([...of.key, ...of.boundTo, ...of.columns])];
  const conditions = [
    sql<boolean>`1 = 1`,
    ...isNotMoved(of, vault),
    ...(after ? [comesAfter(of, after)] : []),
  ];
  const next = sql<Row>`select ${namesOf(columns)} from ${sql.table(of.table)} where ${all(conditions)}
    order by ${namesOf(of.key)} limit ${of.rowsAtOnce ?? ROWS}`;
  return (await next.execute(transaction)).rows;
};

/**
 * Seals one row under the current key. The update matches only the row as it was read: whoever changed it in between wrote it under the
 * current key, or the next pass finds it.
 */
const sealAgain = async (of: SealedTable, transaction: Transaction<Tables>, vault: Vault, row: Row) => {
  const place = `${of.table}.${of.sealed}`;
  const opened = vault.open(place, rowIdOf(of, row), bytesIn(row, of.sealed));
  const indexes = of.indexes(vault, opened);
  const sealed = vault.seal(place, rowIdOf(of, { ...row, ...indexes }), opened);
  const changes = Object.entries({ ...indexes, [of.sealed]: sealed });
  await sql`update ${sql.table(of.table)}
    set ${sql.join(changes.map(([name, value]) => sql`${sql.ref(name)} = ${value}`))}
    where ${all(isEach([...of.key, of.sealed], row))}`.execute(transaction);
};

const isUnder = (keyId: number, value: Value | undefined): boolean =>
  !(value instanceof Uint8Array) || keyIdOf(value) === keyId;

/**
 * Reads a table in pieces and seals again the rows that are under an older key. `onRows` gets the number of rows of each piece. Safe to
 * repeat and to interrupt.
 */
export const resealTable = async (
  of: SealedTable,
  run: RunPiece,
  onRows: (count: number) => void,
): Promise<void> => {
  let after: Row | undefined;
  for (;;) {
    const from = after;
    const rows = await run(async (transaction, vault) => {
      const found = await readNext(of, transaction, vault, from);
      for (const row of found)
        if (!of.columns.every((column) => isUnder(vault.keyId, row[column])))
          await sealAgain(of, transaction, vault, row);
      return found;
    });
    onRows(rows.length);
    after = rows.at(-1);
    if (after === undefined || rows.length < (of.rowsAtOnce ?? ROWS)) return;
    await sleep(BREATH_MILLISECONDS);
  }
};

/** How many rows of these tables have a value or an index under another key than the current one. */
export const countOlder = async (
  { db, sealing }: Database,
  tables: readonly SealedTable[],
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
