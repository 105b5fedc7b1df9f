import type { Selectable } from 'kysely';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import { type Database, inTransaction, stored } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { floorOf, twoDigits } from '#lib/adapters/store/tables/allotment.ts';
import type { Serie } from '#lib/domain/number/series.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Row = Selectable<Tables['series']>;

/** A series as a row; its lists are JSON text. */
export const toSerieRow = (serie: Serie): Row => ({
  code: serie.code,
  entity: serie.entity,
  office: serie.office,
  municipios: JSON.stringify(serie.municipios),
  postal_codes: JSON.stringify(serie.postalCodes),
  position: serie.order,
  active: serie.active ? 1 : 0,
  origin: serie.origin,
});

const toSerie = (row: Row): Serie => ({
  code: row.code,
  entity: row.entity,
  office: row.office,
  municipios: stored<string[]>(row.municipios),
  postalCodes: stored<string[]>(row.postal_codes),
  order: row.position,
  active: row.active === 1,
  origin: row.origin,
});

/** The catalogue of series. */
export const createSeries = (database: Database): Store['series'] => ({
  list: async () => {
    const rows = await database.db.selectFrom('series').selectAll().orderBy('code').execute();
    return rows.map(toSerie);
  },

  used: async (registrationYear) => {
    const year = twoDigits(registrationYear);
    const counters = await database.db
      .selectFrom('counters')
      .select(['serie', 'birth_year as birthYear', 'last_used as lastUsed'])
      .where('registration_year', '=', year)
      .execute();
    return { floor: await floorOf(database.db, year), counters };
  },

  replace: (rows, ...entries) =>
    inTransaction(database, async (transaction) => {
      await transaction.deleteFrom('series').execute();
      if (rows.length > 0) await transaction.insertInto('series').values(rows.map(toSerieRow)).execute();
      await appendEntries(database, transaction, entries);
    }),
});
