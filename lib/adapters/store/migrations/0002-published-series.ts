import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { toSerieRow } from '#lib/adapters/store/tables/series.ts';
import { seriesCatalogue } from '#lib/adapters/store/tables/series-catalogue.ts';

/** A new installation begins with the published values; the institution replaces them by import. */
export const publishedSeries: Migration = {
  up: async (db: Kysely<Tables>) => {
    await db.insertInto('series').values(seriesCatalogue.map(toSerieRow)).execute();
  },
};
