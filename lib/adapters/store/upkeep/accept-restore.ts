import { sql, type Transaction } from 'kysely';
import { type CounterMark, counterOf, nameOf } from '#lib/adapters/store/engine/counter-marks.ts';
import {
  type Database,
  inTransaction,
  type OpenDatabase,
  withVault,
} from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { openHolder } from '#lib/adapters/store/engine/sealed-rows.ts';
import { bringBackHolders } from '#lib/adapters/store/tables/holders.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { lastConsecutive, type Nss } from '#lib/domain/number/nss.ts';

/**
 * What an accepted restore changed. `broughtBack`: people whose number the store did not know. `contradicting`: people of the record whose
 * number the store gave to somebody else meanwhile, or who got another one. `unreadable`: lines of the record. `unrecorded`: numbers that
 * were given after the backup, at most, and that the record does not have. `ended`: counters that have no number left.
 */
export type AcceptedRestore = {
  hadRecord: boolean;
  broughtBack: number;
  contradicting: number;
  unreadable: number;
  unrecorded: number;
  counters: number;
  ended: number;
};

/** Read at a time. */
const HOLDERS = 250;

const keyOf = ({ serie, years }: CounterMark) => ({
  serie,
  registration_year: years.slice(0, 2),
  birth_year: years.slice(2),
});

/** Moves a counter forward to `last_used`, never back. */
export const raiseCounter = async (
  transaction: Transaction<Tables>,
  mark: CounterMark,
  last_used: number,
): Promise<void> => {
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

/** The last consecutive that the store knows of a counter, which stays until the transaction ends. */
export const lastUsed = async (
  { dialect }: OpenDatabase,
  transaction: Transaction<Tables>,
  mark: CounterMark,
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

/** The counter of a number, and how far it went at least. */
const markOf = (nss: Nss): CounterMark => {
  const { consecutive: last, ...counter } = counterOf(nss);
  return { ...counter, given: last, taken: last, reserved: last };
};

/**
 * Numbers that the marks know to be given, and neither the store nor the record has: a day of the record is lost. A number that a restore
 * or a crash skipped counts too, so this is the most that there can be.
 */
const countUnrecorded = async (
  database: OpenDatabase,
  transaction: Transaction<Tables>,
  marks: readonly CounterMark[],
  holders: readonly { nss: Nss }[],
): Promise<number> => {
  const placeOf = (mark: CounterMark, at: number) => `${nameOf(mark)}-${at}`;
  const recorded = new Set(holders.map(({ nss }) => placeOf(markOf(nss), markOf(nss).given)));
  let unrecorded = 0;
  for (const mark of marks)
    for (let at = (await lastUsed(database, transaction, mark)) + 1; at <= mark.given; at += 1)
      if (!recorded.has(placeOf(mark, at))) unrecorded += 1;
  return unrecorded;
};

const thisYear = (): string => String(mexicoCityDate(Date.now()).year).slice(-2);

/**
 * Counters without a row may have given numbers too. They begin after `skip`. Later years need nothing, because their numbers show a year
 * in which nothing was given before the restore.
 */
const raiseFloors = async (transaction: Transaction<Tables>, skip: number): Promise<void> => {
  const known = await transaction.selectFrom('counters').select('registration_year').distinct().execute();
  const years = new Set([thisYear(), ...known.map(({ registration_year }) => registration_year)]);
  for (const registration_year of years)
    await transaction
      .insertInto('counter_floors')
      .values({ registration_year, last_used: skip })
      .onConflict((conflict) =>
        conflict
          .column('registration_year')
          .doUpdateSet((set) => ({ last_used: set('counter_floors.last_used', '+', skip) })),
      )
      .execute();
};

/** Moves every counter of every series forward by `skip` consecutives. Answers how many there are and how many have no number left. */
const moveCounters = async (
  transaction: Transaction<Tables>,
  skip: number,
): Promise<{ counters: number; ended: number }> => {
  const moved = sql<number>`case when last_used + ${skip} > ${lastConsecutive} then ${lastConsecutive} else last_used + ${skip} end`;
  const rows = await transaction
    .updateTable('counters')
    .set({ last_used: moved })
    .returning('last_used')
    .execute();
  return { counters: rows.length, ended: rows.filter((row) => row.last_used >= lastConsecutive).length };
};

const holdersAfter = ({ db }: Database, curpIndex: Uint8Array) =>
  db
    .selectFrom('holders')
    .selectAll()
    .where('curp_index', '>', curpIndex)
    .orderBy('curp_index')
    .limit(HOLDERS)
    .execute();

/** A new record holds everybody whom the store knows, because the next restore may be of an even earlier day. */
const beginRecord = async (database: Database): Promise<void> => {
  database.issuedNumbers.begin();
  await withVault(database, async (vault) => {
    for (let rows = await holdersAfter(database, new Uint8Array()); rows.length > 0; ) {
      database.issuedNumbers.note(rows.map((row) => openHolder(vault, row)));
      rows = await holdersAfter(database, rows.at(-1)?.curp_index ?? new Uint8Array());
    }
  });
};

/**
 * Makes a store from a backup fit to give out numbers. The record says who got a number after the backup, and these people are back
 * first. Then every counter, also one that has no row yet, goes past what the marks say and `skip` consecutives further, because the record
 * may come from the backup too and nobody can know that. Begins a record where there is none.
 */
export const acceptRestore = async (database: Database, skip: number): Promise<AcceptedRestore> => {
  const log = database.issuedNumbers;
  const hadRecord = log.state() === 'own';
  const { holders, unreadable } = log.recorded();
  const people = await bringBackHolders(database, holders);
  const counted = await inTransaction(database, async (transaction) => {
    const marks = log.marks();
    const unrecorded = await countUnrecorded(database, transaction, marks, holders);
    for (const mark of [...marks, ...holders.map(({ nss }) => markOf(nss))])
      await raiseCounter(transaction, mark, mark.reserved);
    if (skip > 0) await raiseFloors(transaction, skip);
    return { unrecorded, ...(await moveCounters(transaction, skip)) };
  });
  if (!hadRecord) await beginRecord(database);
  log.endRestore();
  return { hadRecord, unreadable, ...people, ...counted };
};
