import type { Selectable, Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import {
  type Database,
  inSealedTransaction,
  inTransaction,
  opened,
  withVault,
} from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Invitation, StaffMember, StaffRecords } from '#lib/usecases/ports/staff.ts';

const place = 'staff_member.body';
type Row = Selectable<Tables['staff_member'] & Pick<Tables['staff_user'], 'two_factor_enabled'>>;
type Body = Pick<StaffMember, 'name' | 'email' | 'window'>;

const toMember = (vault: Vault, row: Row): StaffMember => ({
  id: row.id,
  ...opened<Body>(vault, place, row.id, row.body),
  role: row.role,
  disabled: row.disabled_at !== null,
  seenAt: row.seen_at,
  secondFactor: row.two_factor_enabled === true || row.two_factor_enabled === 1,
  codesSeen: row.codes_seen === 1,
});

const columnsOf = (vault: Vault, id: string, { name, email, window, role, setup }: Invitation) => ({
  role,
  body: vault.seal(place, id, JSON.stringify({ name, email, window })),
  disabled_at: null,
  setup_digest: setup.digest,
  setup_until: setup.until,
});

const add = async (transaction: Transaction<Tables>, vault: Vault, invitation: Invitation): Promise<void> => {
  const { id, login, at } = invitation;
  const moment = new Date(at).toISOString();
  const user = {
    id,
    name: 'staff',
    email: login,
    email_verified: 1,
    created_at: moment,
    updated_at: moment,
    two_factor_enabled: 0,
  };
  await transaction.insertInto('staff_user').values(user).execute();
  const member = {
    ...columnsOf(vault, id, invitation),
    id,
    created_at: at,
    seen_at: null,
    codes_seen: 0,
  };
  await transaction.insertInto('staff_member').values(member).execute();
};

const endSessions = (transaction: Transaction<Tables>, id: string) =>
  transaction.deleteFrom('staff_session').where('user_id', '=', id).execute();

const forgetSecrets = async (transaction: Transaction<Tables>, id: string): Promise<void> => {
  await endSessions(transaction, id);
  await transaction.deleteFrom('staff_account').where('user_id', '=', id).execute();
  await transaction.deleteFrom('staff_two_factor').where('user_id', '=', id).execute();
  await transaction.updateTable('staff_user').set({ two_factor_enabled: 0 }).where('id', '=', id).execute();
};

/** Writes the invitation and answers the identifier of its member of staff. */
const writeInvitation = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  invitation: Invitation,
): Promise<string> => {
  const known = await transaction
    .selectFrom('staff_user')
    .select('id')
    .where('email', '=', invitation.login)
    .executeTakeFirst();
  if (!known) {
    await add(transaction, vault, invitation);
    return invitation.id;
  }
  const columns = columnsOf(vault, known.id, invitation);
  await transaction.updateTable('staff_member').set(columns).where('id', '=', known.id).execute();
  // Deletes the old password and second factor, so that nobody signs in with them before the new ones are chosen.
  await forgetSecrets(transaction, known.id);
  return known.id;
};

