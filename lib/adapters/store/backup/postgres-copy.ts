import { closeSync, openSync } from 'node:fs';
import pg from 'pg';
import { type PostgresPrograms, postgresPrograms } from '#lib/adapters/store/backup/postgres-programs.ts';
import type { Survey } from '#lib/adapters/store/backup/survey.ts';
import { syncToDisk } from '#lib/adapters/store/backup/whole-files.ts';

/** Runs `act` on one connection of its own. */
export const withClient = async <T>(
  databaseUrl: string,
  act: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 30_000 });
  await client.connect();
  // The query in hand tells of a lost connection.
  client.on('error', () => {});
  try {
    return await act(client);
  } finally {
    await client.end().catch(() => {});
  }
};

const schemaOf = async (client: pg.Client): Promise<string> => {
  const { rows } = await client.query<{ name: string | null }>('select current_schema() as name');
  return rows[0]?.name ?? 'public';
};

const tablesIn = async (client: pg.Client, schema: string): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = $1 and table_type = 'BASE TABLE'",
    [schema],
  );
  return rows.map(({ name }) => name).toSorted();
};

const numberIn = async (client: pg.Client, statement: string): Promise<number> => {
  const { rows } = await client.query<{ value: string }>(statement);
  return Number(rows[0]?.value ?? 0);
};

const surveyWith = async (client: pg.Client, schema: string): Promise<Survey> => {
  const tables: Record<string, number> = {};
  for (const name of await tablesIn(client, schema))
    tables[name] = await numberIn(client, `select count(*) as value from "${name}"`);
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return {
    migrations: rows.map(({ name }) => name),
    tables,
    audit: await numberIn(client, 'select ordinal as value from audit_head'),
  };
};

/** What a PostgreSQL store holds. */
export const surveyPostgres = (databaseUrl: string): Promise<Survey> =>
  withClient(databaseUrl, async (client) => surveyWith(client, await schemaOf(client)));

/** Writes a dump with `pg_dump` and counts the rows of the same snapshot, while others read and write. */
export const dumpPostgres = (
  databaseUrl: string,
  to: string,
  programs: PostgresPrograms,
): Promise<Survey & { schema: string }> =>
  withClient(databaseUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ id: string }>('select pg_export_snapshot() as id');
    const schema = await schemaOf(client);
    // pg_dump keeps the rights of a file that is there.
    closeSync(openSync(to, 'wx', 0o600));
    await postgresPrograms(databaseUrl, programs).dump(schema, rows[0]?.id ?? '', to);
    syncToDisk(to);
    return { ...(await surveyWith(client, schema)), schema };
  });

/** Whether another connection has the database open, of this service or of anybody else. */
export const isPostgresInUse = (databaseUrl: string): Promise<boolean> =>
  withClient(
    databaseUrl,
    async (client) =>
      (await numberIn(
        client,
        "select count(*) as value from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'",
      )) > 0,
  );

/**
 * Puts what a dump holds in the place of the tables, in one transaction. The former tables go into a schema of their own. Answers its name, or
 * null when there were none.
 */
export const loadPostgres = (
  databaseUrl: string,
  from: { file: string; schema: string },
  at: string,
  programs: PostgresPrograms,
): Promise<string | null> =>
  withClient(databaseUrl, async (client) => {
    const { schema, file } = from;
    const former = (await tablesIn(client, schema)).length > 0;
    const aside = `before_restore_${at.toLowerCase()}`;
    const makeRoom = former
      ? [`alter schema "${schema}" rename to "${aside}"`, `create schema "${schema}"`]
      : [`create schema if not exists "${schema}"`];
    await postgresPrograms(databaseUrl, programs).load(makeRoom, schema, file);
    return former ? aside : null;
  });
