import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

type Dialect = 'sqlite' | 'postgres';

/** Order of insertion: what is oldest and newest does not hang on two clocks. */
const withOrdinal = <T extends string>(dialect: Dialect, table: CreateTableBuilder<T, never>) =>
  dialect === 'sqlite'
    ? table.addColumn('ordinal', 'integer', (column) => column.primaryKey().autoIncrement())
    : table.addColumn('ordinal', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity());

const createRequests = async (db: Kysely<unknown>, dialect: Dialect): Promise<void> => {
  await withOrdinal(dialect, db.schema.createTable('requests'))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('curp', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('requests_of_person')
    .on('requests')
    .columns(['curp', 'email', 'ordinal'])
    .execute();
  await db.schema.createIndex('requests_by_age').on('requests').column('started_at').execute();
};

const createSessions = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('sessions')
    .addColumn('id_digest', 'text', (column) => column.primaryKey())
    .addColumn('request_id', 'text', (column) =>
      column.notNull().references('requests.id').onDelete('cascade'),
    )
    .addColumn('confirmed', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('sessions_of_request').on('sessions').column('request_id').execute();
  await db.schema.createIndex('sessions_by_end').on('sessions').column('expires_at').execute();
};

const createHolders = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('people')
    .addColumn('curp', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('holders')
    .addColumn('curp', 'text', (column) => column.primaryKey())
    .addColumn('nss', 'text', (column) => column.notNull().unique())
    .addColumn('email', 'text')
    .execute();
  await db.schema
    .createTable('counters')
    .addColumn('serie', 'text', (column) => column.notNull())
    .addColumn('registration_year', 'text', (column) => column.notNull())
    .addColumn('birth_year', 'text', (column) => column.notNull())
    .addColumn('last_used', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('counters_key', ['serie', 'registration_year', 'birth_year'])
    .execute();
};

const createIssuances = async (db: Kysely<unknown>, dialect: Dialect): Promise<void> => {
  await withOrdinal(dialect, db.schema.createTable('issuances'))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('request_id', 'text', (column) => column.notNull().unique().references('requests.id'))
    .addColumn('curp', 'text', (column) => column.notNull())
    .addColumn('folio', 'text', (column) => column.notNull().unique())
    .addColumn('issued_at', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('issuances_of_person').on('issuances').columns(['curp', 'ordinal']).execute();
  await db.schema
    .createTable('documents')
    .addColumn('issuance_id', 'text', (column) => column.notNull().references('issuances.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('documents_key', ['issuance_id', 'kind'])
    .execute();
};

const createMails = async (db: Kysely<unknown>, dialect: Dialect): Promise<void> => {
  await withOrdinal(dialect, db.schema.createTable('mails'))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('request_id', 'text', (column) =>
      column.notNull().references('requests.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('issuance_id', 'text', (column) => column.references('issuances.id'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_attempt_at', 'bigint', (column) => column.notNull())
    .addColumn('settled_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('mails_due')
    .on('mails')
    .columns(['state', 'ordinal', 'next_attempt_at'])
    .execute();
  await db.schema.createIndex('mails_of_request').on('mails').columns(['request_id', 'ordinal']).execute();
};

const createLinks = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('links')
    .addColumn('token_digest', 'text', (column) => column.primaryKey())
    .addColumn('request_id', 'text', (column) =>
      column.notNull().references('requests.id').onDelete('cascade'),
    )
    .addColumn('mail_id', 'text', (column) => column.notNull().references('mails.id').onDelete('cascade'))
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .addColumn('superseded', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('links_of_request').on('links').column('request_id').execute();
  await db.schema.createIndex('links_of_mail').on('links').column('mail_id').execute();
};

const createCatalogues = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('series')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('entity', 'text', (column) => column.notNull())
    .addColumn('office', 'text', (column) => column.notNull())
    .addColumn('municipios', 'text', (column) => column.notNull())
    .addColumn('postal_codes', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('postal_codes')
    .addColumn('postal_code', 'text', (column) => column.primaryKey())
    .addColumn('import_id', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
};

export const firstTables = (dialect: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await createRequests(db, dialect);
    await createSessions(db);
    await createHolders(db);
    await createIssuances(db, dialect);
    await createMails(db, dialect);
    await createLinks(db);
    await createCatalogues(db);
  },
});
