import { createHmac } from 'node:crypto';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Connection } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { hashOfEntry, type Mac, sealHead, startOfChain } from '#lib/domain/audit/chain.ts';

/** What somebody with every right on the database, but without the key, may do to a chain of `length` entries. */
export type Chance = { below: (limit: number) => number; pick: <T>(items: readonly T[]) => T };
export type Tampering = (
  transaction: Transaction<Tables>,
  chance: Chance,
  length: number,
) => Promise<unknown>;

/** Numbers from a seed (mulberry32), so that a failure can be run again. */
export const seededChance = (seed: number): Chance => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return { below, pick };
};

const place = ({ below }: Chance, length: number): number => 1 + below(length);
const run = (transaction: Transaction<Tables>, query: RawBuilder<unknown>) => query.execute(transaction);
/** A stranger's key. */
const wrongMac: Mac = (text) => createHmac('sha256', 'guessed').update(text).digest('base64url');

const textColumns = ['actor', 'action', 'request_id', 'subject', 'address', 'detail', 'hash'] as const;

/** One value becomes another one: changed by a letter, taken from another entry, emptied, or of another type. */
const editColumn: Tampering = (transaction, chance, length) => {
  const ordinal = place(chance, length);
  const column = sql.ref(chance.pick(textColumns));
  const other = sql`(select ${column} || 'x' from audit where ordinal = ${place(chance, length)})`;
  const value = chance.pick([
    sql`coalesce(${column}, '') || '.'`,
    sql`coalesce(${other}, 'otra')`,
    sql`''`,
    sql`7`,
  ]);
  return run(transaction, sql`update audit set ${column} = ${value} where ordinal = ${ordinal}`);
};

const editMoment: Tampering = (transaction, chance, length) => {
  const shift = chance.pick([1, -1, 60_000, 1.5, 2 ** 60]);
  return run(transaction, sql`update audit set at = at + ${shift} where ordinal = ${place(chance, length)}`);
};

const removeReference: Tampering = (transaction, chance, length) =>
  run(
    transaction,
    sql`update audit set ${sql.ref(chance.pick(['request_id', 'subject']))} = null where ordinal = ${place(chance, length)}`,
  );

const editMany: Tampering = (transaction, chance, length) =>
  run(transaction, sql`update audit set actor = 'operador' where ordinal >= ${place(chance, length)}`);

const deleteOne: Tampering = (transaction, chance, length) =>
  run(transaction, sql`delete from audit where ordinal = ${place(chance, length)}`);

const deleteRun: Tampering = (transaction, chance, length) => {
  const from = place(chance, length);
  const to = from + chance.below(6);
  return run(transaction, sql`delete from audit where ordinal between ${from} and ${to}`);
};

/** Later entries move up into the gap, and the head goes back to where the chain now ends. */
const deleteAndClose: Tampering = async (transaction, chance, length) => {
  const gone = place(chance, length - 1);
  await run(transaction, sql`delete from audit where ordinal = ${gone}`);
  await run(transaction, sql`update audit set ordinal = -ordinal where ordinal > ${gone}`);
  await run(transaction, sql`update audit set ordinal = -ordinal - 1 where ordinal < 0`);
  await run(
    transaction,
    sql`update audit_head set ordinal = ordinal - 1, hash = (select hash from audit where ordinal = ${length - 1})`,
  );
};

/** The newest entries go, and the head says that the chain ends before them. */
const cutAndMoveHead: Tampering = async (transaction, chance, length) => {
  const last = chance.below(length);
  await run(transaction, sql`delete from audit where ordinal > ${last}`);
  await run(
    transaction,
    sql`update audit_head set ordinal = ${last}, hash = coalesce((select hash from audit where ordinal = ${last}), '')`,
  );
};

/** The oldest entries go as if their time were over. */
const raiseFloor: Tampering = async (transaction, chance, length) => {
  const last = place(chance, length);
  await run(
    transaction,
    sql`update audit_head set floor_ordinal = ${last}, floor_hash = (select hash from audit where ordinal = ${last})`,
  );
  await run(transaction, sql`delete from audit where ordinal <= ${last}`);
};

