import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { headOf, keyIdOf } from '#lib/adapters/keyring/sealing.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { sealedTables } from '#lib/adapters/store/upkeep/sealed-tables.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import {
  aCurp,
  addressed,
  aMail,
  anEmail,
  anIssue,
  anNss,
  aPerson,
  aRequest,
} from '#tests/support/builders.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { askOnce, everybodyAsks, type Seen } from '#tests/support/race.ts';
import { testSealing } from '#tests/support/secret.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';

const nothing = () => undefined;

/** Looks for new keys twenty times a second: a rotation waits for every process. */
const quick = async (where: Where): Promise<Store> => {
  const store = await createStore(where, { ...testSealing, refreshMilliseconds: 50 });
  onTestFinished(() => store.close());
  return store;
};

const keyIdsOf = (where: Where): Promise<number[]> =>
  withDatabase(where, async ({ db }) =>
    (await db.selectFrom('sealing_keys').select('id').execute()).map(({ id }) => id),
  );

/** Numbers of the keys that anything in the store stands under. */
const keysInUse = (where: Where): Promise<Set<number>> =>
  withDatabase(where, async ({ db }) => {
    const used = new Set<number>();
    for (const { table, columns } of sealedTables)
      for (const column of columns) {
        const values = sql<{
          value: Uint8Array | null;
        }>`select ${sql.ref(column)} as value from ${sql.table(table)}`;
        for (const { value } of (await values.execute(db)).rows) if (value) used.add(keyIdOf(value));
      }
    return used;
  });

/** Forty people ask again and again, each store in turn, until all is done. */
const askWhile = async (stores: Store[], isDone: () => boolean): Promise<Seen[]> => {
  const seen: Seen[] = [];
  for (let n = 0; !isDone(); n += 1) {
    const asks = stores.map((store) => askOnce(store, n % 40));
    seen.push(...(await Promise.all(asks)));
    // SQLite has one writer: the change of the key gets its turn, too.
    await sleep(2);
  }
  return seen;
};

const expectOneNumberEach = async (store: Store, seen: Seen[]): Promise<void> => {
  const numbers = new Map<string, Set<string>>();
  for (const { curp, answer } of seen) numbers.set(curp, (numbers.get(curp) ?? new Set()).add(answer));
  expect(numbers.size).toBe(40);
  expect([...numbers.values()].every((told) => told.size === 1)).toBe(true);
  expect(new Set([...numbers.values()].flatMap((told) => [...told])).size).toBe(40);
  for (let n = 0; n < 40; n += 1)
    expect(numbers.get(aCurp(n))).toEqual(new Set([(await store.holders.find(aCurp(n)))?.nss]));
};

