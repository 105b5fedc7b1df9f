import type { Transaction } from 'kysely';
import type { Tables } from '#lib/adapters/store/schema.ts';
import { buildNss, decodeNss, type Nss } from '#lib/domain/nss.ts';
import type { IssueInput } from '#lib/usecases/ports.ts';

type Years = { registrationYear: number; birthYear: number };
type Allocation = NonNullable<IssueInput['allocation']>;

/** Four digits (domain.md 2); 0000 is not used. */
const LAST_CONSECUTIVE = 9_999;

const twoDigits = (year: number): string => String(year).slice(-2);

const keyOf = (serie: string, years: Years) => ({
  serie,
  registration_year: twoDigits(years.registrationYear),
  birth_year: twoDigits(years.birthYear),
});

/** Moves the counter on by one and holds it until the transaction ends; null when the series is used up for these years. */
const nextConsecutive = async (
  transaction: Transaction<Tables>,
  serie: string,
  years: Years,
): Promise<number | null> => {
  const row = await transaction
    .insertInto('counters')
    .values({ ...keyOf(serie, years), last_used: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['serie', 'registration_year', 'birth_year'])
        .doUpdateSet((set) => ({ last_used: set('counters.last_used', '+', 1) }))
        .where('counters.last_used', '<', LAST_CONSECUTIVE),
    )
    .returning('last_used')
    .executeTakeFirst();
  return row?.last_used ?? null;
};

const isHeld = async (transaction: Transaction<Tables>, nss: Nss): Promise<boolean> => {
  const row = await transaction.selectFrom('holders').select('nss').where('nss', '=', nss).executeTakeFirst();
  return row !== undefined;
};

/** The first consecutive after `taken` that no imported number occupies, and the counter moved there; null when there is none. */
const skipHeld = async (
  transaction: Transaction<Tables>,
  serie: string,
  years: Years,
  taken: number,
): Promise<number | null> => {
  const numberOf = (consecutive: number) => buildNss({ serie, ...years, consecutive });
  const rows = await transaction
    .selectFrom('holders')
    .select('nss')
    .where('nss', '>=', numberOf(taken))
    .where('nss', '<=', numberOf(LAST_CONSECUTIVE))
    .execute();
  const held = new Set(rows.map(({ nss }) => Number(decodeNss(nss).consecutive)));
  let free = taken;
  while (held.has(free)) free += 1;
  await transaction
    .updateTable('counters')
    .set({ last_used: Math.min(free, LAST_CONSECUTIVE) })
    .where('serie', '=', serie)
    .where('registration_year', '=', twoDigits(years.registrationYear))
    .where('birth_year', '=', twoDigits(years.birthYear))
    .execute();
  return free > LAST_CONSECUTIVE ? null : free;
};

const allotFrom = async (
  transaction: Transaction<Tables>,
  serie: string,
  years: Years,
): Promise<Nss | null> => {
  const next = await nextConsecutive(transaction, serie, years);
  if (next === null) return null;
  const candidate = buildNss({ serie, ...years, consecutive: next });
  if (!(await isHeld(transaction, candidate))) return candidate;
  const free = await skipHeld(transaction, serie, years, next);
  return free === null ? null : buildNss({ serie, ...years, consecutive: free });
};

/** A number that nobody holds, from the first series of the list that still has one; null when none is left. */
export const allot = async (
  transaction: Transaction<Tables>,
  { series, registrationYear, birthYear }: Allocation,
): Promise<Nss | null> => {
  for (const serie of series) {
    const nss = await allotFrom(transaction, serie, { registrationYear, birthYear });
    if (nss) return nss;
  }
  return null;
};
