import { type Database, inTransaction } from '#lib/adapters/store/database.ts';
import { markKey } from '#lib/domain/number-marks.ts';
import type { Store } from '#lib/usecases/ports.ts';

export const createCounters = (database: Database): Store['counters'] => ({
  list: async () => {
    const rows = await database.db.selectFrom('counters').selectAll().execute();
    return new Map(
      rows.map((row) => [markKey(row.serie, row.registration_year, row.birth_year), row.last_used]),
    );
  },

  advance: (marks) =>
    inTransaction(database, async (transaction) => {
      for (const [key, last_used] of marks) {
        const [serie = '', registration_year = '', birth_year = ''] = key.split('-');
        await transaction
          .insertInto('counters')
          .values({ serie, registration_year, birth_year, last_used })
          .onConflict((conflict) =>
            conflict
              .columns(['serie', 'registration_year', 'birth_year'])
              .doUpdateSet({ last_used })
              .where('counters.last_used', '<', last_used),
          )
          .execute();
      }
    }),
});
