import type { Selectable, Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import {
  type Database,
  inSealedTransaction,
  inTransaction,
  withVault,
} from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { openRecipient, sealRecipient } from '#lib/adapters/store/engine/sealed-rows.ts';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Mail, MailState, NewMail } from '#lib/usecases/ports/mail.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Queues a mail, due at once. */
export const insertMail = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  mail: NewMail,
): Promise<void> => {
  await transaction
    .insertInto('mails')
    .values({
      id: mail.id,
      request_id: mail.requestId,
      kind: mail.kind,
      recipient: sealRecipient(vault, mail.id, mail.to),
      locale: mail.locale,
      issuance_id: mail.issuanceId,
      created_at: mail.createdAt,
      state: 'queued',
      attempts: 0,
      next_attempt_at: mail.createdAt,
      settled_at: null,
    })
    .execute();
};

/** A row of the outbox with its address opened. */
export const toMail = (vault: Vault, row: Selectable<Tables['mails']>): Mail => ({
  id: row.id,
  requestId: row.request_id,
  kind: row.kind,
  to: openRecipient(vault, row),
  locale: row.locale,
  issuanceId: row.issuance_id,
  createdAt: row.created_at,
  state: row.state,
  attempts: row.attempts,
  nextAttemptAt: row.next_attempt_at,
  sentAt: row.state === 'sent' ? row.settled_at : null,
});

/** One statement, so two workers never get the same mail: SQLite has one writer, PostgreSQL skips locked rows. */
const claim = async (
  { db, dialect }: Database,
  now: number,
  leaseMilliseconds: number,
  limit: number,
): Promise<Selectable<Tables['mails']>[]> => {
  const due = db
    .selectFrom('mails')
    .select('ordinal')
    .where('state', '=', 'queued')
    .where('next_attempt_at', '<=', now)
    .orderBy('ordinal')
    .limit(limit)
    .$if(dialect === 'postgres', (query) => query.forUpdate().skipLocked());
  const rows = await db
    .updateTable('mails')
    .set((set) => ({ attempts: set('attempts', '+', 1), next_attempt_at: now + leaseMilliseconds }))
    .where('ordinal', 'in', due)
    .returningAll()
    .execute();
  return rows.toSorted((a, b) => a.ordinal - b.ordinal);
};

/** Marks a mail as sent or refused. Appends to the audit only the first time. */
const settle = (
  database: Database,
  id: string,
  state: MailState,
  at: number,
  entries: AuditEntry[],
): Promise<void> =>
  inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('mails')
      .set({ state, settled_at: at })
      .where('id', '=', id)
      .where('state', '=', 'queued')
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) await appendEntries(database, transaction, entries);
  });

/** The outbox. Mails are queued in the transaction of their act; workers claim them for a time. */
export const createOutbox = (database: Database): Store['outbox'] => ({
  add: (mail, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      await insertMail(transaction, vault, mail);
      await appendEntries(database, transaction, entries);
    }),

  claim: async (now, leaseMilliseconds, limit) => {
    // Claims outside `withVault`, because a repeated claim would count the attempt twice.
    const rows = await claim(database, now, leaseMilliseconds, limit);
    return withVault(database, async (vault) => rows.map((row) => toMail(vault, row)));
  },

  sent: (id, at, ...entries) => settle(database, id, 'sent', at, entries),
  refused: (id, at, ...entries) => settle(database, id, 'refused', at, entries),

  retryAt: async (id, at) => {
    await database.db.updateTable('mails').set({ next_attempt_at: at }).where('id', '=', id).execute();
  },

  find: (id) =>
    withVault(database, async (vault) => {
      const row = await database.db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toMail(vault, row) : null;
    }),

  ofRequest: (requestId) =>
    withVault(database, async (vault) => {
      const rows = await database.db
        .selectFrom('mails')
        .selectAll()
        .where('request_id', '=', requestId)
        .orderBy('ordinal', 'desc')
        .execute();
      return rows.map((row) => toMail(vault, row));
    }),
});