const swap: Tampering = async (transaction, chance, length) => {
  const one = place(chance, length);
  const other = ((one + chance.below(length - 1)) % length) + 1;
  await run(transaction, sql`update audit set ordinal = -1 where ordinal = ${one}`);
  await run(transaction, sql`update audit set ordinal = ${one} where ordinal = ${other}`);
  await run(transaction, sql`update audit set ordinal = ${other} where ordinal = -1`);
};

/** The same entries in the opposite order, hashes and all. */
const reverseRun: Tampering = async (transaction, chance, length) => {
  const from = place(chance, length - 1);
  const to = from + 1 + chance.below(length - from);
  await run(transaction, sql`update audit set ordinal = -ordinal where ordinal between ${from} and ${to}`);
  await run(transaction, sql`update audit set ordinal = ${from + to} + ordinal where ordinal < 0`);
};

const insertAt = (transaction: Transaction<Tables>, ordinal: number, from: number) =>
  run(
    transaction,
    sql`insert into audit select ${ordinal}, at, actor, action, request_id, subject, address, detail, hash
      from audit where ordinal = ${from}`,
  );

const insertOutside: Tampering = (transaction, chance, length) =>
  insertAt(transaction, chance.pick([length + 1, length + 9, 0, -4, 2 ** 60]), place(chance, length));

/** A copy of an entry in the middle; those behind it make room, and the head goes with them. */
const insertInside: Tampering = async (transaction, chance, length) => {
  const at = place(chance, length);
  await run(transaction, sql`update audit set ordinal = -ordinal where ordinal >= ${at}`);
  await run(transaction, sql`update audit set ordinal = 1 - ordinal where ordinal < 0`);
  await insertAt(transaction, at, at + 1);
  await run(transaction, sql`update audit_head set ordinal = ordinal + 1`);
};

const editHead: Tampering = (transaction, chance) => {
  const [column, value] = chance.pick([
    ['ordinal', sql`ordinal - 1`],
    ['ordinal', sql`ordinal + 1`],
    ['hash', sql`hash || '.'`],
    ['mac', sql`''`],
    ['floor_ordinal', sql`3`],
    ['floor_hash', sql`hash`],
    ['id', sql`2`],
  ] as const);
  return run(transaction, sql`update audit_head set ${sql.ref(column)} = ${value}`);
};

const removeHead: Tampering = (transaction) => run(transaction, sql`delete from audit_head`);

const addHead: Tampering = (transaction) =>
  run(
    transaction,
    sql`insert into audit_head select 2, ordinal, hash, floor_ordinal, floor_hash, mac from audit_head`,
  );

/** Written anew from some place on, head and all, as who does not know the key would have to. */
const forge: Tampering = async (transaction, chance, length) => {
  const from = place(chance, length);
  const rows = await transaction
    .selectFrom('audit')
    .selectAll()
    .where('ordinal', '>=', from - 1)
    .orderBy('ordinal')
    .execute();
  let hash = from === 1 ? '' : (rows.shift()?.hash ?? '');
  for (const { ordinal, request_id: requestId, ...row } of rows) {
    const action = ordinal === from ? 'number.shown' : row.action;
    const actor = ordinal === from ? 'worker' : row.actor;
    hash = hashOfEntry(wrongMac, hash, ordinal, { ...row, requestId, action, actor });
    await transaction
      .updateTable('audit')
      .set({ action, actor, hash })
      .where('ordinal', '=', ordinal)
      .execute();
  }
  const { mac } = sealHead(wrongMac, { ordinal: length, hash, floor: startOfChain });
  await transaction.updateTable('audit_head').set({ hash, mac }).execute();
};

const empty: Tampering = async (transaction) => {
  await run(transaction, sql`delete from audit`);
  await run(transaction, sql`update audit_head set ordinal = 0, hash = ''`);
};

export const tamperings = {
  editColumn,
  editMoment,
  removeReference,
  editMany,
  deleteOne,
  deleteRun,
  deleteAndClose,
  cutAndMoveHead,
  raiseFloor,
  swap,
  reverseRun,
  insertOutside,
  insertInside,
  editHead,
  removeHead,
  addHead,
  forge,
  empty,
} satisfies Record<string, Tampering>;

/** Triggers stop nobody who owns the database. */
export const dropTriggers = async (transaction: Connection): Promise<void> => {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(
    transaction,
  );
  for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(transaction);
};
