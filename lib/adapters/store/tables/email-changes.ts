import { type Selectable, sql, type Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import {
  type Connection,
  type Database,
  inSealedTransaction,
  opened,
  withVault,
} from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { addressIndexes } from '#lib/adapters/store/engine/sealed-rows.ts';
import { findHolder, updateHolder } from '#lib/adapters/store/tables/holders.ts';
import { insertMail } from '#lib/adapters/store/tables/outbox.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { mayMove } from '#lib/domain/number/disclosure.ts';
import type { EmailChange } from '#lib/domain/number/email-change.ts';
import type { Bindings } from '#lib/usecases/ports/email-binding.ts';

const place = 'email_changes.body';
/** First number of an advisory lock; the second is the subject. Locks of two numbers never equal those of one. */
const changeLock = 8;
type Row = Selectable<Tables['email_changes']>;
type Kept = Pick<EmailChange, 'requestId' | 'curp' | 'from' | 'to' | 'locale'>;

const toRow = (vault: Vault, change: EmailChange): Row => {
  const { id, subject, state, until, createdAt, linkMailId, noticeMailId, ...kept } = change;
  return {
    id,
    subject,
    state,
    until,
    created_at: createdAt,
    link_mail_id: linkMailId,
    notice_mail_id: noticeMailId,
    body: vault.seal(place, id, JSON.stringify(kept)),
  };
};

const toChange = (vault: Vault, row: Row): EmailChange => ({
  ...opened<Kept>(vault, place, row.id, row.body),
  id: row.id,
  subject: row.subject,
  state: row.state,
  until: row.until,
  createdAt: row.created_at,
  linkMailId: row.link_mail_id,
  noticeMailId: row.notice_mail_id,
});

const select = (db: Connection) => db.selectFrom('email_changes').selectAll();

/** Ends the open visits of an address, because the number no longer belongs to it. */
const endVisits = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  { curp, email }: { curp: Curp; email: Email | null },
): Promise<void> => {
  if (email === null) return;
  const requests = transaction
    .selectFrom('requests')
    .select('id')
    .where('curp_index', 'in', vault.indexes('curp', curp))
    .where('email_index', 'in', addressIndexes(vault, email));
  await transaction.deleteFrom('sessions').where('request_id', 'in', requests).execute();
};

type Move = {
  curp: Curp;
  /** The change applies when the number is bound to one of these. */
  from: readonly (Email | null)[];
  to: Email | null;
  at: number;
  /** Whether a locked number moves too. */
  evenLocked: boolean;
};

/** Binds a number to another address if it is still bound to one of `from`, and ends the visits of the old address. */
const moveHolder = async (
  { dialect }: Database,
  transaction: Transaction<Tables>,
  vault: Vault,
  { curp, from, to, at, evenLocked }: Move,
): Promise<boolean> => {
  const holder = await findHolder(transaction, vault, curp, { forUpdate: dialect === 'postgres' });
  if (!mayMove(holder, from, evenLocked)) return false;
  await updateHolder(transaction, vault, { ...holder, email: to, boundAt: at });
  await endVisits(transaction, vault, { curp, email: holder.email });
  return true;
};

/** Moves a change to its next state. False when another transaction moved it first. */
const moveTo = async (
  transaction: Transaction<Tables>,
  { id, state }: EmailChange,
  next: Pick<Row, 'state'> & Partial<Pick<Row, 'until' | 'notice_mail_id'>>,
): Promise<boolean> => {
  const { numUpdatedRows } = await transaction
    .updateTable('email_changes')
    .set(next)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/**
 * Gives the number back to the old address, also when later changes moved it further. Otherwise two changes in a row would take it away for
 * good. Cancels the later changes, so that nobody reverts them afterwards.
 */
const restoreOldAddress = async (
  database: Database,
  transaction: Transaction<Tables>,
  vault: Vault,
  { id, subject, createdAt, curp, from, to }: EmailChange,
  at: number,
): Promise<boolean> => {
  const later = await transaction
    .updateTable('email_changes')
    .set({ state: 'cancelled' })
    .where('subject', '=', subject)
    .where('created_at', '>=', createdAt)
    .where('id', '!=', id)
    .where('state', '!=', 'cancelled')
    .returningAll()
    .execute();
  const since = later.map((row) => toChange(vault, row).to);
  return moveHolder(database, transaction, vault, {
    curp,
    from: [to, ...since],
    to: from,
    at,
    evenLocked: true,
  });
};

/** Queues a mail unless its request was deleted, because a mail belongs to a request. */
const insertMailOf = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  mail: Parameters<typeof insertMail>[2] | null,
): Promise<void> => {
  if (!mail) return;
  const request = await transaction
    .selectFrom('requests')
    .select('id')
    .where('id', '=', mail.requestId)
    .executeTakeFirst();
  if (request) await insertMail(transaction, vault, mail);
};

/** Makes changes about one subject run one after another, because PostgreSQL does not show concurrent ones to each other. */
const lockSubject = async ({ dialect }: Database, transaction: Transaction<Tables>, subject: string) => {
  if (dialect === 'postgres')
    await sql`select pg_advisory_xact_lock(${changeLock}, hashtext(${subject}))`.execute(transaction);
};

/** Changes of the address of a number. Each moves to its next state in one transaction, so that only one caller moves it. */
export const createEmailChanges = (database: Database): Bindings['changes'] => ({
  begin: (change, mail, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      await lockSubject(database, transaction, change.subject);
      await transaction
        .updateTable('email_changes')
        .set({ state: 'cancelled' })
        .where('subject', '=', change.subject)
        .where('state', 'in', ['asked', 'waiting'])
        .execute();
      await transaction.insertInto('email_changes').values(toRow(vault, change)).execute();
      await insertMailOf(transaction, vault, mail);
      await appendEntries(database, transaction, entries);
    }),

  findByMail: (mailId) =>
    withVault(database, async (vault) => {
      const row = await select(database.db)
        .where((either) =>
          either.or([either('link_mail_id', '=', mailId), either('notice_mail_id', '=', mailId)]),
        )
        .executeTakeFirst();
      return row ? toChange(vault, row) : null;
    }),

  findOpen: (subject, state) =>
    withVault(database, async (vault) => {
      const row = await select(database.db)
        .where('subject', '=', subject)
        .where('state', '=', state)
        .executeTakeFirst();
      return row ? toChange(vault, row) : null;
    }),

  due: (now, limit) =>
    withVault(database, async (vault) => {
      const rows = await select(database.db)
        .where('state', '=', 'waiting')
        .where('until', '<=', now)
        .limit(limit)
        .execute();
      return rows.map((row) => toChange(vault, row));
    }),

  apply: (change, at, mail, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      const { curp, from, to, until, noticeMailId } = change;
      if (!(await moveTo(transaction, change, { state: 'applied', until, notice_mail_id: noticeMailId })))
        return false;
      // A change without a proof of identity moves no locked number, because it needs only mailboxes and the lock may be newer than it.
      const evenLocked = change.state === 'waiting';
      if (!(await moveHolder(database, transaction, vault, { curp, from: [from], to, at, evenLocked }))) {
        await moveTo(transaction, { ...change, state: 'applied' }, { state: 'cancelled' });
        return false;
      }
      await insertMailOf(transaction, vault, mail);
      await appendEntries(database, transaction, entries);
      return true;
    }),

  cancel: (change, at, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      if (!(await moveTo(transaction, change, { state: 'cancelled' }))) return false;
      const isBack =
        change.state !== 'applied' || (await restoreOldAddress(database, transaction, vault, change, at));
      if (isBack) await appendEntries(database, transaction, entries);
      return isBack;
    }),
});