describeStores('changing the key', (open) => {
  test('T22: while many assign, gives every person one number, leaves nothing under the earlier key', async () => {
    const { where } = await open();
    const [first, second, operator] = [await quick(where), await quick(where), await quick(where)];
    const before = await everybodyAsks(first, 1, 10);
    const people = Array.from({ length: 3_000 }, (_, n) => aCurp(1_000 + n));
    await first.people.put(people.map((curp) => ({ curp, person: aPerson(curp) })));
    let rotated = false;
    const rotation = operator.rotateKeys(nothing).finally(() => {
      rotated = true;
    });
    const during = await askWhile([first, second], () => rotated);
    await rotation;
    const after = await everybodyAsks(second, 1, 40);
    expect(during.length).toBeGreaterThan(20);
    await expectOneNumberEach(first, [...before, ...during, ...after]);
    expect(await keyIdsOf(where)).toEqual([2]);
    expect(await keysInUse(where)).toEqual(new Set([2]));
  });

  test('T22: a process that slept through it gives nobody a second number', async () => {
    const { where } = await open();
    const asleep = await createStore(where, { ...testSealing, refreshMilliseconds: 3_600_000 });
    onTestFinished(() => asleep.close());
    const operator = await quick(where);
    const [before] = await everybodyAsks(asleep, 1, 1);
    await operator.rotateKeys(nothing);
    const [after] = await everybodyAsks(asleep, 1, 1);
    expect(after).toEqual(before);
    expect(await keysInUse(where)).toEqual(new Set([2]));
  });

  test('T22: keeps everything readable and findable, also for a process that opens later', async () => {
    const { where, another } = await open();
    const store = await quick(where);
    const started = aRequest({ email: anEmail('uno') });
    const request = addressed(started);
    await store.people.put([{ curp: started.curp, person: aPerson() }]);
    await store.holders.put([{ curp: aCurp(5), nss: anNss(5), email: anEmail('cinco') }]);
    await store.requests.create(request, aMail(started));
    const input = anIssue(request, 1);
    const issued = await store.issuances.issue(input);
    if (!issued.ok) throw new Error(issued.error);
    const bytes = Uint8Array.of(1, 2, 3);
    await store.documents.put(issued.value.id, 'tarjeta', bytes, 1);
    const open1 = aRequest({ curp: aCurp(9), email: anEmail('nueve') });
    await store.requests.create(open1, aMail(open1));
    const progress: number[] = [];
    await store.rotateKeys(({ rows, total }) => progress.push(rows / total));
    expect(progress.at(-1)).toBe(1);
    const later = await another();
    expect(await later.people.find(started.curp)).toEqual(aPerson());
    expect(await later.holders.find(aCurp(5))).toMatchObject({ nss: anNss(5), email: anEmail('cinco') });
    expect(await later.requests.findOpen(aCurp(9), anEmail('nueve'))).toMatchObject({ request: open1 });
    expect(await later.issuances.findByCurp(started.curp)).toEqual(issued.value);
    expect(await later.documents.find(issued.value.id, 'tarjeta')).toEqual(bytes);
    expect((await later.outbox.ofRequest(request.id)).map(({ to }) => to)).toEqual([
      started.email,
      started.email,
    ]);
    const contradicting = [{ curp: aCurp(6), nss: anNss(5), email: null }];
    expect(await later.holders.put(contradicting)).toEqual(contradicting);
  });

  test('T22: resumes after a crash, and people written twice meanwhile stay one', async () => {
    const { where } = await open();
    const store = await quick(where);
    const [old, changed] = [aPerson(aCurp(1)), { ...aPerson(aCurp(2)), birthEntity: 'JC' as const }];
    await store.people.put([
      { curp: aCurp(1), person: old },
      { curp: aCurp(2), person: aPerson(aCurp(2)) },
    ]);
    await store.holders.put([{ curp: aCurp(3), nss: anNss(3), email: null }]);
    await withDatabase(where, async ({ db }) => {
      const { wrapped } = await db.selectFrom('sealing_keys').select('wrapped').executeTakeFirstOrThrow();
      expect(wrapped).toHaveLength(60);
    });
    const cutOff = store.rotateKeys(() => {
      throw new Error('the lights went out');
    });
    await expect(cutOff).rejects.toThrow('lights');
    expect(await keyIdsOf(where)).toEqual([1, 2]);
    await store.people.put([{ curp: aCurp(2), person: changed }]);
    expect(await store.holders.put([{ curp: aCurp(4), nss: anNss(3), email: null }])).toHaveLength(1);
    expect(await store.people.find(aCurp(1))).toEqual(old);
    await store.rotateKeys(nothing);
    expect(await keyIdsOf(where)).toEqual([2]);
    expect(await store.people.find(aCurp(2))).toEqual(changed);
    const rows = await withDatabase(where, ({ db }) => db.selectFrom('people').selectAll().execute());
    expect(rows).toHaveLength(2);
  });

  test('T22: reaches every column of bytes that the store has', async () => {
    const { where } = await open();
    const inDatabase = await withDatabase(where, async ({ db }) =>
      (await db.introspection.getTables())
        .flatMap(({ name, columns }) =>
          columns
            .filter(({ dataType }) => /^(blob|bytea)$/i.test(dataType))
            .map((column) => `${name}.${column.name}`),
        )
        .filter((column) => column !== 'sealing_keys.wrapped'),
    );
    const known = sealedTables.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
    expect(inDatabase.toSorted()).toEqual(known.toSorted());
    expect(headOf(2)).toEqual(Buffer.from([0, 0, 0, 2]));
  });
});
