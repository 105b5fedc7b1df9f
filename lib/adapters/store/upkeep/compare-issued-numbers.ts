import type { Transaction } from 'kysely';
import { inTransaction, type OpenDatabase } from '#lib/adapters/store/engine/database.ts';
import type { AllotmentMarks, Mark } from '#lib/adapters/store/engine/issued-numbers-log.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

/** The store does not know numbers that were given out. */
export class OlderStore extends OperatorError {
  override name = 'OlderStore';
  constructor() {
    super([
      {
        es: 'Esta base de datos no conoce todos los números que ya se dieron, como después de restaurar un respaldo: importa quién los recibió (npm run admin -- import-insured) y después ejecuta npm run admin -- accept-restore',
        en: 'This store is older than the numbers it gave out, as after restoring a backup: import who got them (npm run admin -- import-insured), then run npm run admin -- accept-restore',
      },
    ]);
  }
}

const keyOf = ({ serie, years }: Mark) => ({
  serie,
  registration_year: years.slice(0, 2),
  birth_year: years.slice(2),
});

const raise = async (transaction: Transaction<Tables>, mark: Mark, last_used: number): Promise<void> => {
  await transaction
    .insertInto('counters')
    .values({ ...keyOf(mark), last_used })
    .onConflict((conflict) =>
      conflict
        .columns(['serie', 'registration_year', 'birth_year'])
        .doUpdateSet({ last_used })
        .where('counters.last_used', '<', last_used),
    )
    .execute();
};

const lastUsed = async (
  { dialect }: OpenDatabase,
  transaction: Transaction<Tables>,
  mark: Mark,
): Promise<number> => {
  const { serie, registration_year, birth_year } = keyOf(mark);
  const row = await transaction
    .selectFrom('counters')
    .select('last_used')
    .where('serie', '=', serie)
    .where('registration_year', '=', registration_year)
    .where('birth_year', '=', birth_year)
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  return row?.last_used ?? 0;
};

export type WhenOlder = 'refuse' | 'goOn';

/**
 * Compares the counters of a store with the numbers that were given out. One that is behind was restored from a backup: no number that
 * a person may have in a mail is given again (docs/threats.md T28). `refuse` throws an `OlderStore`, because the store does not know who got
 * those numbers either; `goOn` moves its counters past them.
 */
export const meetMarks = (
  database: OpenDatabase,
  marks: AllotmentMarks,
  whenOlder: WhenOlder,
): Promise<void> =>
  inTransaction(database, async (transaction) => {
    for (const mark of marks.all()) {
      const last = await lastUsed(database, transaction, mark);
      if (last < mark.given && whenOlder === 'refuse') throw new OlderStore();
      if (last < mark.given) await raise(transaction, mark, mark.reserved);
      // Cut off between the mark and the commit, or restored to that very moment: one number is left out.
      else if (last < mark.taken) await raise(transaction, mark, mark.taken);
    }
  });
