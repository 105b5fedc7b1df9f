import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLimiter, type Limits } from '#lib/adapters/limiter/limiter.ts';
import { parseLimits } from '#lib/server/limits.ts';
import { limitKinds } from '#lib/usecases/ports.ts';

const limits = (changes: Partial<Limits> = {}): Limits => ({ ...parseLimits({}).limits, ...changes });

describe('the limiter', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('lets so many pass in so many seconds, and again when they are over', async () => {
    const limiter = createLimiter(limits({ linkMailPerAddress: { points: 3, seconds: 60 } }));
    const take = async () => (await limiter.take('linkMailPerAddress', 'someone')).allowed;
    expect([await take(), await take(), await take(), await take()]).toEqual([true, true, true, false]);
    vi.advanceTimersByTime(59_000);
    expect(await take()).toBe(false);
    vi.advanceTimersByTime(1_001);
    expect(await take()).toBe(true);
  });

  test('counts every kind and every key apart', async () => {
    const one = { points: 1, seconds: 60 };
    const limiter = createLimiter(limits(Object.fromEntries(limitKinds.map((kind) => [kind, one]))));
    for (const kind of limitKinds)
      for (const key of ['someone', 'someone else']) {
        expect(await limiter.take(kind, key)).toEqual({ allowed: true });
        expect((await limiter.take(kind, key)).allowed).toBe(false);
      }
  });

  test('lets nothing pass with no points', async () => {
    const limiter = createLimiter(limits({ startPerNetwork: { points: 0, seconds: 60 } }));
    expect((await limiter.take('startPerNetwork', 'someone')).allowed).toBe(false);
  });

  test('lets exactly so many pass of a hundred at once', async () => {
    const limiter = createLimiter(limits({ startPerNetwork: { points: 7, seconds: 60 } }));
    const taken = await Promise.all(
      Array.from({ length: 100 }, () => limiter.take('startPerNetwork', 'school')),
    );
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(7);
  });

  test('keeps the longest time that a setting may ask for', async () => {
    const { limits: longest } = parseLimits({ LIMIT_START_PER_NETWORK: '1/2147483' });
    const limiter = createLimiter(longest);
    await limiter.take('startPerNetwork', 'someone');
    vi.advanceTimersByTime(24 * 86_400_000);
    expect((await limiter.take('startPerNetwork', 'someone')).allowed).toBe(false);
  });
});
