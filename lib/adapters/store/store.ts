import { sql } from 'kysely';
import type { Database } from '#lib/adapters/store/database.ts';
import { createDocuments } from '#lib/adapters/store/documents.ts';
import { createHolders } from '#lib/adapters/store/holders.ts';
import { createIssuances } from '#lib/adapters/store/issuances.ts';
import { createKeys } from '#lib/adapters/store/keys.ts';
import { createLimits } from '#lib/adapters/store/limits.ts';
import { createLinks } from '#lib/adapters/store/links.ts';
import { createMailStops } from '#lib/adapters/store/mail-stops.ts';
import { migrate } from '#lib/adapters/store/migrate.ts';
import { createOutbox } from '#lib/adapters/store/outbox.ts';
import { createPeople } from '#lib/adapters/store/people.ts';
import { createPostalCodes } from '#lib/adapters/store/postal-codes.ts';
import { openPostgres } from '#lib/adapters/store/postgres.ts';
import { purge } from '#lib/adapters/store/purge.ts';
import { createRequests } from '#lib/adapters/store/requests.ts';
import { createRevocations } from '#lib/adapters/store/revocations.ts';
import { createSeries } from '#lib/adapters/store/series.ts';
import { createSessions } from '#lib/adapters/store/sessions.ts';
import { openSqlite } from '#lib/adapters/store/sqlite.ts';
import type { Store } from '#lib/usecases/ports.ts';

const check = async ({ db }: Database): Promise<boolean> => {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
};

const open = async ({ databaseUrl, file }: { databaseUrl?: string; file?: string }): Promise<Database> => {
  if (databaseUrl) return openPostgres(databaseUrl);
  if (file) return openSqlite(file);
  throw new Error('A store needs a database URL or a file.');
};

/**
 * Opens PostgreSQL (`databaseUrl`) or else one SQLite file (`file`; `:memory:` for tests), brings its tables up to date and
 * answers it ready. Safe when several processes start at once. Throws when the database cannot be opened.
 */
export const createStore = async (where: { databaseUrl?: string; file?: string }): Promise<Store> => {
  const database = await open(where);
  await migrate(database);
  return {
    requests: createRequests(database),
    sessions: createSessions(database),
    links: createLinks(database),
    people: createPeople(database),
    holders: createHolders(database),
    issuances: createIssuances(database),
    documents: createDocuments(database),
    outbox: createOutbox(database),
    keys: createKeys(database),
    revocations: createRevocations(database),
    limits: createLimits(database),
    mailStops: createMailStops(database),
    series: createSeries(database),
    postalCodes: createPostalCodes(database),
    purge: (before) => purge(database, before),
    check: () => check(database),
    close: () => database.db.destroy(),
  };
};
