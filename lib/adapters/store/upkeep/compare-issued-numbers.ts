import type { Transaction } from 'kysely';
import { inTransaction, type OpenDatabase } from '#lib/adapters/store/engine/database.ts';
import type { CounterRecord, IssuedNumbersLog } from '#lib/adapters/store/engine/issued-numbers-log.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

/** Thrown at the start: the store does not know all numbers that were given out. */
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

const keyOf = ({ serie, years }: CounterRecord) => ({
  serie,
  registration_year: years.slice(0, 2),
  birth_year: years.slice(2),
});

const raise = async (
  transaction: Transaction<Tables>,
  record: CounterRecord,
  last_used: number,
): Promise<void> => {
  await transaction
    .insertInto('counters')
    .values({ ...keyOf(record), last_used })
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
  record: CounterRecord,
): Promise<number> => {
  const { serie, registration_year, birth_year } = keyOf(record);
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

/** What to do with a store that does not know all numbers given out. */
export type WhenOlder = 'refuse' | 'raiseCounters';

/**
 * Compares the counters of a store with the log of the numbers given out. A counter that is behind the log comes from a restored backup,
 * and the numbers after it may already be in somebody's mail (docs/threats.md T28). `refuse` throws an `OlderStore`, because the store does
 * not know who got those numbers. `raiseCounters` moves its counters past them, so that none is given twice.
 */
export const compareIssuedNumbers = (
  database: OpenDatabase,
  log: IssuedNumbersLog,
  whenOlder: WhenOlder,
): Promise<void> =>
  inTransaction(database, async (transaction) => {
    for (const record of log.all()) {
      const last = await lastUsed(database, transaction, record);
      if (last < record.given && whenOlder === 'refuse') throw new OlderStore();
      if (last < record.given) await raise(transaction, record, record.reserved);
      // The transaction ended between the log and the commit, or the backup is of that moment. One number stays unused.
      else if (last < record.taken) await raise(transaction, record, record.taken);
    }
  });