const takeSetup = (database: Database, digest: string, now: number): Promise<string | null> =>
  inTransaction(database, async (transaction) => {
    const used = await transaction
      .updateTable('staff_member')
      .set({ setup_digest: null, setup_until: null, codes_seen: 0 })
      .where('setup_digest', '=', digest)
      .where('setup_until', '>', now)
      .where('disabled_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!used) return null;
    await forgetSecrets(transaction, used.id);
    return used.id;
  });

/** Whether somebody is left who may add and change members. Admins wait here for each other, so that two never disable one another at once. */
const hasAdmin = async ({ dialect }: Database, transaction: Transaction<Tables>): Promise<boolean> => {
  const admins = await transaction
    .selectFrom('staff_member')
    .select(['id', 'disabled_at'])
    .where('role', '=', 'admin')
    .orderBy('id')
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .execute();
  return admins.some(({ disabled_at }) => disabled_at === null);
};

/** Undoes what the transaction wrote. */
class NoAdminLeft extends Error {}

/** False, with nothing written, when the act would take the last admin away. */
const keepingAnAdmin = async (
  database: Database,
  act: (transaction: Transaction<Tables>, vault: Vault) => Promise<boolean>,
): Promise<boolean> => {
  try {
    return await inSealedTransaction(database, async (transaction, vault) => {
      const hadAdmin = await hasAdmin(database, transaction);
      const isDone = await act(transaction, vault);
      if (isDone && hadAdmin && !(await hasAdmin(database, transaction))) throw new NoAdminLeft();
      return isDone;
    });
  } catch (error) {
    if (error instanceof NoAdminLeft) return false;
    throw error;
  }
};

const setDisabled =
  (database: Database, id: string, at: number | null, entry: AuditEntry) =>
  async (transaction: Transaction<Tables>): Promise<boolean> => {
    const { numUpdatedRows } = await transaction
      .updateTable('staff_member')
      .set({ disabled_at: at })
      .where('id', '=', id)
      .where('disabled_at', at === null ? 'is not' : 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    if (at !== null) await endSessions(transaction, id);
    await appendEntries(database, transaction, [entry]);
    return true;
  };

const isKnown = async (transaction: Transaction<Tables>, login: string): Promise<boolean> =>
  (await transaction.selectFrom('staff_user').select('id').where('email', '=', login).executeTakeFirst()) !==
  undefined;

const change =
  (database: Database, id: string, member: Parameters<StaffRecords['change']>[1], entry: AuditEntry) =>
  async (transaction: Transaction<Tables>, vault: Vault): Promise<boolean> => {
    const row = await transaction
      .selectFrom('staff_member')
      .select('body')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return false;
    const { email } = opened<Body>(vault, place, id, row.body);
    const { name, window, role } = member;
    const body = vault.seal(place, id, JSON.stringify({ name, email, window }));
    await transaction.updateTable('staff_member').set({ role, body }).where('id', '=', id).execute();
    await appendEntries(database, transaction, [entry]);
    return true;
  };

const renewSetup = (
  database: Database,
  id: string,
  setup: Invitation['setup'],
  entry: AuditEntry,
): Promise<boolean> =>
  inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('staff_member')
      .set({ setup_digest: setup.digest, setup_until: setup.until })
      .where('id', '=', id)
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await forgetSecrets(transaction, id);
    await appendEntries(database, transaction, [entry]);
    return true;
  });

const members = ({ db }: Database) =>
  db
    .selectFrom('staff_member')
    .innerJoin('staff_user', 'staff_user.id', 'staff_member.id')
    .selectAll('staff_member')
    .select('staff_user.two_factor_enabled');

const orNull = (database: Database, row: Row | undefined): Promise<StaffMember | null> =>
  row ? withVault(database, async (vault) => toMember(vault, row)) : Promise.resolve(null);

const find = async (
  database: Database,
  column: 'staff_member.id' | 'staff_user.email',
  value: string,
): Promise<StaffMember | null> =>
  orNull(database, await members(database).where(column, '=', value).executeTakeFirst());

const findBySetup = async (database: Database, digest: string, now: number): Promise<StaffMember | null> => {
  const row = await members(database)
    .where('setup_digest', '=', digest)
    .where('setup_until', '>', now)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return orNull(database, row);
};

const list = async (database: Database): Promise<StaffMember[]> => {
  const rows = await members(database)
    .orderBy('staff_member.created_at')
    .orderBy('staff_member.id')
    .execute();
  return withVault(database, async (vault) => rows.map((row) => toMember(vault, row)));
};

const update = async (
  database: Database,
  id: string,
  columns: { seen_at: number } | { codes_seen: number },
): Promise<void> => {
  await database.db.updateTable('staff_member').set(columns).where('id', '=', id).execute();
};

/** Members of staff, sealed, beside the tables of better-auth. */
export const createStaffRecords = (database: Database): StaffRecords => ({
  invite: (invitation, entryFor) =>
    inSealedTransaction(database, async (transaction, vault) => {
      const id = await writeInvitation(transaction, vault, invitation);
      await appendEntries(database, transaction, [entryFor(id)]);
      return id;
    }),
  add: (invitation, entry) =>
    inSealedTransaction(database, async (transaction, vault) => {
      if (await isKnown(transaction, invitation.login)) return false;
      await add(transaction, vault, invitation);
      await appendEntries(database, transaction, [entry]);
      return true;
    }),
  change: (id, member, entry) => keepingAnAdmin(database, change(database, id, member, entry)),
  renewSetup: (id, setup, entry) => renewSetup(database, id, setup, entry),
  find: (id) => find(database, 'staff_member.id', id),
  findByLogin: (login) => find(database, 'staff_user.email', login),
  list: () => list(database),
  findBySetup: (digest, now) => findBySetup(database, digest, now),
  takeSetup: (digest, now) => takeSetup(database, digest, now),
  setDisabled: (id, at, entry, { needsAdmin }) => {
    const act = setDisabled(database, id, at, entry);
    return needsAdmin ? keepingAnAdmin(database, act) : inTransaction(database, act);
  },
  seen: (id, at) => update(database, id, { seen_at: at }),
  setCodesSeen: (id, seen) => update(database, id, { codes_seen: seen ? 1 : 0 }),
});
