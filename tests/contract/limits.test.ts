import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { testNow } from '#tests/support/builders.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';
import { limiterOf, takeTogether } from '#tests/support/take-together.ts';

const script = fileURLToPath(import.meta.resolve('../support/take-together.ts'));

const inOwnProcess = async (where: Where, takes: number): Promise<number> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    JSON.stringify(where),
    String(takes),
  ]);
  return Number(stdout);
};

describeStores('the limits', (open) => {
  test('let exactly ten of fifty pass, at once, over two connections', async () => {
    const { store, another } = await open();
    const passed = await Promise.all([takeTogether(store, 25), takeTogether(await another(), 25)]);
    expect(passed[0] + passed[1]).toBe(10);
  });

  test('T01: are one count for two server processes', async () => {
    const { where } = await open();
    const passed = await Promise.all([inOwnProcess(where, 25), inOwnProcess(where, 25)]);
    expect(passed[0] + passed[1]).toBe(10);
  });

  test('say the same time to wait everywhere, begin again when it is over, and forget in all processes', async () => {
    const { store, another } = await open();
    const time = { now: testNow };
    const [here, there] = [store, await another()].map((each) => limiterOf(each, () => time.now));
    if (!here || !there) throw new Error('two limiters');
    const passes = async () => (await there.take('startPerNetwork', 'school')).allowed;
    for (let act = 0; act < 10; act += 1) {
      expect(await here.take('startPerNetwork', 'school')).toEqual({ allowed: true });
      time.now += 1_000;
    }
    expect(await there.take('startPerNetwork', 'school')).toEqual({
      allowed: false,
      waitMilliseconds: 50_000,
    });
    await here.reset('startPerNetwork', 'school');
    expect(await passes()).toBe(true);
    for (let act = 0; act < 20; act += 1) await passes();
    expect(await passes()).toBe(false);
    time.now += 60_000;
    expect(await passes()).toBe(true);
  });

  test('T01: on different CURPs hold for an address over two connections', async () => {
    const { store, another } = await open();
    const limiters = [limiterOf(store), limiterOf(await another())];
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        limiters[at % 2]?.takeMember('curpPerAddress', 'mailbox', `curp ${at}`),
      ),
    );
    expect(taken.filter((answer) => answer?.allowed).length).toBeLessThanOrEqual(3);
    const again = await limiters[0]?.takeMember('curpPerAddress', 'another', 'curp 1');
    expect(again).toEqual({ allowed: true });
  });

  test('fail when the database is gone: nothing passes', async () => {
    const { another } = await open();
    const store = await another();
    const limiter = limiterOf(store);
    await store.close();
    await expect(limiter.take('startPerNetwork', 'school')).rejects.toThrow();
  });
});

describeStores('a mailbox that wants no more mail', (open) => {
  test('is known until its time, and forgotten on request', async () => {
    const { store } = await open();
    expect(await store.mailStops.find('mailbox')).toBeNull();
    await store.mailStops.put('mailbox', 5);
    await store.mailStops.put('mailbox', 7);
    expect(await store.mailStops.find('mailbox')).toBe(7);
    await store.mailStops.remove('mailbox');
    expect(await store.mailStops.find('mailbox')).toBeNull();
  });
});
