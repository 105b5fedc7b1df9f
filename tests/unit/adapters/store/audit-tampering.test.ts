import { expect, test } from 'vitest';
import { appendEntries, type Chained } from '#lib/adapters/store/engine/append-audit.ts';
import { createAudit } from '#lib/adapters/store/tables/audit.ts';
import {
  hashOfEntry,
  type SealedAnchor,
  sealAnchor,
  sealHead,
  startOfChain,
} from '#lib/domain/audit/chain.ts';
import { aChain, anEntry, auditMac, verify } from '#tests/support/audit-chains.ts';
import { testNow } from '#tests/support/builders.ts';
import { dropTriggers, seededChance, type Tampering, tamperings } from '#tests/support/tampering.ts';

const length = 40;
/** 1,000 by `npm run records:full`. */
const most = Number(process.env.TAMPERINGS ?? 100);
const seed = 20_261_121;

type Rows = Parameters<Tampering>[0];

class Undo extends Error {}

/** Tampers, verifies, and restores the chain. Answers what verifying found. */
const breaksAfter = async (
  database: Chained,
  tamper: (rows: Rows) => Promise<unknown>,
  lines: SealedAnchor[] = [],
) => {
  let found: string[] = [];
  const undone = database.db.transaction().execute(async (transaction) => {
    await dropTriggers(transaction);
    await tamper(transaction);
    const { breaks } = await verify({ ...database, db: transaction }, lines);
    found = breaks.map(({ kind, ordinal }) => `${kind} ${ordinal}`);
    throw new Undo();
  });
  await undone.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  return found;
};

test(`T20: each of ${most} random edits, deletions, reorderings and insertions is found`, async () => {
  const database = await aChain(length);
  const chance = seededChance(seed);
  const counts: Record<string, number> = {};
  const missed: string[] = [];
  for (let nth = 0; nth < most; nth += 1) {
    const [name, tamper] = chance.pick(Object.entries(tamperings));
    const found = await breaksAfter(database, (transaction) => tamper(transaction, chance, length));
    counts[name] = (counts[name] ?? 0) + 1;
    if (found.length === 0) missed.push(`${nth}: ${name}`);
  }
  expect(missed).toEqual([]);
  expect(Object.keys(counts)).toHaveLength(Object.keys(tamperings).length);
  expect((await verify(database)).breaks).toEqual([]);
});

const trial = async (tamper: (rows: Rows) => Promise<unknown>) => breaksAfter(await aChain(length), tamper);

test('T20: every change is named with its place', async () => {
  const edit = (rows: Rows) =>
    rows.updateTable('audit').set({ actor: 'operator' }).where('ordinal', '=', 7).execute();
  expect(await trial(edit)).toEqual(['changed 7']);
  const take = (rows: Rows) => rows.deleteFrom('audit').where('ordinal', 'in', [5, 6, 9]).execute();
  expect(await trial(take)).toEqual(['missing 5', 'missing 9']);
  const cut = (rows: Rows) => rows.deleteFrom('audit').where('ordinal', '>', 30).execute();
  expect(await trial(cut)).toEqual(['cut 31']);
  expect(await trial((rows) => rows.deleteFrom('audit_head').execute())).toEqual([`headMissing ${length}`]);
  expect(await trial((rows) => tamperings.addHead(rows, seededChance(1), length))).toEqual([
    `headMissing ${length}`,
  ]);
});

/** Writes other entries from a place on, in a consistent chain, as somebody with the key can. */
const rewriteWithKey = async (rows: Rows, from: number): Promise<void> => {
  const records = (await rows.selectFrom('audit').selectAll().orderBy('ordinal').execute()).slice(from - 2);
  let hash = records.shift()?.hash ?? '';
  for (const { ordinal, request_id: requestId, ...row } of records) {
    hash = hashOfEntry(auditMac, hash, ordinal, { ...row, requestId, actor: 'worker' });
    await rows.updateTable('audit').set({ actor: 'worker', hash }).where('ordinal', '=', ordinal).execute();
  }
  await moveHead(rows, length, hash);
};

