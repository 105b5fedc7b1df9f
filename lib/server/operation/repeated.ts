import type { Deps } from '#lib/server/deps/deps.ts';

/** Repeats an answer for so many milliseconds, because each question costs a write or a connection and anybody may ask. */
export const repeatedFor = <T>(
  milliseconds: number,
  ask: (deps: Deps) => Promise<T>,
): ((deps: Deps) => Promise<T>) => {
  const latest = new WeakMap<Deps, { at: number; answer: Promise<T> }>();
  return (deps) => {
    const now = deps.clock.now();
    const known = latest.get(deps);
    if (known && Math.abs(now - known.at) < milliseconds) return known.answer;
    const answer = ask(deps);
    latest.set(deps, { at: now, answer });
    return answer;
  };
};
