import type { Transaction } from 'kysely';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import { type Database, inTransaction } from '#lib/adapters/store/engine/database.ts';
import { inChunks } from '#lib/adapters/store/engine/in-chunks.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { readMunicipio, readPlace, writePlace } from '#lib/adapters/store/tables/postal-place-text.ts';
import type { PostalPlace, Settlement } from '#lib/domain/address/address.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const spanish = new Intl.Collator('es');

const byName = (a: Settlement, b: Settlement): number =>
  spanish.compare(a.name, b.name) || spanish.compare(a.type, b.type) || (a.id < b.id ? -1 : 1);

/** Joins two places into one. It has each settlement once (the later one wins), in alphabetical order. */
const merge = (earlier: PostalPlace | undefined, later: PostalPlace): PostalPlace => {
  const settlements = new Map(
    [...(earlier?.settlements ?? []), ...later.settlements].map((settlement) => [settlement.id, settlement]),
  );
  return { ...later, settlements: [...settlements.values()].toSorted(byName) };
};

const ofThisImport = async (
  transaction: Transaction<Tables>,
  importId: string,
  postalCodes: string[],
): Promise<Map<string, PostalPlace>> => {
  const rows = await transaction
    .selectFrom('postal_codes')
    .select(['postal_code', 'body'])
    .where('postal_code', 'in', postalCodes)
    .where('import_id', '=', importId)
    .execute();
  return new Map(rows.map((row) => [row.postal_code, readPlace(row.postal_code, row.body)]));
};

const putChunk = async (
  transaction: Transaction<Tables>,
  importId: string,
  places: PostalPlace[],
): Promise<void> => {
  const merged = await ofThisImport(
    transaction,
    importId,
    places.map(({ postalCode }) => postalCode),
  );
  for (const place of places) merged.set(place.postalCode, merge(merged.get(place.postalCode), place));
  await transaction
    .insertInto('postal_codes')
    .values(
      [...merged.values()].map((place) => ({
        postal_code: place.postalCode,
        import_id: importId,
        body: writePlace(place),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('postal_code').doUpdateSet((set) => ({
        import_id: set.ref('excluded.import_id'),
        body: set.ref('excluded.body'),
      })),
    )
    .execute();
};

/** The catalogue of postal codes. It has no personal data and is not sealed. */
export const createPostalCodes = (database: Database): Store['postalCodes'] => ({
  find: async (postalCode) => {
    const body = await database.findPostalBody(postalCode);
    return body === undefined ? null : readPlace(postalCode, body);
  },

  count: async () => {
    const { count } = await database.db
      .selectFrom('postal_codes')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  },

  municipiosBetween: async (first, last) => {
    const rows = await database.db
      .selectFrom('postal_codes')
      .select('body')
      .where('postal_code', '>=', first)
      .where('postal_code', '<=', last)
      .execute();
    const names = new Map(rows.map(({ body }) => readMunicipio(body)));
    return [...names]
      .map(([code, name]) => ({ code, name }))
      .toSorted((a, b) => spanish.compare(a.name, b.name));
  },

  put: (importId, places, ...entries) =>
    inTransaction(database, async (transaction) => {
      await inChunks(places, (chunk) => putChunk(transaction, importId, chunk));
      await appendEntries(database, transaction, entries);
    }),
});
