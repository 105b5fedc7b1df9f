import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openIssuedNumbersLog } from '#lib/adapters/store/engine/issued-numbers-log.ts';
import { OlderStore } from '#lib/adapters/store/upkeep/compare-issued-numbers.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aCurp, addressed, aMail, anIssue, anNss, aRequest } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { give, giveTo, withGivingStore } from '#tests/support/given-numbers.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { never } from '#tests/support/purge-moments.ts';
import { testSecret } from '#tests/support/secret.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';
import { tracesIn } from '#tests/support/traces.ts';

/** Makes the database one from before some numbers: it knows neither them nor who has them. */
const goBackTo = (where: Where, last_used: number): Promise<void> =>
  withDatabase(where, async ({ db }) => {
    await db.updateTable('counters').set({ last_used }).execute();
    await db.deleteFrom('holders').execute();
  });

const marksIn = (folder: string) => {
  const log = openIssuedNumbersLog(folder, testSecret);
  const marks = log.marks();
  log.close();
  return marks;
};

const numbersOf = async ({ holders }: Store, people: number[]) =>
  Promise.all(people.map(async (n) => (await holders.find(aCurp(n)))?.nss));

const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

describeStores('numbers given out', (open) => {
  const prepare = async () => {
    const where = await (await open()).elsewhere();
    return { where, folder: join(aFolder(), 'record') };
  };

  test('T28: are remembered outside the database, in blocks, without gaps from start to start', async () => {
    const { where, folder } = await prepare();
    const first = await withGivingStore(where, { folder }, (store) => give(store, 0, 3));
    expect(marksIn(folder)).toEqual([{ serie: '00', years: '2675', given: 3, taken: 3, reserved: 50 }]);
    const second = await withGivingStore(where, { folder }, (store) => give(store, 3, 48));
    expect([...first, ...second]).toEqual(Array.from({ length: 51 }, (_, n) => anNss(n + 1)));
    expect(marksIn(folder)).toMatchObject([{ given: 51, reserved: 100 }]);
    const names = readdirSync(folder);
    expect(names).toHaveLength(2);
    for (const name of names) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'issued-numbers.jsonl'), 'utf8').length).toBe(2 * 128);
  });

  test('T28: are never given again by a store that is only one number behind; it does not start', async () => {
    const { where, folder } = await prepare();
    const given = await withGivingStore(where, { folder }, (store) => give(store, 0, 5));
    for (const back of [4, 0]) {
      await goBackTo(where, back);
      const refused = withGivingStore(where, { folder }, async () => undefined);
      await expect(refused).rejects.toThrow(OlderStore);
      await expect(refused).rejects.toThrow('accept-restore');
    }
    await withGivingStore(where, { folder, whenOlder: 'bringBack' }, async (store) => {
      expect(await numbersOf(store, range(0, 5))).toEqual(given);
      expect(await giveTo(store, 9)).toBe(anNss(51));
    });
    await withGivingStore(where, { folder }, async (store) =>
      expect(await giveTo(store, 10)).toBe(anNss(52)),
    );
  });

  test('T28: a number whose transaction failed does not stop the start', async () => {
    const { where, folder } = await prepare();
    await withGivingStore(where, { folder }, async (store) => {
      await give(store, 0, 2);
      const request = aRequest({ curp: aCurp(2) });
      await store.requests.create(request, aMail(request));
      const complete = () => {
        throw new Error('the lights went out');
      };
      const cutOff = store.issuances.issue({ ...anIssue(addressed(request), 1), complete });
      await expect(cutOff).rejects.toThrow('lights');
    });
    expect(marksIn(folder)).toMatchObject([{ given: 2, taken: 3 }]);
    await withGivingStore(where, { folder }, async (store) => expect(await giveTo(store, 3)).toBe(anNss(4)));
  });

  test('T28: every counter has a record of its own, and the next series follows a full one', async () => {
    const { where, folder } = await prepare();
    await withGivingStore(where, { folder }, async (store) => {
      await giveTo(store, 0);
      await withDatabase(where, async ({ db }) => {
        await db.updateTable('counters').set({ last_used: 9_998 }).execute();
      });
      expect(await give(store, 1, 2)).toEqual([anNss(9_999), anNss(1, '68')]);
    });
    expect(marksIn(folder)).toEqual([
      { serie: '00', years: '2675', given: 9_999, taken: 9_999, reserved: 9_999 },
      { serie: '68', years: '2675', given: 1, taken: 1, reserved: 50 },
    ]);
  });

  test('T28: a record that is lost or emptied stops the start, and after accepting no number comes twice', async () => {
    const { where, folder } = await prepare();
    const given = await withGivingStore(where, { folder }, (store) => give(store, 0, 4));
    const marks = join(folder, 'issued-numbers.jsonl');
    const losses = [
      () => rmSync(folder, { recursive: true }),
      () => rmSync(marks),
      () => writeFileSync(marks, ''),
    ];
    for (const [at, lose] of losses.entries()) {
      lose();
      await expect(withGivingStore(where, { folder }, async () => undefined)).rejects.toThrow(
        'accept-restore',
      );
      const accepted = await withGivingStore(where, { folder, whenOlder: 'asIs' }, (store) =>
        store.acceptRestore(1_000),
      );
      expect(accepted).toMatchObject({ hadRecord: false, contradicting: 0, counters: 1, ended: 0 });
      given.push(...(await withGivingStore(where, { folder }, (store) => give(store, 10 + at, 1))));
    }
    expect(new Set(given).size).toBe(given.length);
  });

  test('T28: accepting a restore moves every counter, also one that the backup never saw', async () => {
    const { where, folder } = await prepare();
    await withGivingStore(where, { folder }, (store) => give(store, 0, 1));
    await withGivingStore(where, { folder, whenOlder: 'asIs' }, (store) => store.acceptRestore(40));
    const nextOf = async (store: Store, n: number, series: string[], birthYear: number) => {
      const request = aRequest({ curp: aCurp(n) });
      await store.requests.create(request, aMail(request));
      const issue = anIssue(addressed(request), 1, series);
      const allotment = { series, registrationYear: 2026, birthYear };
      const issued = await store.issuances.issue({ ...issue, allotment });
      return issued.ok ? issued.value.nss.slice(6, 10) : issued.error;
    };
    await withGivingStore(where, { folder }, async (store) => {
      // The marks reserved 50 numbers of the first counter.
      expect(await nextOf(store, 20, ['00'], 1975)).toBe('0091');
      expect(await nextOf(store, 21, ['00'], 1990)).toBe('0041');
      expect(await nextOf(store, 22, ['68'], 1975)).toBe('0041');
      expect(await nextOf(store, 23, ['68'], 1975)).toBe('0042');
    });
    await withGivingStore(where, { folder, whenOlder: 'asIs' }, (store) => store.acceptRestore(9_999));
    await withGivingStore(where, { folder }, async (store) => {
      expect(await nextOf(store, 24, ['00', '68'], 1975)).toBe('exhausted');
      expect(await nextOf(store, 25, ['90'], 1930)).toBe('exhausted');
    });
  });

  test('T28: who got a number after the backup has it again, with the address that it was bound to', async () => {
    const { where, folder } = await prepare();
    const given = await withGivingStore(where, { folder }, (store) => give(store, 0, 6));
    const bound = await withGivingStore(where, { folder }, ({ holders }) => holders.find(aCurp(5)));
    await goBackTo(where, 0);
    const accepted = await withGivingStore(where, { folder, whenOlder: 'asIs' }, (store) =>
      store.acceptRestore(100),
    );
    expect(accepted).toMatchObject({ hadRecord: true, broughtBack: 6, contradicting: 0, unreadable: 0 });
    await withGivingStore(where, { folder }, async (store) => {
      expect(await numbersOf(store, range(0, 6))).toEqual(given);
      expect(await store.holders.find(aCurp(5))).toEqual(bound);
      expect(given).not.toContain(await giveTo(store, 6));
    });
  });

  test('T28: an imported number is not given to somebody else after a backup that did not know it', async () => {
    const { where, folder } = await prepare();
    await withGivingStore(where, { folder }, async (store) => {
      await give(store, 0, 1);
      await store.holders.put([{ curp: aCurp(8), nss: anNss(2_000), email: null }]);
    });
    await goBackTo(where, 0);
    await withGivingStore(where, { folder, whenOlder: 'asIs' }, (store) => store.acceptRestore(1));
    await withGivingStore(where, { folder }, async (store) => {
      expect((await store.holders.find(aCurp(8)))?.nss).toBe(anNss(2_000));
      expect(await giveTo(store, 9)).toBe(anNss(2_002));
    });
  });

  test('T28: a record that begins anew knows everybody whom the store knows', async () => {
    const { where, folder } = await prepare();
    await withGivingStore(where, { folder }, (store) => give(store, 0, 3));
    rmSync(folder, { recursive: true });
    await withGivingStore(where, { folder, whenOlder: 'asIs' }, (store) => store.acceptRestore(1));
    const log = openIssuedNumbersLog(folder, testSecret);
    expect(
      log
        .recorded()
        .holders.map(({ curp }) => curp)
        .toSorted(),
    ).toEqual(range(0, 3).map(aCurp).toSorted());
  });

  test('T28: a number that the store gave to somebody else meanwhile is counted, and neither of the two gets another one', async () => {
    const { where, folder } = await prepare();
    const [nss = anNss()] = await withGivingStore(where, { folder }, (store) => give(store, 0, 1));
    await goBackTo(where, 0);
    const accepted = await withGivingStore(where, { folder, whenOlder: 'asIs' }, async (store) => {
      await store.holders.put([{ curp: aCurp(9), nss: anNss(), email: null }]);
      return store.acceptRestore(100);
    });
    expect(nss).toBe(anNss());
    expect(accepted).toMatchObject({ broughtBack: 0, contradicting: 1 });
    await withGivingStore(where, { folder }, (store) =>
      expect(giveTo(store, 0)).rejects.toThrow('contradicted'),
    );
  });

  test('T22: the record tells nobody without the secret who got a number, and another secret does not open it', async () => {
    const { where, folder } = await prepare();
    await withGivingStore(where, { folder }, (store) => give(store, 0, 2));
    for (const name of readdirSync(folder))
      expect(tracesIn(readFileSync(join(folder, name)), [aCurp(0), aCurp(1), anNss(2)])).toEqual([]);
    const foreign = openIssuedNumbersLog(folder, `another ${testSecret}`);
    expect(foreign.state()).toBe('foreign');
    expect(foreign.recorded()).toEqual({ holders: [], unreadable: 2 });
  });

  test('T28: lines of the record that a power failure cut are counted, and the others are read', async () => {
    const { where, folder } = await prepare();
    await withGivingStore(where, { folder }, (store) => give(store, 0, 3));
    const day = readdirSync(folder).find((name) => name.endsWith('.sealed')) ?? '';
    const whole = readFileSync(join(folder, day), 'utf8');
    writeFileSync(join(folder, day), whole.slice(0, -9));
    await withGivingStore(where, { folder }, (store) => give(store, 3, 1));
    const log = openIssuedNumbersLog(folder, testSecret);
    const { holders, unreadable } = log.recorded();
    expect([holders.map(({ curp }) => curp), unreadable]).toEqual([[aCurp(0), aCurp(1), aCurp(3)], 1]);
  });

  test('F3: what visitors of a demonstration left goes from the record too', async () => {
    const { where, folder } = await prepare();
    await withGivingStore(where, { folder }, async (store) => {
      await give(store, 0, 1);
      const now = Date.now();
      await store.purge({ ...never, visitors: now });
      expect(readdirSync(folder)).toEqual(['issued-numbers.jsonl']);
      await give(store, 1, 1);
      expect(readdirSync(folder)).toHaveLength(2);
    });
  });
});
