import { createHash } from 'node:crypto';
import type { Row } from '#lib/adapters/store/move/source.ts';

/** The types of PostgreSQL's columns in a table, by name. */
export type ColumnTypesOfTable = ReadonlyMap<string, string>;

/** A value of SQLite as PostgreSQL takes it. */
export const toPostgres = (value: unknown, type: string | undefined): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (type === 'boolean' && typeof value === 'number') return value === 1;
  return value;
};

/** One text for a value, whichever database it comes from. */
const textOf = (value: unknown, type: string | undefined): string | null => {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('hex')}`;
  if (type === 'boolean') return String(value === true || value === 1);
  if (type === 'timestamp with time zone')
    return new Date(String(value instanceof Date ? value.toISOString() : value)).toISOString();
  return String(value);
};

const digestOf = (row: Row, types: ColumnTypesOfTable): bigint => {
  const cells = Object.keys(row)
    .toSorted()
    .map((name) => [name, textOf(row[name], types.get(name))]);
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(cells)).digest('hex')}`);
};

/** Adds up the digests of rows, so that two databases may read them in another order. */
export const createTableDigest = (types: ColumnTypesOfTable) => {
  let rows = 0;
  let sum = 0n;
  return {
    add: (row: Row): void => {
      rows += 1;
      sum = BigInt.asUintN(256, sum + digestOf(row, types));
    },
    /** Count and digest in a word. */
    word: (): string => `${rows} ${sum.toString(16)}`,
  };
};
