import { describe, expect, test, vi } from 'vitest';
import { createLimiter, type Limits } from '#lib/adapters/limiter/limiter.ts';
import { parseLimits } from '#lib/server/settings/limits.ts';
import { type LimitKind, limitKinds } from '#lib/usecases/ports/limits.ts';
import { aStore } from '#tests/support/memory-store.ts';

const second = 1_000;
const day = 86_400 * second;
const one = [{ points: 1, seconds: 60 }];

const rig = async (changes: Partial<Limits> = {}) => {
  const time = { now: Date.UTC(2026, 10, 21) };
  const store = await aStore();
  const limits = { ...parseLimits({}).limits, ...changes };
  const limiter = createLimiter(limits, { counts: store.limits, clock: { now: () => time.now } });
  const passes = async (kind: LimitKind, key = 'someone') => (await limiter.take(kind, key)).allowed;
  return { time, store, limiter, passes };
};

describe('the limiter', () => {
  test('lets a number of acts pass in a time, says how long others must wait, and then lets them pass', async () => {
    const { time, limiter, passes } = await rig({ linkMailPerPair: [{ points: 3, seconds: 60 }] });
    for (let act = 0; act < 3; act += 1) expect(await passes('linkMailPerPair')).toBe(true);
    time.now += 59 * second;
    expect(await limiter.take('linkMailPerPair', 'someone')).toEqual({
      allowed: false,
      waitMilliseconds: second,
    });
    time.now += second;
    expect(await passes('linkMailPerPair')).toBe(true);
  });

  test('opens again on time, even when refused acts continue', async () => {
    const { time, passes } = await rig({ linkMailPerPair: one });
    for (let act = 0; act < 59; act += 1) {
      expect(await passes('linkMailPerPair')).toBe(act === 0);
      time.now += second;
    }
    time.now += second;
    expect(await passes('linkMailPerPair')).toBe(true);
  });

  test('counts every kind and every key separately', async () => {
    const { limiter } = await rig(Object.fromEntries(limitKinds.map((kind) => [kind, one])));
    for (const kind of limitKinds)
      for (const key of ['someone', 'someone else']) {
        expect(await limiter.take(kind, key)).toEqual({ allowed: true });
        expect((await limiter.take(kind, key)).allowed).toBe(false);
      }
  });

  test('lets nothing pass with no points', async () => {
    const { passes } = await rig({ startPerNetwork: [{ points: 0, seconds: 60 }] });
    expect(await passes('startPerNetwork')).toBe(false);
  });

  test('lets exactly ten pass of fifty at once', async () => {
    const { passes } = await rig({ startPerNetwork: [{ points: 10, seconds: 60 }] });
    const taken = await Promise.all(Array.from({ length: 50 }, () => passes('startPerNetwork', 'school')));
    expect(taken.filter(Boolean)).toHaveLength(10);
  });

  test('keeps the longest time that a setting may ask for', async () => {
    const { limits } = parseLimits({ LIMIT_START_PER_NETWORK: '1/31622400' });
    const { time, passes } = await rig(limits);
    await passes('startPerNetwork');
    time.now += 366 * day - 1;
    expect(await passes('startPerNetwork')).toBe(false);
    time.now += 1;
    expect(await passes('startPerNetwork')).toBe(true);
  });

  test('forgets what it counted of one key, in every window', async () => {
    const { limiter, passes } = await rig();
    for (const key of ['someone', 'someone else'])
      while (await passes('linkMailPerAddress', key)) expect(key).toBeDefined();
    await limiter.reset('linkMailPerAddress', 'someone');
    expect(await passes('linkMailPerAddress', 'someone')).toBe(true);
    expect(await passes('linkMailPerAddress', 'someone else')).toBe(false);
  });

  test('answers without counting', async () => {
    const { time, limiter, passes } = await rig({ startBeforeFriction: [{ points: 2, seconds: 60 }] });
    const look = () => limiter.look('startBeforeFriction', 'someone');
    for (let time = 0; time < 5; time += 1) expect(await look()).toEqual({ allowed: true });
    await passes('startBeforeFriction');
    expect(await look()).toEqual({ allowed: true });
    await passes('startBeforeFriction');
    time.now += second;
    expect(await look()).toEqual({ allowed: false, waitMilliseconds: 59 * second });
  });

  test('lets nothing pass when nothing can be counted', async () => {
    const { store, limiter } = await rig();
    vi.spyOn(store.limits, 'add').mockRejectedValue(new Error('the database is down'));
    await expect(limiter.take('startPerNetwork', 'someone')).rejects.toThrow('the database is down');
  });
});

