import type { TablesOf } from '#lib/adapters/store/migrations/0001-schema/column-types.ts';

/** The chain of audit entries, and the one row that says where it ends. */
export const auditTables: TablesOf = ({ rowNumber }) => [
  `create table audit (
    ordinal ${rowNumber} primary key,
    at bigint not null,
    actor text not null,
    action text not null,
    request_id text,
    subject text,
    address text,
    detail text,
    hash text not null
  )`,
  'create index audit_of_subject on audit (subject)',
  'create index audit_of_day on audit (at)',
  'create index audit_of_actor on audit (actor, ordinal)',

  `create table audit_head (
    id integer primary key,
    ordinal bigint not null,
    hash text not null,
    floor_ordinal bigint not null,
    floor_hash text not null,
    mac text not null
  )`,
];

type Refusal = { table: 'audit' | 'audit_head'; act: 'insert' | 'update' | 'delete'; when: string };

/** What no SQL may do. In SQLite `insert or replace` fires no delete trigger, so inserting refuses too. */
const refusals: readonly Refusal[] = [
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

const refusalsInSqlite = (): string[] =>
  refusals.map(
    (refusal) =>
      `create trigger ${nameOf(refusal)} before ${refusal.act} on ${refusal.table} for each row when ${refusal.when} ` +
      `begin select raise(abort, 'the audit is append-only'); end`,
  );

const refusalInPostgres = (refusal: Refusal): string[] => {
  const { table, act, when } = refusal;
  const name = nameOf(refusal);
  return [
    `create function ${name}() returns trigger language plpgsql as $$ begin ` +
      `if ${when} then raise exception 'the audit is append-only'; end if; ` +
      `return ${act === 'delete' ? 'old' : 'new'}; end $$`,
    `create trigger ${name} before ${act} on ${table} for each row execute function ${name}()`,
  ];
};

const refusalsInPostgres = (): string[] => [
  ...refusals.flatMap(refusalInPostgres),
  `create function audit_refuses_truncate() returns trigger language plpgsql as $$ begin
    raise exception 'the audit is append-only'; end $$`,
  ...['audit', 'audit_head'].map(
    (table) =>
      `create trigger ${table}_refuses_truncate before truncate on ${table} for each statement ` +
      'execute function audit_refuses_truncate()',
  ),
];

/** Triggers that keep the audit append-only. They come after the first row of `audit_head`, because they refuse another one. */
export const auditTriggers = (dialect: 'sqlite' | 'postgres'): string[] =>
  dialect === 'sqlite' ? refusalsInSqlite() : refusalsInPostgres();
