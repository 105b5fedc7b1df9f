import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import type { OpenDatabase } from '#lib/adapters/store/engine/database.ts';
import { schemaStatements } from '#lib/adapters/store/migrations/0001-schema.ts';

/**
 * The tables of a store in words: `table.column` for each column, and the names of the indexes. Triggers are left out, because who removes
 * one is found by `verify-audit`, and the store must open for that.
 */
type Shape = ReadonlySet<string>;

const ofSqlite = `select m.name || '.' || c.name as part from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and m.name <> 'sqlite_sequence'
  union all select name from sqlite_master where type = 'index' and sql is not null`;
const ofPostgres = `select c.relname || '.' || a.attname as part from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace and a.attnum > 0 and not a.attisdropped
  union all select indexname::text from pg_indexes where schemaname = current_schema()`;

/** The shape of an open SQLite file. */
export const shapeOfFile = (database: DatabaseSync): Shape =>
  new Set(
    database
      .prepare(ofSqlite)
      .all()
      .map(({ part }) => String(part).toLowerCase()),
  );

/** The shape of an open database. */
export const shapeOf = async ({ db, dialect }: OpenDatabase): Promise<Shape> => {
  const query = sql.raw<{ part: string }>(dialect === 'sqlite' ? ofSqlite : ofPostgres);
  const { rows } = await query.execute(db);
  return new Set(rows.map(({ part }) => part.toLowerCase()));
};

/** What this version makes. Columns and indexes have the same names in both databases, but for capitals. */
const ownShape = (): Shape => {
  const database = new DatabaseSync(':memory:');
  try {
    for (const statement of schemaStatements('sqlite')) database.exec(statement);
    return shapeOfFile(database);
  } finally {
    database.close();
  }
};

const tableOf = (part: string): string => part.split('.', 1)[0] ?? '';

/**
 * Whether a store has other tables than this version makes, although it ran the same migrations, as when the source of a migration changed
 * after it ran. What somebody added beside our tables is left alone.
 */
export const isOfOtherShape = (shape: Shape): boolean => {
  const own = ownShape();
  const tables = new Set([...own].filter((part) => part.includes('.')).map(tableOf));
  const isStrange = (part: string) => part.includes('.') && tables.has(tableOf(part)) && !own.has(part);
  return [...own].some((part) => !shape.has(part)) || [...shape].some(isStrange);
};
