import type { Limiter, LimitKind, Taken } from '#lib/usecases/ports/limits.ts';

/** A refusal that says how long it lasts. */
export type TooMany<E extends string = 'tooMany'> = { ok: false; error: E; waitMilliseconds: number };

/** Makes a refusal with its wait. */
export const tooMany = <E extends string>(error: E, waitMilliseconds: number): TooMany<E> => ({
  ok: false,
  error,
  waitMilliseconds,
});

/** The key of counters for the whole service. */
export const everybody = 'everybody';

type Wanted = readonly [kind: LimitKind, key: string];
type Refused = Extract<Taken, { allowed: false }> & { kind: LimitKind };

/** Takes one limit after the other and stops at the first that refuses. The ones after it are not counted. */
export const takeAll = async (
  limiter: Pick<Limiter, 'take'>,
  wanted: readonly Wanted[],
): Promise<{ allowed: true } | Refused> => {
  for (const [kind, key] of wanted) {
    const taken = await limiter.take(kind, key);
    if (!taken.allowed) return { ...taken, kind };
  }
  return { allowed: true };
};
