import type { Connection, Database } from '#lib/adapters/store/database.ts';
import type { DocumentKind } from '#lib/domain/issuance.ts';
import type { Store } from '#lib/usecases/ports.ts';

const find = async (db: Connection, issuanceId: string, kind: DocumentKind): Promise<Uint8Array | null> => {
  const row = await db
    .selectFrom('documents')
    .select('bytes')
    .where('issuance_id', '=', issuanceId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  // pg answers a Buffer, SQLite a plain Uint8Array: the same view for both.
  return row ? new Uint8Array(row.bytes.buffer, row.bytes.byteOffset, row.bytes.byteLength) : null;
};

export const createDocuments = ({ db }: Database): Store['documents'] => ({
  find: (issuanceId, kind) => find(db, issuanceId, kind),

  put: async (issuanceId, kind, bytes, at) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('documents')
      .values({ issuance_id: issuanceId, kind, bytes, created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n ? bytes : ((await find(db, issuanceId, kind)) ?? bytes);
  },
});
