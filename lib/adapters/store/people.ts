import { type Database, inTransaction, stored } from '#lib/adapters/store/database.ts';
import { inChunks } from '#lib/adapters/store/in-chunks.ts';
import type { Person } from '#lib/domain/person.ts';
import type { Store } from '#lib/usecases/ports.ts';

export const createPeople = (database: Database): Store['people'] => ({
  find: async (curp) => {
    const row = await database.db
      .selectFrom('people')
      .select('body')
      .where('curp', '=', curp)
      .executeTakeFirst();
    return row ? stored<Person>(row.body) : null;
  },

  put: (rows) =>
    inTransaction(database, async (transaction) => {
      const lastOfEach = new Map(rows.map(({ curp, person }) => [curp, JSON.stringify(person)]));
      await inChunks([...lastOfEach], (chunk) =>
        transaction
          .insertInto('people')
          .values(chunk.map(([curp, body]) => ({ curp, body })))
          .onConflict((conflict) =>
            conflict.column('curp').doUpdateSet((set) => ({ body: set.ref('excluded.body') })),
          )
          .execute(),
      );
    }),
});
