import type { DeleteResult, Transaction } from 'kysely';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import { type Database, inSealedTransaction } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { addToTotals } from '#lib/adapters/store/tables/day-totals.ts';
import { purgeVisitors } from '#lib/adapters/store/tables/purge-visitors.ts';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Purgeable } from '#lib/usecases/ports/purge.ts';

type Delete = (transaction: Transaction<Tables>, before: number) => Promise<DeleteResult>;

/** After a notice no other one is sent for this long (tables/email-binding.ts), in milliseconds. */
const day = 24 * 3_600_000;

/** The day of a moment, `YYYY-MM-DD`. In which zone is all the same to what was kept for years. */
const dayAt = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Keeps a change that waits until it took effect (tables/email-changes.ts). */
const purgeChanges = (transaction: Transaction<Tables>, before: number) =>
  transaction
    .deleteFrom('email_changes')
    .where('until', '<', before)
    .where('state', '!=', 'waiting')
    .execute();

/** Deletes tickets, and the counter of each day that has none left. The totals of their days stay. */
const purgeTickets = async (transaction: Transaction<Tables>, before: number): Promise<void> => {
  const gone = await transaction
    .deleteFrom('tickets')
    .where('opened_at', '<', before)
    .returningAll()
    .execute();
  await addToTotals(transaction, gone);
  const days = transaction.selectFrom('tickets').select('day');
  await transaction.deleteFrom('ticket_days').where('day', 'not in', days).execute();
};

/** Deletes requests, with tickets and the changes that staff asked for, also undecided ones. */
const purgeRequests: Delete = async (transaction, before) => {
  await purgeTickets(transaction, before);
  await transaction.deleteFrom('desk_changes').where('asked_at', '<', before).execute();
  return transaction.deleteFrom('requests').where('active_at', '<', before).executeTakeFirstOrThrow();
};

const purgeLimits: Delete = async (transaction, before) => {
  await purgeChanges(transaction, before);
  await transaction.deleteFrom('limit_members').where('expires_at', '<', before).execute();
  await transaction
    .deleteFrom('notices')
    .where('sent_at', '<', before - day)
    .execute();
  await transaction.deleteFrom('stopped_pairs').where('until', '<', before).execute();
  await transaction.deleteFrom('mail_stops').where('until', '<', before).execute();
  return transaction.deleteFrom('limits').where('expires_at', '<', before).executeTakeFirstOrThrow();
};

const deletes: Record<Exclude<Purgeable, 'visitors'>, Delete> = {
  startedRequests: (transaction, before) =>
    transaction
      .deleteFrom('requests')
      .where('stage', '=', 'started')
      .where('started_at', '<', before)
      .executeTakeFirstOrThrow(),
  requests: purgeRequests,
  mails: (transaction, before) =>
    transaction
      .deleteFrom('mails')
      .where('state', '!=', 'queued')
      .where('settled_at', '<', before)
      .executeTakeFirstOrThrow(),
  documents: (transaction, before) =>
    transaction.deleteFrom('documents').where('created_at', '<', before).executeTakeFirstOrThrow(),
  sessions: async (transaction, before) => {
    await transaction.deleteFrom('form_replies').where('expires_at', '<', before).execute();
    return transaction.deleteFrom('sessions').where('expires_at', '<', before).executeTakeFirstOrThrow();
  },
  links: async (transaction, before) => {
    await transaction.deleteFrom('hand_overs').where('expires_at', '<', before).execute();
    return transaction.deleteFrom('links').where('expires_at', '<', before).executeTakeFirstOrThrow();
  },
  preparations: (transaction, before) =>
    transaction.deleteFrom('preparations').where('expires_at', '<', before).executeTakeFirstOrThrow(),
  limits: purgeLimits,
  totals: (transaction, before) =>
    transaction.deleteFrom('day_totals').where('day', '<', dayAt(before)).executeTakeFirstOrThrow(),
};

const purgeTables = (
  database: Database,
  before: Record<Purgeable, number>,
  entries: readonly AuditEntry[],
): Promise<Record<Purgeable, number>> =>
  inSealedTransaction(database, async (transaction, vault) => {
    const count = async (kind: keyof typeof deletes): Promise<number> =>
      Number((await deletes[kind](transaction, before[kind])).numDeletedRows);
    await purgeTickets(transaction, before.visitors);
    const gone = {
      startedRequests: await count('startedRequests'),
      requests: await count('requests'),
      mails: await count('mails'),
      documents: await count('documents'),
      sessions: await count('sessions'),
      links: await count('links'),
      preparations: await count('preparations'),
      limits: await count('limits'),
      totals: await count('totals'),
      visitors: await purgeVisitors({ transaction, vault, before: before.visitors }),
    };
    if (Object.values(gone).some((rows) => rows > 0)) await appendEntries(database, transaction, entries);
    return gone;
  });

/**
 * Deletes everything that is older than its period, in one transaction; sessions, links and mails of a deleted request go with it. Appends
 * `entries` to the audit when something was deleted. Visitors go from the record outside the database too.
 */
export const purge = async (
  database: Database,
  before: Record<Purgeable, number>,
  entries: readonly AuditEntry[],
): Promise<Record<Purgeable, number>> => {
  const gone = await purgeTables(database, before, entries);
  if (before.visitors > 0) database.issuedNumbers.forgetBefore(before.visitors);
  return gone;
};
