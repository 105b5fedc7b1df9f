import type { OpenDatabase } from '#lib/adapters/store/engine/database.ts';

/** The few types of columns, and one way of storing a table, that SQLite and PostgreSQL write differently. */
export type ColumnTypes = {
  /** Counts the rows in the order they are inserted, because two clocks may disagree about which row is newest. */
  ordinal: string;
  bytes: string;
  /** Like `bigint`. As `integer` it is SQLite's own row number, so a new row is written at the end of the table. */
  rowNumber: string;
  /** A moment and a boolean as better-auth 1.7 reads and writes them. */
  moment: string;
  truth: string;
  /** Stores a table as its primary key, which saves SQLite one tree to write. PostgreSQL has no such choice. */
  storedAsKey: string;
};

const inSqlite: ColumnTypes = {
  ordinal: 'integer primary key autoincrement',
  bytes: 'blob',
  rowNumber: 'integer',
  moment: 'text',
  truth: 'integer',
  storedAsKey: ' without rowid',
};

const inPostgres: ColumnTypes = {
  ordinal: 'bigint generated always as identity primary key',
  bytes: 'bytea',
  rowNumber: 'bigint',
  moment: 'timestamptz',
  truth: 'boolean',
  storedAsKey: '',
};

/** The types of one of the two databases. */
export const columnTypesOf = (dialect: OpenDatabase['dialect']): ColumnTypes =>
  dialect === 'sqlite' ? inSqlite : inPostgres;

/** The statements that create the tables of one subject, in the order they run. `engine/schema.ts` says what the columns mean. */
export type TablesOf = (types: ColumnTypes) => readonly string[];
