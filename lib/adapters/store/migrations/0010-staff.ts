import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

type Dialect = 'sqlite' | 'postgres';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const ofUser = (column: ColumnDefinitionBuilder) =>
  column.notNull().references('staff_user.id').onDelete('cascade');

/** What better-auth 1.7 expects of moments and booleans: ISO texts and 0 or 1 in SQLite, types of their own in PostgreSQL. */
const typesOf = (dialect: Dialect) =>
  ({
    moment: dialect === 'sqlite' ? sql`text` : sql`timestamptz`,
    truth: dialect === 'sqlite' ? sql`integer` : sql`boolean`,
  }) as const;
type Types = ReturnType<typeof typesOf>;

/** `email` is a keyed digest, and `name` says nothing: what is personal stands sealed in `staff_member`. */
const createUsers = (db: Kysely<unknown>, { moment, truth }: Types) =>
  db.schema
    .createTable('staff_user')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', required)
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('email_verified', truth, required)
    .addColumn('image', 'text')
    .addColumn('created_at', moment, required)
    .addColumn('updated_at', moment, required)
    .addColumn('two_factor_enabled', truth)
    .execute();

/** Ours alone; better-auth refuses a table of its own with columns that it does not know. */
const createMembers = (db: Kysely<unknown>) =>
  db.schema
    .createTable('staff_member')
    .addColumn('id', 'text', (column) => column.primaryKey().references('staff_user.id'))
    .addColumn('role', 'text', required)
    .addColumn('body', 'bytea', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('disabled_at', 'bigint')
    .addColumn('seen_at', 'bigint')
    .addColumn('codes_seen', 'integer', required)
    .addColumn('setup_digest', 'text', (column) => column.unique())
    .addColumn('setup_until', 'bigint')
    .execute();

const createSessions = (db: Kysely<unknown>, { moment }: Types) =>
  db.schema
    .createTable('staff_session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('expires_at', moment, required)
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', moment, required)
    .addColumn('updated_at', moment, required)
    .addColumn('ip_address', 'text')
    .addColumn('user_agent', 'text')
    .addColumn('user_id', 'text', ofUser)
    .execute();

const createAccounts = (db: Kysely<unknown>, { moment }: Types) =>
  db.schema
    .createTable('staff_account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', required)
    .addColumn('provider_id', 'text', required)
    .addColumn('user_id', 'text', ofUser)
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('id_token', 'text')
    .addColumn('access_token_expires_at', moment)
    .addColumn('refresh_token_expires_at', moment)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('created_at', moment, required)
    .addColumn('updated_at', moment, required)
    .execute();

const createFactors = (db: Kysely<unknown>, { moment, truth }: Types) =>
  db.schema
    .createTable('staff_two_factor')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('secret', 'text', required)
    .addColumn('backup_codes', 'text', required)
    .addColumn('user_id', 'text', ofUser)
    .addColumn('verified', truth)
    .addColumn('failed_verification_count', 'integer')
    .addColumn('locked_until', moment)
    .execute();

const createVerifications = (db: Kysely<unknown>, { moment }: Types) =>
  db.schema
    .createTable('staff_verification')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('identifier', 'text', required)
    .addColumn('value', 'text', required)
    .addColumn('expires_at', moment, required)
    .addColumn('created_at', moment, required)
    .addColumn('updated_at', moment, required)
    .execute();

const indexes = [
  ['staff_session', 'user_id'],
  ['staff_account', 'user_id'],
  ['staff_two_factor', 'user_id'],
  ['staff_verification', 'identifier'],
] as const;

/** Who works at the desk, and how they sign in. The columns are those that better-auth 1.7 and its second factor read and write. */
export const staff = (dialect: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    const types = typesOf(dialect);
    await createUsers(db, types);
    await createMembers(db);
    await createSessions(db, types);
    await createAccounts(db, types);
    await createFactors(db, types);
    await createVerifications(db, types);
    for (const [table, column] of indexes)
      await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
  },
});
