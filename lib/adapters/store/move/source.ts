import { renameSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { refuseDamagedFile } from '#lib/adapters/store/engine/damaged-file.ts';

export type Row = Record<string, unknown>;

/** A table of the source. `refersTo`: tables whose rows must be there first. `lastOrdinal`: of a table that numbers its rows, else null. */
export type SourceTable = {
  name: string;
  rows: number;
  refersTo: string[];
  lastOrdinal: number | null;
  /** All rows, always in the same order. */
  read: () => Iterable<Row>;
};

/** A SQLite store that nobody else can open. `mark`: changes when the store changes. */
export type Source = {
  mark: string;
  tables: SourceTable[];
  close: () => void;
  /** Closes the store and gives its file another name, so that nothing serves from it any more. */
  setAside: (name: string) => void;
};

const textsOf = (database: DatabaseSync, statement: string, column: string): string[] =>
  database
    .prepare(statement)
    .all()
    .map((row) => String(row[column]));

const orderOf = (database: DatabaseSync, table: string): string => {
  const key = textsOf(
    database,
    `select name from pragma_table_info('${table}') where pk > 0 order by pk`,
    'name',
  );
  return key.length > 0 ? key.map((name) => `"${name}"`).join(', ') : 'rowid';
};

const numberOf = (database: DatabaseSync, statement: string): number | null => {
  const value = database.prepare(statement).get()?.value;
  return typeof value === 'number' ? value : null;
};

const tableOf = (database: DatabaseSync, name: string): SourceTable => ({
  name,
  rows: numberOf(database, `select count(*) as value from "${name}"`) ?? 0,
  refersTo: textsOf(
    database,
    `select distinct "table" as name from pragma_foreign_key_list('${name}')`,
    'name',
  ),
  lastOrdinal: numberOf(database, `select seq as value from sqlite_sequence where name = '${name}'`),
  read: () => database.prepare(`select * from "${name}" order by ${orderOf(database, name)}`).iterate(),
});

/** Tables come after those that they refer to. */
const inOrder = (tables: readonly SourceTable[]): SourceTable[] => {
  const placed: SourceTable[] = [];
  const isPlaced = (name: string) => placed.some((table) => table.name === name);
  while (placed.length < tables.length) {
    const next = tables.filter(
      ({ name, refersTo }) => !isPlaced(name) && refersTo.every((other) => other === name || isPlaced(other)),
    );
    if (next.length === 0) throw new Error('The tables refer to each other in a circle');
    placed.push(...next);
  }
  return placed;
};

/** Opens a SQLite store so that no other process can. Throws a `DamagedStore` when its file cannot be trusted. */
export const openSource = (file: string): Source => {
  refuseDamagedFile(file);
  const database = new DatabaseSync(file, { timeout: 0 });
  database.exec('pragma locking_mode = exclusive; begin exclusive');
  const names = textsOf(
    database,
    "select name from sqlite_master where type = 'table' and name not like 'sqlite~_%' escape '~' and name not like 'kysely~_%' escape '~' order by name",
    'name',
  );
  const close = () => {
    if (database.isOpen) database.close();
  };
  return {
    mark: textsOf(database, "select ordinal || ' ' || hash as mark from audit_head", 'mark').join(),
    tables: inOrder(names.map((name) => tableOf(database, name))),
    close,
    setAside: (name) => {
      close();
      renameSync(file, name);
    },
  };
};
