import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import { decodeNss, parseNss } from '#lib/domain/number/nss.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aCurp, addressed, aMail, anEmail, anIssue, anNss, aRequest } from '#tests/support/builders.ts';
import { moveCounter } from '#tests/support/opened-database.ts';
import { everybodyAsks, type Seen } from '#tests/support/race.ts';
import { testSealing } from '#tests/support/secret.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';

const script = fileURLToPath(import.meta.resolve('../support/race.ts'));

const inOwnProcess = async (where: Where, clients: number, curps: number): Promise<Seen[]> => {
  const parameters = [script, JSON.stringify(where), String(clients), String(curps)];
  const { stdout } = await promisify(execFile)(process.execPath, parameters, { maxBuffer: 10_000_000 });
  return JSON.parse(stdout);
};

/** I1 to I3 of docs/architecture.md §4: one number per CURP, one CURP per number, none skipped, and everybody was told what is written. */
const expectOneNumberEach = async (store: Store, seen: Seen[], curps: number): Promise<void> => {
  const told = new Map<string, Set<string>>();
  for (const { curp, answer } of seen) told.set(curp, (told.get(curp) ?? new Set()).add(answer));
  expect(told.size).toBe(curps);
  const numbers = [...told.values()].flatMap((answers) => [...answers]);
  expect(new Set(numbers).size).toBe(curps);
  expect(numbers).toHaveLength(curps);
  const consecutives = numbers.map((number) => {
    const nss = parseNss(number);
    return nss.ok ? Number(decodeNss(nss.value).consecutive) : number;
  });
  expect(consecutives.toSorted((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: curps }, (_, n) => n + 1),
  );
  for (let n = 0; n < curps; n += 1)
    expect(told.get(aCurp(n))).toEqual(new Set([(await store.holders.find(aCurp(n)))?.nss]));
};

describeStores('many who ask at once', (open) => {
  test('T11: get one number per person, however often they ask', async () => {
    const { store, another } = await open();
    const seen = await Promise.all([everybodyAsks(store, 4, 30), everybodyAsks(await another(), 4, 30)]);
    await expectOneNumberEach(store, seen.flat(), 30);
  });

  test('T11: get one number per person from two server processes', async () => {
    const { store, where } = await open();
    const seen = await Promise.all([inOwnProcess(where, 4, 30), inOwnProcess(where, 4, 30)]);
    await expectOneNumberEach(store, seen.flat(), 30);
  });

  test('T11: get one issuance for one request', async () => {
    const { store, another } = await open();
    const stores = [store, await another()];
    const request = aRequest();
    await store.requests.create(request, aMail(request));
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, n) => stores[n % 2]?.issuances.issue(anIssue(addressed(request), 1))),
    );
    const issuances = results.map((result) => (result?.ok ? result.value.id : result?.error));
    expect(new Set(issuances).size).toBe(1);
    expect(await store.outbox.ofRequest(request.id)).toHaveLength(2);
  });

  test.each([
    { about: 'without numbers', imported: false },
    { about: 'with imported numbers', imported: true },
  ])('with two addresses for each CURP $about, only one address gets it', async ({ imported }) => {
    const { store, another } = await open();
    const stores = [store, await another()];
    const curps = Array.from({ length: 30 }, (_, n) => aCurp(n));
    if (imported) await store.holders.put(curps.map((curp, n) => ({ curp, nss: anNss(n + 1), email: null })));
    const requests = curps.flatMap((curp) =>
      ['una', 'otra'].map((name) => aRequest({ curp, email: anEmail(name) })),
    );
    for (const request of requests) await store.requests.create(request, aMail(request));
    const asks = requests.map(async (request, n) => {
      const result = await stores[n % 2]?.issuances.issue(
        anIssue({ ...addressed(request), source: imported ? 'matched' : 'registry' }, 1),
      );
      return { ...request, told: result?.ok ? result.value.nss : null };
    });
    const told = (await Promise.all(asks)).filter((seen) => seen.told !== null);
    expect(told).toHaveLength(curps.length);
    for (const { curp, email, told: nss } of told)
      expect(await store.holders.find(curp)).toMatchObject({ curp, email, nss });
  });

  test('for the last numbers of two series get each one once', async () => {
    const { store, where, another } = await open();
    await moveCounter(where, '00', ['26', '75'], 9_990);
    const seen = await Promise.all([everybodyAsks(store, 1, 20), everybodyAsks(await another(), 1, 20)]);
    const numbers = new Set(seen.flat().map(({ answer }) => answer));
    const series = [...numbers].map((number) => number.slice(0, 2)).toSorted();
    expect(series).toEqual([...Array(9).fill('00'), ...Array(11).fill('68')]);
  });

  test('open a new store together and find it ready', async () => {
    const fresh = await (await open()).elsewhere();
    const stores = await Promise.all([
      createStore(fresh, testSealing),
      createStore(fresh, testSealing),
      inOwnProcess(fresh, 1, 1),
    ]);
    const [first, second] = stores;
    expect(await first.series.list()).toEqual(await second.series.list());
    expect(await first.holders.find(aCurp(0))).not.toBeNull();
    await Promise.all([first.close(), second.close()]);
  });
});