const moveHead = async (rows: Rows, ordinal: number, hash: string): Promise<void> => {
  const { mac } = sealHead(auditMac, { ordinal, hash, floor: startOfChain });
  await rows.updateTable('audit_head').set({ ordinal, hash, mac }).execute();
};

const cutWithKey = async (rows: Rows, last: number): Promise<void> => {
  await rows.deleteFrom('audit').where('ordinal', '>', last).execute();
  const { hash } = await rows
    .selectFrom('audit')
    .select('hash')
    .where('ordinal', '=', last)
    .executeTakeFirstOrThrow();
  await moveHead(rows, last, hash);
};

test('T20: the anchors find a chain that was rewritten or cut with the key itself', async () => {
  const database = await aChain(length);
  const [at20] = await createAudit(database).read(19, 1);
  if (!at20) throw new Error('no entry 20');
  const lines = [sealAnchor(auditMac, { at: testNow, ordinal: 20, hash: at20.hash })];
  const withAnchor = (tamper: (rows: Rows) => Promise<unknown>) => breaksAfter(database, tamper, lines);
  expect(await withAnchor(async () => undefined)).toEqual([]);
  expect(await breaksAfter(database, (rows) => rewriteWithKey(rows, 12))).toEqual([]);
  expect(await withAnchor((rows) => rewriteWithKey(rows, 12))).toEqual(['anchorDisagrees 20']);
  expect(await breaksAfter(database, (rows) => cutWithKey(rows, 15))).toEqual([]);
  expect(await withAnchor((rows) => cutWithKey(rows, 15))).toEqual(['anchorDisagrees 20']);
});

test('T20: a changed line of the anchors is found and ignored', async () => {
  const database = await aChain(length);
  const line = sealAnchor(auditMac, { at: testNow, ordinal: 20, hash: 'otra' });
  expect((await verify(database, [line])).breaks).toEqual([{ kind: 'anchorDisagrees', ordinal: 20 }]);
  expect((await verify(database, [{ ...line, ordinal: 21 }, null])).breaks).toEqual([
    { kind: 'anchorChanged', ordinal: 1 },
    { kind: 'anchorChanged', ordinal: 2 },
  ]);
});

test('T20: nothing is appended after a moved end, because that would hide the gap', async () => {
  const database = await aChain(length);
  const append = async (rows: Rows) => {
    await rows.deleteFrom('audit').where('ordinal', '=', length).execute();
    const { hash } = await rows
      .selectFrom('audit')
      .select('hash')
      .where('ordinal', '=', length - 1)
      .executeTakeFirstOrThrow();
    await rows
      .updateTable('audit_head')
      .set({ ordinal: length - 1, hash })
      .execute();
    await appendEntries(database, rows, [anEntry(length)]);
  };
  await expect(breaksAfter(database, append)).rejects.toThrow('verify-audit');
});

test('T20: after a purge the rest of the chain is whole, begins at its floor, and is guarded', async () => {
  const database = await aChain(length);
  const audit = createAudit(database);
  expect(await audit.purge(anEntry(11).at, anEntry(99))).toBe(10);
  expect(await audit.purge(anEntry(11).at, anEntry(99))).toBe(0);
  expect(await verify(database)).toMatchObject({ entries: length - 10 + 1, anchors: 0, breaks: [] });
  const more = (rows: Rows) => rows.deleteFrom('audit').where('ordinal', '=', 11).execute();
  expect(await breaksAfter(database, more)).toEqual(['missing 11']);
  expect(
    await breaksAfter(database, (rows) => tamperings.raiseFloor(rows, seededChance(3), length)),
  ).toContain(`headChanged ${length + 1}`);
  expect(await breaksAfter(database, (rows) => putBack(rows))).toEqual(['extra 4']);
});

const putBack = (rows: Rows) => {
  const { requestId: request_id, ...entry } = anEntry(4);
  return rows
    .insertInto('audit')
    .values({ ...entry, request_id, ordinal: 4, hash: 'otra' })
    .execute();
};
