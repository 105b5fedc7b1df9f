import { type Database, inTransaction, stored } from '#lib/adapters/store/database.ts';
import { insertMail } from '#lib/adapters/store/outbox.ts';
import type { Request, Stage } from '#lib/domain/request.ts';
import type { Store, StoredRequest } from '#lib/usecases/ports.ts';

const FINISHED: Stage[] = ['issued', 'referred'];

const toStoredRequest = (row: { body: string; version: number } | undefined): StoredRequest | null =>
  row ? { request: stored<Request>(row.body), version: row.version } : null;

/** What of a request may change, as columns. */
export const changedColumns = (request: Request) => ({
  email: request.email,
  stage: request.stage,
  body: JSON.stringify(request),
});

export const requestRow = (request: Request) => ({
  id: request.id,
  curp: request.curp,
  started_at: request.startedAt,
  version: 1,
  ...changedColumns(request),
});

export const createRequests = (database: Database): Store['requests'] => ({
  create: (request, mail) =>
    inTransaction(database, async (transaction) => {
      await transaction.insertInto('requests').values(requestRow(request)).execute();
      await insertMail(transaction, mail);
    }),

  find: async (id) =>
    toStoredRequest(
      await database.db
        .selectFrom('requests')
        .select(['body', 'version'])
        .where('id', '=', id)
        .executeTakeFirst(),
    ),

  findOpen: async (curp, email) =>
    toStoredRequest(
      await database.db
        .selectFrom('requests')
        .select(['body', 'version'])
        .where('curp', '=', curp)
        .where('email', '=', email)
        .where('stage', 'not in', FINISHED)
        .orderBy('ordinal', 'desc')
        .limit(1)
        .executeTakeFirst(),
    ),

  save: (request, version, mail) =>
    inTransaction(database, async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('requests')
        .set({ version: version + 1, started_at: request.startedAt, ...changedColumns(request) })
        .where('id', '=', request.id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      if (mail) await insertMail(transaction, mail);
      return true;
    }),
});
