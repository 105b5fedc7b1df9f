import { sql, type Transaction } from 'kysely';
import { createAuditMac } from '#lib/adapters/keyring/audit-mac.ts';
import { createKeyring } from '#lib/adapters/keyring/keyring.ts';
import type { Sealing } from '#lib/adapters/keyring/sealing.ts';
import type { StaffTables } from '#lib/adapters/staff-auth/instance.ts';
import { type AllotmentMarks, noMarks, openMarks } from '#lib/adapters/store/allotment-marks.ts';
import { createAudit } from '#lib/adapters/store/audit.ts';
import { createBindings } from '#lib/adapters/store/bindings.ts';
import { createCopies } from '#lib/adapters/store/copies.ts';
import type { Database, OpenDatabase } from '#lib/adapters/store/database.ts';
import { createDeskChanges } from '#lib/adapters/store/desk-changes.ts';
import { createDocuments } from '#lib/adapters/store/documents.ts';
import { createHandOvers } from '#lib/adapters/store/hand-overs.ts';
import { createHolders } from '#lib/adapters/store/holders.ts';
import { createIssuances } from '#lib/adapters/store/issuances.ts';
import { createKeys } from '#lib/adapters/store/keys.ts';
import { createLimits } from '#lib/adapters/store/limits.ts';
import { createLinks } from '#lib/adapters/store/links.ts';
import { createMailStops } from '#lib/adapters/store/mail-stops.ts';
import { meetMarks, type WhenOlder } from '#lib/adapters/store/meet-marks.ts';
import { migrate } from '#lib/adapters/store/migrate.ts';
import { createOutbox } from '#lib/adapters/store/outbox.ts';
import { findOwnData } from '#lib/adapters/store/own-data.ts';
import { createPeople } from '#lib/adapters/store/people.ts';
import { createPostalCodes } from '#lib/adapters/store/postal-codes.ts';
import { openPostgres } from '#lib/adapters/store/postgres.ts';
import { purge } from '#lib/adapters/store/purge.ts';
import { createReports } from '#lib/adapters/store/reports.ts';
import { createRequests } from '#lib/adapters/store/requests.ts';
import { createRevocations } from '#lib/adapters/store/revocations.ts';
import { rotateKeys } from '#lib/adapters/store/rotate-keys.ts';
import type { Tables } from '#lib/adapters/store/schema.ts';
import { beginSealing, createSealing, type SealingOptions } from '#lib/adapters/store/sealing-keys.ts';
import { createSeries } from '#lib/adapters/store/series.ts';
import { createSessions } from '#lib/adapters/store/sessions.ts';
import { openSqlite } from '#lib/adapters/store/sqlite.ts';
import { createStaffRecords } from '#lib/adapters/store/staff.ts';
import { createTickets } from '#lib/adapters/store/tickets.ts';
import { together } from '#lib/adapters/store/together.ts';
import type { Store } from '#lib/usecases/ports.ts';

const check = async ({ db }: Database): Promise<boolean> => {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
};

const open = async ({
  databaseUrl,
  file,
}: {
  databaseUrl?: string;
  file?: string;
}): Promise<OpenDatabase> => {
  if (databaseUrl) return openPostgres(databaseUrl);
  if (file) return openSqlite(file);
  throw new Error('A store needs a database URL or a file.');
};

/**
 * `marks`: the file that remembers which numbers were given out, for who gives them out. `sealing`: another one than the store's own,
 * to measure what sealing costs.
 */
export type StoreOptions = SealingOptions & {
  marks?: { file: string; whenOlder: WhenOlder };
  sealing?: Sealing<Transaction<Tables>>;
};

const openMarksOf = async (
  database: OpenDatabase,
  { marks: asked }: StoreOptions,
): Promise<AllotmentMarks> => {
  if (!asked) return noMarks;
  const marks = openMarks(asked.file);
  try {
    await meetMarks(database, marks, asked.whenOlder);
    return marks;
  } catch (error) {
    marks.close();
    throw error;
  }
};

const prepare = async (database: OpenDatabase, options: StoreOptions): Promise<Database> => {
  const { secretKey, sealing: given } = options;
  const auditMac = createAuditMac(createKeyring(secretKey));
  await migrate(database, {
    beginSealing: given?.current ?? ((db) => beginSealing(db, secretKey)),
    auditMac,
  });
  const sealing = given ?? createSealing(database, options);
  await sealing.current();
  return { ...database, sealing, auditMac, marks: await openMarksOf(database, options) };
};

/** The connection besides: better-auth writes its tables itself. */
export type OpenStore = Store & { staffTables: StaffTables };

/** Ready to use, or nothing left open. */
const openReady = async (
  where: { databaseUrl?: string; file?: string },
  options: StoreOptions,
): Promise<Database> => {
  const database = await open(where);
  try {
    return await prepare(database, options);
  } catch (error) {
    await database.db.destroy();
    throw error;
  }
};

const storeOver = (database: Database, options: StoreOptions): Store => ({
  requests: createRequests(database),
  sessions: createSessions(database),
  links: createLinks(database),
  people: createPeople(database),
  holders: createHolders(database),
  issuances: createIssuances(database),
  bindings: createBindings(database),
  handOvers: createHandOvers(database),
  copies: createCopies(database),
  tickets: createTickets(database),
  reports: createReports(database),
  deskChanges: createDeskChanges(database),
  documents: createDocuments(database),
  outbox: createOutbox(database),
  keys: createKeys(database),
  revocations: createRevocations(database),
  limits: createLimits(database),
  mailStops: createMailStops(database),
  series: createSeries(database),
  postalCodes: createPostalCodes(database),
  purge: (before, ...entries) => purge(database, before, entries),
  audit: createAudit(database),
  staff: createStaffRecords(database),
  ownData: (curp) => findOwnData(database, curp),
  rotateKeys: (onProgress) => rotateKeys(database, options, onProgress),
  together: together(database, (inner) => storeOver(inner, options)),
  check: () => check(database),
  close: async () => {
    await database.db.destroy();
    database.marks.close();
  },
});

/**
 * Opens PostgreSQL (`databaseUrl`) or else one SQLite file (`file`; `:memory:` for tests), brings its tables up to date and
 * answers it ready, with everything personal sealed under keys that `secretKey` opens. Safe when several processes start at once.
 * Throws when the database cannot be opened, a `WrongSecret` when it was sealed with another secret, and an `OlderStore` when it does
 * not know numbers that were given out.
 */
export const createStore = async (
  where: { databaseUrl?: string; file?: string },
  options: StoreOptions,
): Promise<OpenStore> => {
  const database = await openReady(where, options);
  return {
    ...storeOver(database, options),
    staffTables: { db: database.db, dialect: database.dialect },
  };
};
