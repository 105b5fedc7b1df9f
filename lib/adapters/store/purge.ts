import type { DeleteResult, Transaction } from 'kysely';
import { appendEntries } from '#lib/adapters/store/audit-append.ts';
import { type Database, inTransaction } from '#lib/adapters/store/database.ts';
import type { Tables } from '#lib/adapters/store/schema.ts';
import type { AuditEntry } from '#lib/domain/audit.ts';
import type { Purgeable } from '#lib/usecases/ports.ts';

type Delete = (transaction: Transaction<Tables>, before: number) => Promise<DeleteResult>;

const purgeLimits: Delete = async (transaction, before) => {
  await transaction.deleteFrom('limit_members').where('expires_at', '<', before).execute();
  await transaction.deleteFrom('mail_stops').where('until', '<', before).execute();
  return transaction.deleteFrom('limits').where('expires_at', '<', before).executeTakeFirstOrThrow();
};

const deletes: Record<Purgeable, Delete> = {
  startedRequests: (transaction, before) =>
    transaction
      .deleteFrom('requests')
      .where('stage', '=', 'started')
      .where('started_at', '<', before)
      .executeTakeFirstOrThrow(),
  openRequests: (transaction, before) =>
    transaction
      .deleteFrom('requests')
      .where('stage', '!=', 'issued')
      .where('started_at', '<', before)
      .executeTakeFirstOrThrow(),
  mails: (transaction, before) =>
    transaction
      .deleteFrom('mails')
      .where('state', '!=', 'queued')
      .where('settled_at', '<', before)
      .executeTakeFirstOrThrow(),
  documents: (transaction, before) =>
    transaction.deleteFrom('documents').where('created_at', '<', before).executeTakeFirstOrThrow(),
  sessions: (transaction, before) =>
    transaction.deleteFrom('sessions').where('expires_at', '<', before).executeTakeFirstOrThrow(),
  links: (transaction, before) =>
    transaction.deleteFrom('links').where('expires_at', '<', before).executeTakeFirstOrThrow(),
  limits: purgeLimits,
};

/** All of it in one transaction; what a deleted request leaves (sessions, links, mails) goes with it. Told when something went. */
export const purge = (
  database: Database,
  before: Record<Purgeable, number>,
  entries: readonly AuditEntry[],
): Promise<Record<Purgeable, number>> =>
  inTransaction(database, async (transaction) => {
    const count = async (kind: Purgeable): Promise<number> =>
      Number((await deletes[kind](transaction, before[kind])).numDeletedRows);
    const gone = {
      startedRequests: await count('startedRequests'),
      openRequests: await count('openRequests'),
      mails: await count('mails'),
      documents: await count('documents'),
      sessions: await count('sessions'),
      links: await count('links'),
      limits: await count('limits'),
    };
    if (Object.values(gone).some((rows) => rows > 0)) await appendEntries(database, transaction, entries);
    return gone;
  });
