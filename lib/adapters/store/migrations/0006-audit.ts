import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { type Mac, sealHead, startOfChain } from '#lib/domain/audit/chain.ts';

type Dialect = 'sqlite' | 'postgres';

const createTables = async (db: Kysely<unknown>, dialect: Dialect): Promise<void> => {
  await db.schema
    .createTable('audit')
    // As the row's own number in SQLite: a new entry is written at the end of the table.
    .addColumn('ordinal', dialect === 'sqlite' ? 'integer' : 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text')
    .addColumn('subject', 'text')
    .addColumn('address', 'text')
    .addColumn('detail', 'text')
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_of_subject').on('audit').column('subject').execute();
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('ordinal', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('floor_ordinal', 'bigint', (column) => column.notNull())
    .addColumn('floor_hash', 'text', (column) => column.notNull())
    .addColumn('mac', 'text', (column) => column.notNull())
    .execute();
};

type Refusal = { table: 'audit' | 'audit_head'; act: 'insert' | 'update' | 'delete'; when: string };

/** What SQL may not do, whoever sends it. SQLite: `insert or replace` fires no delete trigger, so inserting refuses too. */
const refusals: Refusal[] = [
  { table: 'audit', act: 'update', when: 'true' },
  {
    table: 'audit',
    act: 'delete',
    when: 'coalesce(old.ordinal > (select floor_ordinal from audit_head), true)',
  },
  {
    table: 'audit',
    act: 'insert',
    when: 'coalesce(new.ordinal <> (select ordinal + 1 from audit_head), true)',
  },
  { table: 'audit_head', act: 'delete', when: 'true' },
  { table: 'audit_head', act: 'insert', when: 'true' },
  {
    table: 'audit_head',
    act: 'update',
    when: 'new.id <> old.id or new.ordinal < old.ordinal or new.floor_ordinal < old.floor_ordinal',
  },
];

const nameOf = ({ table, act }: Refusal): string => `${table}_refuses_${act}`;

const refuseInSqlite = async (db: Kysely<unknown>): Promise<void> => {
  for (const refusal of refusals)
    await sql
      .raw(
        `create trigger ${nameOf(refusal)} before ${refusal.act} on ${refusal.table} for each row when ${refusal.when} ` +
          `begin select raise(abort, 'the audit is append-only'); end`,
      )
      .execute(db);
};

const refuseInPostgres = async (db: Kysely<unknown>): Promise<void> => {
  for (const refusal of refusals) {
    const name = nameOf(refusal);
    const answer = refusal.act === 'delete' ? 'old' : 'new';
    await sql
      .raw(
        `create function ${name}() returns trigger language plpgsql as $$ begin ` +
          `if ${refusal.when} then raise exception 'the audit is append-only'; end if; return ${answer}; end $$`,
      )
      .execute(db);
    await sql
      .raw(
        `create trigger ${name} before ${refusal.act} on ${refusal.table} for each row execute function ${name}()`,
      )
      .execute(db);
  }
  await sql`create function audit_refuses_truncate() returns trigger language plpgsql as $$ begin
    raise exception 'the audit is append-only'; end $$`.execute(db);
  for (const table of ['audit', 'audit_head'])
    await sql
      .raw(
        `create trigger ${table}_refuses_truncate before truncate on ${table} for each statement ` +
          'execute function audit_refuses_truncate()',
      )
      .execute(db);
};

/** The chain of entries and the one row that says where it ends; both begin empty, under the installation's key. */
export const auditTables = (dialect: Dialect, mac: Mac): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await createTables(db, dialect);
    const head = sealHead(mac, { ...startOfChain, floor: startOfChain });
    await sql`insert into audit_head (id, ordinal, hash, floor_ordinal, floor_hash, mac)
      values (1, ${head.ordinal}, ${head.hash}, ${head.floor.ordinal}, ${head.floor.hash}, ${head.mac})`.execute(
      db,
    );
    await (dialect === 'sqlite' ? refuseInSqlite : refuseInPostgres)(db);
  },
});
