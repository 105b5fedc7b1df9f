import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { type Before, carry } from '#lib/adapters/store/migrations/0005-carry-rows.ts';
import { markTraces } from '#lib/adapters/store/migrations/remove-traces.ts';

type Dialect = 'sqlite' | 'postgres';

const bytesOf = (dialect: Dialect): RawBuilder<unknown> => (dialect === 'sqlite' ? sql`blob` : sql`bytea`);

const createKeys = async (db: Kysely<Before>, bytes: RawBuilder<unknown>): Promise<void> => {
  await db.schema
    .createTable('sealing_keys')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('wrapped', bytes, (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await sql`create unique index sealing_key_that_writes on sealing_keys (state) where state = 'current'`.execute(
    db,
  );
};

/** Without a row number of its own, a table is its primary key: one tree less to write. */
const withoutRowId = (dialect: Dialect) => (dialect === 'sqlite' ? sql`without rowid` : sql``);

const createPeople = async (db: Kysely<Before>, dialect: Dialect): Promise<void> => {
  const bytes = bytesOf(dialect);
  await db.schema
    .createTable('people_sealed')
    .addColumn('curp_index', bytes, (column) => column.primaryKey())
    .addColumn('body', bytes, (column) => column.notNull())
    .modifyEnd(withoutRowId(dialect))
    .execute();
  await db.schema
    .createTable('holders_sealed')
    .addColumn('curp_index', bytes, (column) => column.primaryKey())
    .addColumn('nss_index', bytes, (column) => column.notNull().unique())
    .addColumn('email_index', bytes)
    .addColumn('body', bytes, (column) => column.notNull())
    .addColumn('bound_at', 'bigint')
    .addColumn('locked_at', 'bigint')
    .modifyEnd(withoutRowId(dialect))
    .execute();
};

const putInPlace = async (db: Kysely<Before>, table: 'people' | 'holders'): Promise<void> => {
  await db.schema.dropTable(table).execute();
  await db.schema.alterTable(`${table}_sealed`).renameTo(table).execute();
};

const addBytes = async (db: Kysely<Before>, dialect: Dialect, table: string, columns: string[]) => {
  const empty = dialect === 'sqlite' ? sql`x''` : sql`''::bytea`;
  for (const name of columns)
    await db.schema
      .alterTable(table)
      .addColumn(name, bytesOf(dialect), (column) => column.notNull().defaultTo(empty))
      .execute();
};

const swapColumns = async (db: Kysely<Before>, table: string, gone: string[], sealed: string) => {
  for (const name of gone) await db.schema.alterTable(table).dropColumn(name).execute();
  await db.schema.alterTable(table).renameColumn('sealed', sealed).execute();
};

/** A finished request goes after its time while its issuance stays: SQLite drops a foreign key only with the table. */
const freeIssuances = async (db: Kysely<Before>, dialect: Dialect): Promise<void> => {
  if (dialect === 'postgres') {
    await db.schema.alterTable('issuances').dropConstraint('issuances_request_id_fkey').execute();
    return;
  }
  await sql`create table issuances_free (
    ordinal integer primary key autoincrement, id text not null unique, request_id text not null unique,
    curp_index blob not null, folio text not null unique, issued_at bigint not null, body blob not null)`.execute(
    db,
  );
  await sql`insert into issuances_free (ordinal, id, request_id, curp_index, folio, issued_at, body)
    select ordinal, id, request_id, curp_index, folio, issued_at, body from issuances`.execute(db);
  await sql`drop table issuances`.execute(db);
  await sql`alter table issuances_free rename to issuances`.execute(db);
};

const createIndexes = async (db: Kysely<Before>): Promise<void> => {
  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();
  await index('requests_of_person', 'requests', ['curp_index', 'email_index', 'ordinal']);
  await index('requests_of_email', 'requests', ['email_index']);
  await index('issuances_of_person', 'issuances', ['curp_index', 'ordinal']);
  await index('holders_of_email', 'holders', ['email_index']);
};

/**
 * From here on everything that tells of a person is sealed (docs/threats.md T22). `begin` makes the key; what was written in plain before
 * is carried over, and its traces in the file are removed after the migration (`remove-traces.ts`).
 */
export const sealedValues = (dialect: Dialect, begin: (db: Kysely<Tables>) => Promise<Vault>): Migration => ({
  up: async (db: Kysely<Before>) => {
    await createKeys(db, bytesOf(dialect));
    const vault = await begin(db.$extendTables());
    await createPeople(db, dialect);
    await db.schema.dropIndex('requests_of_person').execute();
    await db.schema.dropIndex('issuances_of_person').execute();
    await addBytes(db, dialect, 'requests', ['curp_index', 'email_index', 'sealed']);
    await addBytes(db, dialect, 'issuances', ['curp_index', 'sealed']);
    await addBytes(db, dialect, 'mails', ['sealed']);
    const carried = await carry(db, vault);
    await putInPlace(db, 'people');
    await putInPlace(db, 'holders');
    await swapColumns(db, 'requests', ['curp', 'email', 'body'], 'body');
    await swapColumns(db, 'issuances', ['curp', 'body'], 'body');
    await swapColumns(db, 'mails', ['recipient'], 'recipient');
    await freeIssuances(db, dialect);
    await createIndexes(db);
    if (carried > 0) await markTraces(db, dialect);
  },
});
