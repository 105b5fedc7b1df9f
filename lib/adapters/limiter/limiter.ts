import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { StoreCounter } from '#lib/adapters/limiter/store-counter.ts';
import {
  type Clock,
  type Limiter,
  type LimitKind,
  limitKinds,
  type Store,
  type Taken,
} from '#lib/usecases/ports/store.ts';

export type Window = { points: number; seconds: number };
/** One or more windows for each kind, the shortest first. */
export type Limits = Record<LimitKind, readonly Window[]>;

/** Counted in the memory of the process: a flood must not reach the database in order to be counted. */
const inMemory: ReadonlySet<LimitKind> = new Set(['postPerNetwork']);

const refused = (milliseconds: number): Taken => ({ allowed: false, waitMilliseconds: milliseconds });

const consume = async (counter: RateLimiterAbstract, key: string): Promise<Taken> => {
  try {
    await counter.consume(key);
    return { allowed: true };
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refused(refusal.msBeforeNext);
    throw refusal;
  }
};

/** The longest of the waits of the windows that are used up, in milliseconds; 0 while each has something left. */
const waitOf = async (counters: readonly RateLimiterAbstract[], key: string): Promise<number> => {
  const states = await Promise.all(counters.map((counter) => counter.get(key)));
  return Math.max(
    0,
    ...states.map((state) => (state && state.remainingPoints <= 0 ? state.msBeforeNext : 0)),
  );
};

/** The shortest window first, so that what it refuses does not use up the longer ones; the wait is that of the longest. */
const takeAllWindows = async (counters: readonly RateLimiterAbstract[], key: string): Promise<Taken> => {
  for (const counter of counters) {
    const taken = await consume(counter, key);
    if (taken.allowed) continue;
    return refused(Math.max(taken.waitMilliseconds, await waitOf(counters, key)));
  }
  return { allowed: true };
};

const takeMember = async (
  { counts, clock }: Shared,
  { points, seconds }: Window,
  key: string,
  member: string,
): Promise<Taken> => {
  const now = clock.now();
  const others = await counts.join(key, member, { now, expiresAt: now + seconds * 1_000 });
  if (others.length < points) return { allowed: true };
  await counts.leave(key, member);
  return refused((others[others.length - points] ?? now) - now);
};

type Shared = { counts: Store['limits']; clock: Clock };

/** Counts in the store, so that all its processes share one count. */
export const createLimiter = (limits: Limits, { counts, clock }: Shared): Limiter => {
  const counterOf = (kind: LimitKind, { points, seconds }: Window): RateLimiterAbstract =>
    inMemory.has(kind)
      ? new RateLimiterMemory({ keyPrefix: kind, points, duration: seconds })
      : new StoreCounter({ kind, points, seconds, counts, clock });
  const counters = new Map(
    limitKinds.map((kind) => [kind, limits[kind].map((window) => counterOf(kind, window))]),
  );
  return {
    take: (kind, key) => takeAllWindows(counters.get(kind) ?? [], key),
    look: async (kind, key) => {
      const wait = await waitOf(counters.get(kind) ?? [], key);
      return wait > 0 ? refused(wait) : { allowed: true };
    },
    takeMember: async (kind, key, member) => {
      for (const window of limits[kind]) {
        const taken = await takeMember({ counts, clock }, window, `${kind}/${window.seconds}:${key}`, member);
        if (!taken.allowed) return taken;
      }
      return { allowed: true };
    },
    reset: async (kind, key) => {
      for (const counter of counters.get(kind) ?? []) await counter.delete(key);
    },
  };
};
