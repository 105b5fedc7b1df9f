import type { Selectable, Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import {
  type Connection,
  type Database,
  inSealedTransaction,
  withVault,
} from '#lib/adapters/store/database.ts';
import type { Tables } from '#lib/adapters/store/schema.ts';
import { openRecipient, sealRecipient } from '#lib/adapters/store/sealed-rows.ts';
import type { Mail, MailState, NewMail, Store } from '#lib/usecases/ports.ts';

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

const settle = async (db: Connection, id: string, state: MailState, at: number): Promise<void> => {
  await db
    .updateTable('mails')
    .set({ state, settled_at: at })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
};

export const createOutbox = (database: Database): Store['outbox'] => ({
  add: (mail) => inSealedTransaction(database, (transaction, vault) => insertMail(transaction, vault, mail)),

  claim: async (now, leaseMilliseconds, limit) => {
    // Taken once, opened with whatever key it takes: a claim that is repeated would count the attempt twice.
    const rows = await claim(database, now, leaseMilliseconds, limit);
    return withVault(database, async (vault) => rows.map((row) => toMail(vault, row)));
  },

  sent: (id, at) => settle(database.db, id, 'sent', at),
  refused: (id, at) => settle(database.db, id, 'refused', at),

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
