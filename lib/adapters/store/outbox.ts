import type { Selectable, Transaction } from 'kysely';
import type { Connection, Database } from '#lib/adapters/store/database.ts';
import type { Tables } from '#lib/adapters/store/schema.ts';
import type { Mail, MailState, NewMail, Store } from '#lib/usecases/ports.ts';

/** Queues a mail, due at once. */
export const insertMail = async (db: Connection | Transaction<Tables>, mail: NewMail): Promise<void> => {
  await db
    .insertInto('mails')
    .values({
      id: mail.id,
      request_id: mail.requestId,
      kind: mail.kind,
      recipient: mail.to,
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

const toMail = (row: Selectable<Tables['mails']>): Mail => ({
  id: row.id,
  requestId: row.request_id,
  kind: row.kind,
  to: row.recipient,
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
): Promise<Mail[]> => {
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
  return rows.toSorted((a, b) => a.ordinal - b.ordinal).map(toMail);
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
  add: (mail) => insertMail(database.db, mail),
  claim: (now, leaseMilliseconds, limit) => claim(database, now, leaseMilliseconds, limit),
  sent: (id, at) => settle(database.db, id, 'sent', at),
  refused: (id, at) => settle(database.db, id, 'refused', at),

  retryAt: async (id, at) => {
    await database.db.updateTable('mails').set({ next_attempt_at: at }).where('id', '=', id).execute();
  },

  ofRequest: async (requestId) => {
    const rows = await database.db
      .selectFrom('mails')
      .selectAll()
      .where('request_id', '=', requestId)
      .orderBy('ordinal', 'desc')
      .execute();
    return rows.map(toMail);
  },
});
