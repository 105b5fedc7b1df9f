import type { Transaction } from 'kysely';
import { createAuditMac } from '#lib/adapters/keyring/audit-mac.ts';
import { createKeyring } from '#lib/adapters/keyring/keyring.ts';
import type { Sealing } from '#lib/adapters/keyring/sealing.ts';
import { refuseDamagedFile } from '#lib/adapters/store/engine/damaged-file.ts';
import type { Database, OpenDatabase, StaffTables } from '#lib/adapters/store/engine/database.ts';
import { inOneTransaction } from '#lib/adapters/store/engine/in-one-transaction.ts';
import { noIssuedNumbersLog, openIssuedNumbersLog } from '#lib/adapters/store/engine/issued-numbers-log.ts';
import { openPostgres } from '#lib/adapters/store/engine/postgres.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { createSealing, makeFirstKey, type SealingOptions } from '#lib/adapters/store/engine/sealing-keys.ts';
import { openSqlite } from '#lib/adapters/store/engine/sqlite.ts';
import { aboutDatabase } from '#lib/adapters/store/engine/unusable-database.ts';
import { aboutRecord, aboutStoreFile } from '#lib/adapters/store/engine/unusable-files.ts';
import { createAudit } from '#lib/adapters/store/tables/audit.ts';
import { createContradictions } from '#lib/adapters/store/tables/contradictions.ts';
import { createCopies } from '#lib/adapters/store/tables/copies.ts';
import { createDeskChanges } from '#lib/adapters/store/tables/desk-changes.ts';
import { createDocuments } from '#lib/adapters/store/tables/documents.ts';
import { createBindings } from '#lib/adapters/store/tables/email-binding.ts';
import { createFormReplies } from '#lib/adapters/store/tables/form-replies.ts';
import { createPhoneOffers } from '#lib/adapters/store/tables/hand-to-phone.ts';
import { createHolders } from '#lib/adapters/store/tables/holders.ts';
import { createIssuances } from '#lib/adapters/store/tables/issuances.ts';
import { createKeys } from '#lib/adapters/store/tables/keys.ts';
import { createLimits } from '#lib/adapters/store/tables/limits.ts';
import { createLinks } from '#lib/adapters/store/tables/links.ts';
import { createMailStops } from '#lib/adapters/store/tables/mail-stops.ts';
import { createOutbox } from '#lib/adapters/store/tables/outbox.ts';
import { findOwnData } from '#lib/adapters/store/tables/own-data.ts';
import { createPeople } from '#lib/adapters/store/tables/people.ts';
import { createPostalCodes } from '#lib/adapters/store/tables/postal-codes.ts';
import { createPreparations } from '#lib/adapters/store/tables/preparations.ts';
import { purge } from '#lib/adapters/store/tables/purge.ts';
import { createReports } from '#lib/adapters/store/tables/reports.ts';
import { createRequests } from '#lib/adapters/store/tables/requests.ts';
import { createRevocations } from '#lib/adapters/store/tables/revocations.ts';
import { createSeries } from '#lib/adapters/store/tables/series.ts';
import { createSessions } from '#lib/adapters/store/tables/sessions.ts';
import { createStaffRecords } from '#lib/adapters/store/tables/staff.ts';
import { createTickets } from '#lib/adapters/store/tables/tickets.ts';
import { type AcceptedRestore, acceptRestore } from '#lib/adapters/store/upkeep/accept-restore.ts';
import { checkStore } from '#lib/adapters/store/upkeep/check-store.ts';
import { compareIssuedNumbers, type WhenOlder } from '#lib/adapters/store/upkeep/compare-issued-numbers.ts';
import { migrate } from '#lib/adapters/store/upkeep/migrate.ts';
import { rotateKeys } from '#lib/adapters/store/upkeep/rotate-keys.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Where = { databaseUrl?: string; file?: string };

/** Looks at a file first when the process will give out numbers from it. */
const open = async ({ databaseUrl, file }: Where, { issuedNumbers }: StoreOptions): Promise<OpenDatabase> => {
  if (databaseUrl) return openPostgres(databaseUrl);
  if (file) {
    if (issuedNumbers) refuseDamagedFile(file);
    return openSqlite(file);
  }
  throw new Error('A store needs a database URL or a file.');
};

