import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type Limiter, type LimitKind, limitKinds } from '#lib/usecases/ports.ts';

export type Limit = { points: number; seconds: number };
export type Limits = Record<LimitKind, Limit>;

/** Counts in this process's memory: right for one server; the shared counters come with the safety release. */
export const createLimiter = (limits: Limits): Limiter => {
  const counters = new Map<LimitKind, RateLimiterMemory>();
  for (const kind of limitKinds) {
    const { points, seconds } = limits[kind];
    counters.set(kind, new RateLimiterMemory({ keyPrefix: kind, points, duration: seconds }));
  }
  return {
    take: async (kind, key) => {
      try {
        await counters.get(kind)?.consume(key);
        return { allowed: true };
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes)
          return { allowed: false, waitMilliseconds: refusal.msBeforeNext };
        throw refusal;
      }
    },
    reset: async (kind, key) => {
      await counters.get(kind)?.delete(key);
    },
  };
};