describe('several windows', () => {
  const minute = 60 * second;
  const hour = 60 * minute;

  test('T13: allow two mails a minute, three an hour, five a day', async () => {
    const { time, passes } = await rig();
    const start = time.now;
    const sent: number[] = [];
    for (; time.now < start + day; time.now += 30 * second)
      if (await passes('linkMailPerAddress')) sent.push((time.now - start) / minute);
    expect(sent).toEqual([0, 0.5, 1, 60, 60.5]);
  });

  test('answer the longest wait, so that nobody is refused again right after it', async () => {
    const { time, limiter, passes } = await rig({
      linkMailPerAddress: [...one, { points: 3, seconds: 3_600 }],
    });
    await passes('linkMailPerAddress');
    expect(await limiter.take('linkMailPerAddress', 'someone')).toMatchObject({ waitMilliseconds: minute });
    time.now += minute;
    await passes('linkMailPerAddress');
    time.now += minute;
    await passes('linkMailPerAddress');
    const refused = await limiter.take('linkMailPerAddress', 'someone');
    expect(refused).toEqual({ allowed: false, waitMilliseconds: hour - 2 * minute });
    time.now += hour - 2 * minute;
    expect(await passes('linkMailPerAddress')).toBe(true);
  });
});

describe('a limit on different things', () => {
  const join = async ({ limiter }: Awaited<ReturnType<typeof rig>>, member: string, key = 'mailbox') =>
    limiter.takeMember('curpPerAddress', key, member);

  test('lets the first three in, keeps them in, and says when there is room for another', async () => {
    const deps = await rig();
    for (const member of ['a', 'b', 'c', 'a', 'b', 'c']) {
      expect(await join(deps, member)).toEqual({ allowed: true });
      deps.time.now += day;
    }
    // The last act of «a» is three days old.
    expect(await join(deps, 'd')).toEqual({ allowed: false, waitMilliseconds: 27 * day });
    expect(await join(deps, 'b')).toEqual({ allowed: true });
    expect(await join(deps, 'd', 'another mailbox')).toEqual({ allowed: true });
    deps.time.now += 27 * day;
    expect(await join(deps, 'd')).toEqual({ allowed: true });
  });

  test('forgets all of them at once', async () => {
    const deps = await rig();
    for (const member of ['a', 'b', 'c']) await join(deps, member);
    await deps.limiter.reset('curpPerAddress', 'mailbox');
    for (const member of ['d', 'e', 'f']) expect(await join(deps, member)).toEqual({ allowed: true });
    expect((await join(deps, 'a')).allowed).toBe(false);
  });

  test('never lets more than three of twenty in at once', async () => {
    const deps = await rig();
    const members = Array.from({ length: 20 }, (_, at) => `member ${at}`);
    const taken = await Promise.all(members.map((member) => join(deps, member)));
    expect(taken.filter(({ allowed }) => allowed).length).toBeLessThanOrEqual(3);
  });
});

describe('a limit counted in memory', () => {
  test('reaches no database, and ends like the others', async () => {
    const { time, store, limiter, passes } = await rig({ postPerNetwork: one });
    const add = vi.spyOn(store.limits, 'add');
    expect(await passes('postPerNetwork')).toBe(true);
    expect(await passes('postPerNetwork', 'someone else')).toBe(true);
    time.now += 20 * second;
    const wait = { allowed: false, waitMilliseconds: 40 * second };
    expect(await limiter.take('postPerNetwork', 'someone')).toEqual(wait);
    expect(await limiter.look('postPerNetwork', 'someone')).toEqual(wait);
    time.now += 40 * second;
    expect(await passes('postPerNetwork')).toBe(true);
    expect(add).not.toHaveBeenCalled();
  });
});
