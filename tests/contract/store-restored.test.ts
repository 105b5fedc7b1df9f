import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type IssuedNumbersLog,
  openIssuedNumbersLog,
} from '#lib/adapters/store/engine/issued-numbers-log.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { OlderStore, type WhenOlder } from '#lib/adapters/store/upkeep/compare-issued-numbers.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aCurp, addressed, aMail, anIssue, anNss, aRequest } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { testSealing } from '#tests/support/secret.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';

type Numbers = { file: string; whenOlder?: WhenOlder };

/** Fifty in a full run (npm run records:full). */
const restores = Number(process.env.RESTORES ?? 14);

const withStore = async <T>(
  where: Where,
  { file, whenOlder = 'refuse' }: Numbers,
  act: (store: Store) => Promise<T>,
): Promise<T> => {
  const store = await createStore(where, { ...testSealing, issuedNumbers: { file, whenOlder } });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
};

const giveTo = async (store: Store, n: number): Promise<string> => {
  const request = aRequest({ curp: aCurp(n) });
  await store.requests.create(request, aMail(request));
  const issued = await store.issuances.issue(anIssue(addressed(request), 1, ['00', '68']));
  if (!issued.ok) throw new Error(issued.error);
  return issued.value.nss;
};

/** Numbers for `count` new people; `from` is the first of them. */
const give = async (store: Store, from: number, count: number): Promise<string[]> => {
  const numbers: string[] = [];
  for (let n = from; n < from + count; n += 1) numbers.push(await giveTo(store, n));
  return numbers;
};

/** Makes the database one from before some numbers: it knows neither them nor who has them. */
const goBackTo = (where: Where, last_used: number): Promise<void> =>
  withDatabase(where, async ({ db }) => {
    await db.updateTable('counters').set({ last_used }).execute();
    await db.deleteFrom('holders').execute();
  });

const onlyRecord = (file: string) => {
  const log: IssuedNumbersLog = openIssuedNumbersLog(file);
  const all = log.all();
  log.close();
  expect(all).toHaveLength(1);
  return all[0];
};

describeStores('numbers given out', (open) => {
  const prepare = async () => {
    const where = await (await open()).elsewhere();
    return { where, file: join(aFolder(), 'issued-numbers.jsonl') };
  };

  test('T28: are remembered outside the database, in blocks, without gaps from start to start', async () => {
    const { where, file } = await prepare();
    const first = await withStore(where, { file }, (store) => give(store, 0, 3));
    expect(onlyRecord(file)).toEqual({ serie: '00', years: '2675', given: 3, taken: 3, reserved: 50 });
    const second = await withStore(where, { file }, (store) => give(store, 3, 48));
    expect([...first, ...second]).toEqual(Array.from({ length: 51 }, (_, n) => anNss(n + 1)));
    expect(onlyRecord(file)).toMatchObject({ given: 51, reserved: 100 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').length).toBe(128);
  });

  test('T28: are never given again by a store that is only one number behind; it does not start', async () => {
    const { where, file } = await prepare();
    const given = await withStore(where, { file }, (store) => give(store, 0, 5));
    for (const back of [4, 0]) {
      await goBackTo(where, back);
      const refused = withStore(where, { file }, async () => undefined);
      await expect(refused).rejects.toThrow(OlderStore);
      await expect(refused).rejects.toThrow('accept-restore');
    }
    const [next = ''] = await withStore(where, { file, whenOlder: 'raiseCounters' }, (store) =>
      give(store, 9, 1),
    );
    expect(given).not.toContain(next);
    expect(next).toBe(anNss(51));
    await withStore(where, { file }, async (store) => expect(await giveTo(store, 10)).toBe(anNss(52)));
  });

  test('T28: a number whose transaction failed does not stop the start', async () => {
    const { where, file } = await prepare();
    await withStore(where, { file }, async (store) => {
      await give(store, 0, 2);
      const request = aRequest({ curp: aCurp(2) });
      await store.requests.create(request, aMail(request));
      const complete = () => {
        throw new Error('the lights went out');
      };
      const cutOff = store.issuances.issue({ ...anIssue(addressed(request), 1), complete });
      await expect(cutOff).rejects.toThrow('lights');
    });
    expect(onlyRecord(file)).toMatchObject({ given: 2, taken: 3 });
    await withStore(where, { file }, async (store) => expect(await giveTo(store, 3)).toBe(anNss(4)));
  });

  test('T28: every counter has a record of its own, and the next series follows a full one', async () => {
    const { where, file } = await prepare();
    await withStore(where, { file }, async (store) => {
      await giveTo(store, 0);
      await withDatabase(where, async ({ db }) => {
        await db.updateTable('counters').set({ last_used: 9_998 }).execute();
      });
      expect(await give(store, 1, 2)).toEqual([anNss(9_999), anNss(1, '68')]);
    });
    const log = openIssuedNumbersLog(file);
    expect(log.all()).toEqual([
      { serie: '00', years: '2675', given: 9_999, taken: 9_999, reserved: 9_999 },
      { serie: '68', years: '2675', given: 1, taken: 1, reserved: 50 },
    ]);
    log.close();
  });
});

describe('a copy of the file of an earlier day', () => {
  const copy = (from: string, to: string) => {
    for (const side of ['-wal', '-shm']) rmSync(`${to}${side}`, { force: true });
    copyFileSync(from, to);
  };

  test('T28: restored again and again, at any moment, never gives a number that somebody has', async () => {
    const folder = aFolder();
    const [database, backup] = [join(folder, 'ventanilla.sqlite'), join(folder, 'backup.sqlite')];
    const where = { file: database };
    const file = join(folder, 'issued-numbers.jsonl');
    const given: string[] = [];
    let person = 0;
    const givePeople = async (count: number, whenOlder: WhenOlder): Promise<void> => {
      const numbers = await withStore(where, { file, whenOlder }, (store) => give(store, person, count));
      person += count;
      given.push(...numbers);
    };
    await givePeople(1, 'refuse');
    for (let round = 0; round < restores; round += 1) {
      copy(database, backup);
      await givePeople(1 + (round % 7), 'refuse');
      copy(backup, database);
      await expect(givePeople(1, 'refuse')).rejects.toThrow(OlderStore);
      await givePeople(1 + (round % 3), 'raiseCounters');
    }
    expect(given.length).toBeGreaterThan(5 * restores);
    expect(new Set(given).size).toBe(given.length);
  });
});
