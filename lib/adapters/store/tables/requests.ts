import { sql } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import { type Database, inSealedTransaction, withVault } from '#lib/adapters/store/engine/database.ts';
import {
  addressIndexes,
  changedColumns,
  openRequest,
  requestRow,
} from '#lib/adapters/store/engine/sealed-rows.ts';
import { insertMail } from '#lib/adapters/store/tables/outbox.ts';
import { lastActivity, type Stage } from '#lib/domain/request/request.ts';
import type { StoredRequest } from '#lib/usecases/ports/requests.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const FINISHED: Stage[] = ['issued', 'referred'];

/** The later of the known moment and this one. */
const later = (at: number) => sql<number>`case when active_at > ${at} then active_at else ${at} end`;

type Row = { id: string; body: Uint8Array; version: number };

const toStoredRequest = (vault: Vault, row: Row | undefined): StoredRequest | null =>
  row ? { request: openRequest(vault, row), version: row.version } : null;

/** Requests, sealed. `save` writes only over the version that was read, and answers false for another one. */
export const createRequests = (database: Database): Store['requests'] => ({
  create: (request, mail, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      await transaction.insertInto('requests').values(requestRow(vault, request)).execute();
      if (mail) await insertMail(transaction, vault, mail);
      await appendEntries(database, transaction, entries);
    }),

  find: (id) =>
    withVault(database, async (vault) => {
      const row = await database.db
        .selectFrom('requests')
        .select(['id', 'body', 'version'])
        .where('id', '=', id)
        .executeTakeFirst();
      return toStoredRequest(vault, row);
    }),

  findOpen: (curp, email) =>
    withVault(database, async (vault) => {
      const row = await database.db
        .selectFrom('requests')
        .select(['id', 'body', 'version'])
        .where('curp_index', 'in', vault.indexes('curp', curp))
        .where('email_index', 'in', addressIndexes(vault, email))
        .where('stage', 'not in', FINISHED)
        .orderBy('ordinal', 'desc')
        .limit(1)
        .executeTakeFirst();
      return toStoredRequest(vault, row);
    }),

  save: (request, version, mail, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      const { numUpdatedRows } = await transaction
        .updateTable('requests')
        .set({
          version: version + 1,
          started_at: request.startedAt,
          active_at: later(lastActivity(request)),
          ...changedColumns(vault, request),
        })
        .where('id', '=', request.id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      if (mail) await insertMail(transaction, vault, mail);
      await appendEntries(database, transaction, entries);
      return true;
    }),
});
