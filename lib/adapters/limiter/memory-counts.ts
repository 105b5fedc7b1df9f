import type { LimitCounts } from '#lib/usecases/ports/limits.ts';

type Count = { points: number; expiresAt: number };
export type Counts = Pick<LimitCounts, 'add' | 'find' | 'remove'>;

/** How often expired counts are removed, so that a flood from many networks does not fill the memory. */
const SWEEP_MILLISECONDS = 60_000;

/** Counts in the memory of this process. */
export const createMemoryCounts = (): Counts => {
  const counted = new Map<string, Count>();
  let nextSweep = 0;
  const sweep = (now: number): void => {
    if (now < nextSweep) return;
    nextSweep = now + SWEEP_MILLISECONDS;
    for (const [key, { expiresAt }] of counted) if (expiresAt <= now) counted.delete(key);
  };
  const running = (key: string, now: number): Count | null => {
    const count = counted.get(key);
    return count && count.expiresAt > now ? count : null;
  };
  return {
    add: async (key, points, { now, expiresAt }) => {
      sweep(now);
      const before = running(key, now);
      const count = before ? { ...before, points: before.points + points } : { points, expiresAt };
      counted.set(key, count);
      return count;
    },
    find: async (key, now) => running(key, now),
    remove: async (key) => counted.delete(key),
  };
};
