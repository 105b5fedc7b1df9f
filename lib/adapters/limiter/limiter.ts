import { type Counts, createMemoryCounts } from '#lib/adapters/limiter/memory-counts.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import {
  type LimitCounts,
  type Limiter,
  type LimitKind,
  limitKinds,
  type Taken,
} from '#lib/usecases/ports/limits.ts';

export type Window = { points: number; seconds: number };
/** One or more windows for each kind, the shortest first. */
export type Limits = Record<LimitKind, readonly Window[]>;

/** Counted in the memory of the process, because a flood must not reach the database in order to be counted. */
const inMemory: ReadonlySet<LimitKind> = new Set(['postPerNetwork']);

const allowed: Taken = { allowed: true };
const refused = (waitMilliseconds: number): Taken => ({ allowed: false, waitMilliseconds });

const keyOf = (kind: LimitKind, { seconds }: Window): string => `${kind}/${seconds}`;

/** One window of one limit. `take` counts an act; `wait` answers the milliseconds until a key may pass, 0 for now, and counts nothing. */
type Counter = {
  take: (key: string) => Promise<Taken>;
  wait: (key: string) => Promise<number>;
  reset: (key: string) => Promise<unknown>;
};

const createCounter = (counts: Counts, clock: Clock, kind: LimitKind, window: Window): Counter => {
  const { points, seconds } = window;
  const rowOf = (key: string): string => `${keyOf(kind, window)}:${key}`;
  return {
    take: async (key) => {
      const now = clock.now();
      const count = await counts.add(rowOf(key), 1, { now, expiresAt: now + seconds * 1_000 });
      return count.points <= points ? allowed : refused(count.expiresAt - now);
    },
    wait: async (key) => {
      const now = clock.now();
      const count = await counts.find(rowOf(key), now);
      return count && count.points >= points ? count.expiresAt - now : 0;
    },
    reset: (key) => counts.remove(rowOf(key)),
  };
};

/** The longest wait of all windows, in milliseconds; 0 while each lets the key pass. */
const waitOf = async (counters: readonly Counter[], key: string): Promise<number> =>
  Math.max(0, ...(await Promise.all(counters.map((counter) => counter.wait(key)))));

/** Takes from the shortest window first, so that an act that it refuses does not count in the longer ones. Answers the longest wait. */
const takeAllWindows = async (counters: readonly Counter[], key: string): Promise<Taken> => {
  for (const counter of counters) {
    const taken = await counter.take(key);
    if (taken.allowed) continue;
    return refused(Math.max(taken.waitMilliseconds, await waitOf(counters, key)));
  }
  return allowed;
};

type Shared = { counts: LimitCounts; clock: Clock };

const takeMember = async (
  { counts, clock }: Shared,
  { points, seconds }: Window,
  key: string,
  member: string,
): Promise<Taken> => {
  const now = clock.now();
  const others = await counts.join(key, member, { now, expiresAt: now + seconds * 1_000 });
  if (others.length < points) return allowed;
  await counts.leave(key, member);
  return refused((others[others.length - points] ?? now) - now);
};

/** Counts in the store, so that all processes share one count. */
export const createLimiter = (limits: Limits, { counts, clock }: Shared): Limiter => {
  const ownCounts = createMemoryCounts();
  const countersOf = (kind: LimitKind): Counter[] =>
    limits[kind].map((window) => createCounter(inMemory.has(kind) ? ownCounts : counts, clock, kind, window));
  const counters = new Map(limitKinds.map((kind) => [kind, countersOf(kind)]));
  return {
    take: (kind, key) => takeAllWindows(counters.get(kind) ?? [], key),
    look: async (kind, key) => {
      const wait = await waitOf(counters.get(kind) ?? [], key);
      return wait > 0 ? refused(wait) : allowed;
    },
    takeMember: async (kind, key, member) => {
      for (const window of limits[kind]) {
        const taken = await takeMember({ counts, clock }, window, `${keyOf(kind, window)}:${key}`, member);
        if (!taken.allowed) return taken;
      }
      return allowed;
    },
    reset: async (kind, key) => {
      for (const counter of counters.get(kind) ?? []) await counter.reset(key);
      for (const window of limits[kind]) await counts.leave(`${keyOf(kind, window)}:${key}`, null);
    },
  };
};
