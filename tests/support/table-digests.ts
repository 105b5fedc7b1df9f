import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { AuditAction } from '#lib/domain/audit/entry.ts';

/** Counts, sessions that go on, what forms show again, and the audit: looking changes them, and a refusal keeps what was typed. */
const restless =
  /^(?:sqlite_.*|limits|limit_members|audit|audit_head|staff_session|staff_user|staff_views|form_replies|postal_codes|series)$/;

const digestOf = (rows: readonly Record<string, unknown>[]): string => {
  const hash = createHash('sha256');
  for (const { seen_at: _, ...row } of rows)
    hash.update(
      JSON.stringify(row, (__, value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
      ),
    );
  return hash.digest('hex');
};

type Digests = Map<string, string>;

const readDigests = (database: DatabaseSync): Digests => {
  const names = database
    .prepare("select name from sqlite_master where type = 'table' order by name")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !restless.test(name));
  return new Map(names.map((name) => [name, digestOf(database.prepare(`select * from "${name}"`).all())]));
};

type Watched = { database: DatabaseSync; version: unknown; digests: Digests };
const watched = new Map<string, Watched>();

/** One digest for each table of a running site: what a refused post must leave as it is. It is read again only after a write. */
export const tableDigests = (file: string): Digests => {
  const known = watched.get(file);
  const database = known?.database ?? new DatabaseSync(file, { readOnly: true, timeout: 60_000 });
  const version = database.prepare('pragma data_version').get()?.data_version;
  if (known && known.version === version) return known.digests;
  const digests = readDigests(database);
  watched.set(file, { database, version, digests });
  return digests;
};

/** Lets go of the store, which its site closes only when nobody else reads it. */
export const stopWatching = (file: string): void => {
  watched.get(file)?.database.close();
  watched.delete(file);
};

/** The tables that are not what they were. */
export const changedTables = (before: Digests, after: Digests): string[] =>
  [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name);

/** How often the audit of a running site tells of an act. */
export const countActs = (file: string, action: AuditAction): number => {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 60_000 });
  try {
    return Number(database.prepare('select count(*) as acts from audit where action = ?').get(action)?.acts);
  } finally {
    database.close();
  }
};