/**
 * `issuedNumbers`: the folder of the log of the numbers given out; a process that gives out numbers must name it. `sealing` replaces the sealing of the
 * store, so that the bench can measure what it costs.
 */
export type StoreOptions = SealingOptions & {
  issuedNumbers?: { folder: string; whenOlder: WhenOlder };
  sealing?: Sealing<Transaction<Tables>>;
};

/** Adds the log of the numbers given out, and compares the store with it. */
const withLog = async (
  database: Omit<Database, 'issuedNumbers'>,
  { issuedNumbers: asked, secretKey }: StoreOptions,
): Promise<Database> => {
  if (!asked) return { ...database, issuedNumbers: noIssuedNumbersLog };
  const issuedNumbers = openIssuedNumbersLog(asked.folder, secretKey);
  try {
    await compareIssuedNumbers({ ...database, issuedNumbers }, asked.whenOlder);
    return { ...database, issuedNumbers };
  } catch (error) {
    issuedNumbers.close();
    throw aboutRecord(asked.folder, error);
  }
};

const prepare = async (database: OpenDatabase, options: StoreOptions): Promise<Database> => {
  const { secretKey, sealing: given } = options;
  const auditMac = createAuditMac(createKeyring(secretKey));
  await migrate(database, {
    makeFirstKey: given?.current ?? ((db) => makeFirstKey(db, secretKey)),
    auditMac,
  });
  const sealing = given ?? createSealing(database, options);
  await sealing.current();
  return withLog({ ...database, sealing, auditMac }, options);
};

/**
 * The store and its connection, because better-auth writes its tables itself. `acceptRestore` makes a store from a backup fit to give out
 * numbers (see `upkeep/accept-restore.ts`).
 */
export type OpenStore = Store & {
  staffTables: StaffTables;
  acceptRestore: (skip: number) => Promise<AcceptedRestore>;
};

/** Opens a database that is ready to use. When that fails, closes the connection and throws. */
const openReady = async (where: Where, options: StoreOptions): Promise<Database> => {
  try {
    const database = await open(where, options);
    return await prepare(database, options).catch(async (error: unknown) => {
      await database.db.destroy();
      throw error;
    });
  } catch (error) {
    throw where.databaseUrl ? aboutDatabase(where.databaseUrl, error) : aboutStoreFile(where.file, error);
  }
};

const storeOver = (database: Database, options: StoreOptions): Store => ({
  requests: createRequests(database),
  sessions: createSessions(database),
  formReplies: createFormReplies(database),
  links: createLinks(database),
  people: createPeople(database),
  holders: createHolders(database),
  contradictions: createContradictions(database),
  issuances: createIssuances(database),
  bindings: createBindings(database),
  phoneOffers: createPhoneOffers(database),
  preparations: createPreparations(database),
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
  inOneTransaction: inOneTransaction(database, (inner) => storeOver(inner, options)),
  check: () => checkStore(database),
  close: async () => {
    await database.db.destroy();
    database.issuedNumbers.close();
  },
});

/**
 * Opens PostgreSQL (`databaseUrl`) or one SQLite file (`file`; `:memory:` for tests) and brings its tables up to date. Everything personal
 * in it is sealed under keys that `secretKey` opens (docs/threats.md T22). Several processes may open it at the same time.
 * Throws when the database cannot be opened, a `WrongSecret` when another secret sealed it, an `OtherVersionStore` when another version
 * of this program made its tables, a `DamagedStore` when its file cannot be trusted, an `UnusableFiles` when it may not be read or written, an `UnusableDatabase` when
 * PostgreSQL is away or refuses, and an `OlderStore` when it may not know numbers that
 * were given out.
 */
export const createStore = async (where: Where, options: StoreOptions): Promise<OpenStore> => {
  const database = await openReady(where, options);
  return {
    ...storeOver(database, options),
    staffTables: { db: database.db, dialect: database.dialect },
    acceptRestore: (skip) => acceptRestore(database, skip),
  };
};
