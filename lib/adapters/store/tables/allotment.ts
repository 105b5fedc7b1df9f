import type { Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import type { Connection } from '#lib/adapters/store/engine/database.ts';
import type { IssuedNumbersLog } from '#lib/adapters/store/engine/issued-numbers-log.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { buildNss, decodeNss, lastConsecutive, type Nss } from '#lib/domain/number/nss.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { IssueInput } from '#lib/usecases/ports/issuances.ts';

type Years = { registrationYear: number; birthYear: number };
type Allotment = NonNullable<IssueInput['allotment']>;
/** Finds who holds a number, and logs a number with its holder before it is given. */
type Means = { vault: Vault; issuedNumbers: IssuedNumbersLog; holderOf: (nss: Nss) => Holder };

/** Numbers looked up at a time. */
const CHUNK = 250;

/** The year as counters write it. */
export const twoDigits = (year: number): string => String(year).slice(-2);

const keyOf = (serie: string, years: Years) => ({
  serie,
  registration_year: twoDigits(years.registrationYear),
  birth_year: twoDigits(years.birthYear),
});

/** The last consecutive that a counter without a row may have given before a restore. */
export const floorOf = async (db: Connection, registrationYear: string): Promise<number> => {
  const row = await db
    .selectFrom('counter_floors')
    .select('last_used')
    .where('registration_year', '=', registrationYear)
    .executeTakeFirst();
  return row?.last_used ?? 0;
};

/** Adds one to the counter and locks it until the transaction ends. Null when the series has no number left for these years. */
const nextConsecutive = async (
  transaction: Transaction<Tables>,
  serie: string,
  years: Years,
): Promise<number | null> => {
  const first = (await floorOf(transaction, twoDigits(years.registrationYear))) + 1;
  const row = await transaction
    .insertInto('counters')
    .values({ ...keyOf(serie, years), last_used: Math.min(first, lastConsecutive + 1) })
    .onConflict((conflict) =>
      conflict
        .columns(['serie', 'registration_year', 'birth_year'])
        .doUpdateSet((set) => ({ last_used: set('counters.last_used', '+', 1) }))
        .where('counters.last_used', '<', lastConsecutive),
    )
    .returning('last_used')
    .executeTakeFirst();
  return row === undefined || row.last_used > lastConsecutive ? null : row.last_used;
};

const asText = (index: Uint8Array): string =>
  Buffer.from(index.buffer, index.byteOffset, index.byteLength).toString('latin1');

/** The first of `numbers` that nobody holds and nobody is said to hold; undefined when there is none. */
const firstFree = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  numbers: Nss[],
): Promise<Nss | undefined> => {
  const wanted = numbers.map((nss) => ({ nss, indexes: vault.indexes('nss', nss) }));
  const all = wanted.flatMap(({ indexes }) => indexes);
  const rows = await transaction
    .selectFrom('holders')
    .select('nss_index')
    .where('nss_index', 'in', all)
    .unionAll(transaction.selectFrom('contradictions').select('nss_index').where('nss_index', 'in', all))
    .execute();
  const held = new Set(rows.map(({ nss_index }) => asText(nss_index)));
  return wanted.find(({ indexes }) => !indexes.some((index) => held.has(asText(index))))?.nss;
};

const isHeld = async (transaction: Transaction<Tables>, vault: Vault, nss: Nss): Promise<boolean> => {
  return (await firstFree(transaction, vault, [nss])) === undefined;
};

/** The first number after `taken` that nobody holds; null when there is none. */
const findFree = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  numberOf: (consecutive: number) => Nss,
  taken: number,
): Promise<Nss | null> => {
  for (let from = taken + 1; from <= lastConsecutive; from += CHUNK) {
    const length = Math.min(CHUNK, lastConsecutive - from + 1);
    const numbers = Array.from({ length }, (_, at) => numberOf(from + at));
    const free = await firstFree(transaction, vault, numbers);
    if (free) return free;
  }
  return null;
};

/** Moves the counter to the first free number after `taken` and answers that number; null when there is none. */
const skipHeld = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  serie: string,
  years: Years,
  taken: number,
): Promise<Nss | null> => {
  const numberOf = (consecutive: number) => buildNss({ serie, ...years, consecutive });
  const free = await findFree(transaction, vault, numberOf, taken);
  await transaction
    .updateTable('counters')
    .set({ last_used: free ? Number(decodeNss(free).consecutive) : lastConsecutive })
    .where('serie', '=', serie)
    .where('registration_year', '=', twoDigits(years.registrationYear))
    .where('birth_year', '=', twoDigits(years.birthYear))
    .execute();
  return free;
};

const allotFrom = async (
  transaction: Transaction<Tables>,
  { vault, issuedNumbers, holderOf }: Means,
  serie: string,
  years: Years,
): Promise<Nss | null> => {
  const next = await nextConsecutive(transaction, serie, years);
  if (next === null) return null;
  const candidate = buildNss({ serie, ...years, consecutive: next });
  const nss = (await isHeld(transaction, vault, candidate))
    ? await skipHeld(transaction, vault, serie, years, next)
    : candidate;
  if (nss) issuedNumbers.beforeCommit(holderOf(nss), next - 1);
  return nss;
};

/**
 * Takes the next free number of the first series in the list that has one; null when every series is used up (docs/rules.md §2).
 * `series`: codes of two digits; both years have four.
 */
export const allot = async (
  transaction: Transaction<Tables>,
  means: Means,
  { series, registrationYear, birthYear }: Allotment,
): Promise<Nss | null> => {
  for (const serie of series) {
    const nss = await allotFrom(transaction, means, serie, { registrationYear, birthYear });
    if (nss) return nss;
  }
  return null;
};
