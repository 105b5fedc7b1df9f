import type { Expression, ExpressionBuilder, Selectable, SqlBool, Transaction } from 'kysely';
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
import type { Mail, MailQueue, MailState, NewMail } from '#lib/usecases/ports/mail.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** The earlier mails of a request need not wait any longer, because they go before the new one. */
const hurryEarlier = (transaction: Transaction<Tables>, { requestId, createdAt }: NewMail) =>
  transaction
    .updateTable('mails')
    .set({ next_attempt_at: createdAt })
    .where('request_id', '=', requestId)
    .where('state', '=', 'queued')
    .where('next_attempt_at', '>', createdAt)
    .execute();

/** Queues a mail, due at once. */
export const insertMail = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  mail: NewMail,
): Promise<void> => {
  await hurryEarlier(transaction, mail);
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
      failures: 0,
      next_attempt_at: mail.createdAt,
      claimed_until: null,
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
  failures: row.failures,
  nextAttemptAt: row.next_attempt_at,
  sentAt: row.state === 'sent' ? row.settled_at : null,
});

/** A mail that failed this often no longer holds back those behind it. */
const failuresThatWait = 3;

/**
 * Whether an earlier mail of the same request goes first, so that people read their mails in order. A notice to the holder holds nothing back,
 * because whoever asked would notice it (docs/threats.md T02).
 */
const isBehind = (mails: ExpressionBuilder<Tables, 'mails'>): Expression<SqlBool> =>
  mails.exists(
    mails
      .selectFrom('mails as earlier')
      .select('earlier.ordinal')
      .whereRef('earlier.request_id', '=', 'mails.request_id')
      .whereRef('earlier.ordinal', '<', 'mails.ordinal')
      .where('earlier.state', '=', 'queued')
      .where('earlier.failures', '<', failuresThatWait)
      .where('earlier.kind', '!=', 'notice'),
  );

const isFree = (mails: ExpressionBuilder<Tables, 'mails'>, now: number): Expression<SqlBool> =>
  mails.or([mails('claimed_until', 'is', null), mails('claimed_until', '<=', now)]);

type Claim = { now: number; leaseMilliseconds: number; limit: number };

/** One statement, so two workers never get the same mail: SQLite has one writer, PostgreSQL skips locked rows. */
const claimWhere = (
  { db, dialect }: Database,
  { now, leaseMilliseconds, limit }: Claim,
  failures: '=' | '>',
): Promise<Selectable<Tables['mails']>[]> => {
  const due = db
    .selectFrom('mails')
    .select('ordinal')
    .where('state', '=', 'queued')
    .where('failures', failures, 0)
    .where('next_attempt_at', '<=', now)
    .where((mails) => isFree(mails, now))
    .where((mails) => mails.not(isBehind(mails)))
    .$if(failures === '>', (query) => query.orderBy('next_attempt_at'))
    .orderBy('ordinal')
    .limit(limit)
    .$if(dialect === 'postgres', (query) => query.forUpdate().skipLocked());
  return db
    .updateTable('mails')
    .set((set) => ({ attempts: set('attempts', '+', 1), claimed_until: now + leaseMilliseconds }))
    .where('ordinal', 'in', due)
    .returningAll()
    .execute();
};

/** Takes mails that never failed, in the order of the index, and only then those that did, each in its turn. */
const claim = async (database: Database, asked: Claim): Promise<Selectable<Tables['mails']>[]> => {
  const fresh = await claimWhere(database, asked, '=');
  const left = asked.limit - fresh.length;
  const failed = left > 0 ? await claimWhere(database, { ...asked, limit: left }, '>') : [];
  const inOrder = (rows: typeof fresh) => rows.toSorted((a, b) => a.ordinal - b.ordinal);
  return [...inOrder(fresh), ...inOrder(failed)];
};

/** Counts what waits. The share of mails that are queued is small, so it reads few rows. */
const countQueue = async ({ db }: Database, now: number): Promise<MailQueue> => {
  const rows = await db
    .selectFrom('mails')
    .select((mails) => [
      mails
        .case()
        .when('claimed_until', '>', now)
        .then('inHand')
        .when('failures', '>', 0)
        .then('retrying')
        .else('waiting')
        .end()
        .as('place'),
      mails.fn.countAll().as('count'),
      mails.fn.min('created_at').as('oldest'),
    ])
    .where('state', '=', 'queued')
    .groupBy('place')
    .execute();
  const countOf = (place: string) => Number(rows.find((row) => row.place === place)?.count ?? 0);
  const oldest = rows.map((row) => Number(row.oldest));
  return {
    waiting: countOf('waiting'),
    retrying: countOf('retrying'),
    inHand: countOf('inHand'),
    oldestAt: oldest.length > 0 ? Math.min(...oldest) : null,
  };
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
    const rows = await claim(database, { now, leaseMilliseconds, limit });
    return withVault(database, async (vault) => rows.map((row) => toMail(vault, row)));
  },

  sent: (id, at, ...entries) => settle(database, id, 'sent', at, entries),
  refused: (id, at, ...entries) => settle(database, id, 'refused', at, entries),

  keepClaim: async (ids, until) => {
    await database.db
      .updateTable('mails')
      .set({ claimed_until: until })
      .where('id', 'in', ids)
      .where('claimed_until', 'is not', null)
      .execute();
  },

  giveBack: async (id, at) => {
    const due = { next_attempt_at: at, claimed_until: null };
    await database.db.updateTable('mails').set(due).where('id', '=', id).execute();
  },

  retryAt: async (id, at) => {
    await database.db
      .updateTable('mails')
      .set((set) => ({ failures: set('failures', '+', 1), next_attempt_at: at, claimed_until: null }))
      .where('id', '=', id)
      .execute();
  },

  hurry: async (ids, at) => {
    if (ids.length === 0) return;
    await database.db
      .updateTable('mails')
      .set({ next_attempt_at: at })
      .where('id', 'in', ids)
      .where('state', '=', 'queued')
      .where('next_attempt_at', '>', at)
      .execute();
  },

  queue: (now) => countQueue(database, now),

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
