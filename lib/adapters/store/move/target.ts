import type pg from 'pg';
import { withClient } from '#lib/adapters/store/backup/postgres-copy.ts';
import {
  type ColumnTypesOfTable,
  createTableDigest,
  toPostgres,
} from '#lib/adapters/store/move/row-digest.ts';
import type { Row, Source, SourceTable } from '#lib/adapters/store/move/source.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

const ROWS = 500;

const hasData = (): OperatorError =>
  new OperatorError([
    {
      es: 'La base de datos de destino ya tiene tablas. No cambió nada. Da una base de datos nueva y vacía',
      en: 'The target database has tables already. Nothing changed. Give a new, empty database',
    },
  ]);

const otherSource = (): OperatorError =>
  new OperatorError([
    {
      es: 'La base de datos cambió desde que empezó el traslado. Vacía el destino (o da uno nuevo) y empieza otra vez',
      en: 'The store changed since the move began. Empty the target (or give a new one) and begin again',
    },
  ]);

const otherRows = (table: string): OperatorError =>
  new OperatorError([
    {
      es: `La tabla ${table} no llegó igual al destino. El origen no cambió y sigue sirviendo. Vacía el destino y empieza otra vez`,
      en: `The table ${table} did not arrive as it was. The source did not change and can still serve. Empty the target and begin again`,
    },
  ]);

const textIn = async (client: pg.Client, statement: string, values: unknown[] = []): Promise<string[]> =>
  (await client.query<{ value: string }>(statement, values)).rows.map(({ value }) => value);

const inTransaction = async (client: pg.Client, act: () => Promise<void>): Promise<void> => {
  await client.query('begin');
  try {
    await act();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
};

const tablesIn = (client: pg.Client): Promise<string[]> =>
  textIn(
    client,
    "select table_name as value from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
  );

/** Begins a move, or finds the one that was interrupted. `store_moves` says how many rows of each table arrived. */
const beginMove = async (client: pg.Client, { mark }: Source): Promise<void> => {
  const tables = await tablesIn(client);
  if (tables.length > 0 && !tables.includes('store_moves')) throw hasData();
  await client.query(
    'create table if not exists store_moves (name text primary key, arrived bigint not null)',
  );
  const [known] = await textIn(client, "select name as value from store_moves where name like 'source %'");
  if (known !== undefined && known !== `source ${mark}`) throw otherSource();
  await client.query('insert into store_moves values ($1, 0) on conflict do nothing', [`source ${mark}`]);
};

/** Makes the tables, and empties them of what a new store begins with. The audit takes its rows as they are. */
const makeRoom = async (
  client: pg.Client,
  databaseUrl: string,
  { tables }: Source,
  secretKey: string,
): Promise<void> => {
  const [ready] = await textIn(client, "select name as value from store_moves where name = 'ready'");
  if (ready !== undefined) return;
  await (await createStore({ databaseUrl }, { secretKey })).close();
  await inTransaction(client, async () => {
    for (const table of ['audit', 'audit_head'])
      await client.query(`alter table ${table} disable trigger user`);
    await client.query(`truncate ${tables.map(({ name }) => `"${name}"`).join(', ')}`);
    await client.query("insert into store_moves values ('ready', 0)");
  });
};

const typesOf = async (client: pg.Client, table: string): Promise<ColumnTypesOfTable> => {
  const { rows } = await client.query<{ name: string; type: string }>(
    'select column_name as name, data_type as type from information_schema.columns where table_schema = current_schema() and table_name = $1',
    [table],
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
};

const insert = async (client: pg.Client, table: string, rows: readonly Row[], types: ColumnTypesOfTable) => {
  const names = Object.keys(rows[0] ?? {});
  const places = rows.map(
    (_, at) => `(${names.map((__, nth) => `$${at * names.length + nth + 1}`).join(', ')})`,
  );
  const columns = names.map((name) => `"${name}"`).join(', ');
  await client.query(
    `insert into "${table}" (${columns}) overriding system value values ${places.join(', ')}`,
    rows.flatMap((row) => names.map((name) => toPostgres(row[name], types.get(name)))),
  );
};

/** Compares every row of both sides, after the last one arrived. */
const refuseOtherRows = async (
  client: pg.Client,
  table: SourceTable,
  types: ColumnTypesOfTable,
): Promise<void> => {
  const [here, there] = [createTableDigest(types), createTableDigest(types)];
  for (const row of table.read()) here.add(row);
  await inTransaction(client, async () => {
    await client.query(`declare arrived no scroll cursor for select * from "${table.name}"`);
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${ROWS} from arrived`);
      for (const row of rows) there.add(row);
      if (rows.length === 0) break;
    }
  });
  if (here.word() !== there.word()) throw otherRows(table.name);
};

/** A table that numbers its rows goes on after the last number. */
const continueNumbering = async (client: pg.Client, { name, lastOrdinal }: SourceTable): Promise<void> => {
  if (lastOrdinal !== null && lastOrdinal > 0)
    await client.query(`select setval(pg_get_serial_sequence('"${name}"', 'ordinal'), $1)`, [lastOrdinal]);
};

const moveTable = async (
  client: pg.Client,
  table: SourceTable,
  onRows: (count: number) => void,
): Promise<void> => {
  const types = await typesOf(client, table.name);
  const [known = '0'] = await textIn(client, 'select arrived as value from store_moves where name = $1', [
    table.name,
  ]);
  onRows(Number(known));
  let arrived = 0;
  let waiting: Row[] = [];
  const send = async () => {
    const rows = waiting;
    waiting = [];
    if (rows.length === 0) return;
    await inTransaction(client, async () => {
      await insert(client, table.name, rows, types);
      await client.query(
        'insert into store_moves values ($1, $2) on conflict (name) do update set arrived = $2',
        [table.name, arrived],
      );
    });
    onRows(rows.length);
  };
  for (const row of table.read()) {
    arrived += 1;
    if (arrived <= Number(known)) continue;
    waiting.push(row);
    if (waiting.length === ROWS) await send();
  }
  await send();
  await continueNumbering(client, table);
  await refuseOtherRows(client, table, types);
};

/** Without its keys nothing opens the store, so they come last, in the transaction that ends the move. */
const keys = 'sealing_keys';

const finish = async (
  client: pg.Client,
  { tables }: Source,
  onRows: (count: number) => void,
): Promise<void> => {
  const table = tables.find(({ name }) => name === keys);
  const types = await typesOf(client, keys);
  await inTransaction(client, async () => {
    await insert(client, keys, [...(table?.read() ?? [])], types);
    for (const name of ['audit', 'audit_head']) await client.query(`alter table ${name} enable trigger user`);
    await client.query('drop table store_moves');
  });
  onRows(table?.rows ?? 0);
};

/**
 * Moves every row of a SQLite store to an empty PostgreSQL database and compares both, table by table. After a kill it goes on where it was.
 * A target that is not whole has no keys and opens nowhere. `onRows`: so many rows arrived.
 */
export const moveStore = (
  source: Source,
  databaseUrl: string,
  secretKey: string,
  onRows: (count: number) => void,
): Promise<void> =>
  withClient(databaseUrl, async (client) => {
    await beginMove(client, source);
    await makeRoom(client, databaseUrl, source, secretKey);
    for (const table of source.tables.filter(({ name }) => name !== keys))
      await moveTable(client, table, onRows);
    await finish(client, source, onRows);
  });
