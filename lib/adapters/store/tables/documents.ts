import { type Database, inSealedTransaction, withVault } from '#lib/adapters/store/engine/database.ts';
import { openDocument, sealDocument } from '#lib/adapters/store/engine/sealed-rows.ts';
import type { KeptKind } from '#lib/usecases/ports/documents.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const find = (database: Database, issuanceId: string, kind: KeptKind): Promise<Uint8Array | null> =>
  withVault(database, async (vault) => {
    const row = await database.db
      .selectFrom('documents')
      .select(['issuance_id', 'kind', 'bytes'])
      .where('issuance_id', '=', issuanceId)
      .where('kind', '=', kind)
      .executeTakeFirst();
    return row ? openDocument(vault, row) : null;
  });

const put = (
  database: Database,
  id: { issuance_id: string; kind: KeptKind },
  bytes: Uint8Array,
  at: number,
): Promise<boolean> =>
  inSealedTransaction(database, async (transaction, vault) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('documents')
      .values({ ...id, bytes: sealDocument(vault, id, bytes), created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  });

/** Signed PDFs and pictures, sealed. The first one that is kept for a document stays. */
export const createDocuments = (database: Database): Store['documents'] => ({
  find: (issuanceId, kind) => find(database, issuanceId, kind),

  put: async (issuanceId, kind, bytes, at) => {
    const isFirst = await put(database, { issuance_id: issuanceId, kind }, bytes, at);
    return isFirst ? bytes : ((await find(database, issuanceId, kind)) ?? bytes);
  },
});
