import type { LimitKind, Taken } from '#lib/usecases/ports/limits.ts';

/** What a limit that is told to refuse says. */
export const toldWait = 720_000;

/** A limiter that lets `left[kind]` acts pass, everything where nothing is said, and remembers what it was asked. */
export const aScriptedLimiter = () => {
  const left: Partial<Record<LimitKind, number>> = {};
  const asked: { kind: LimitKind; key: string }[] = [];
  const forgotten: { kind: LimitKind; key: string }[] = [];
  const take = async (kind: LimitKind, key: string): Promise<Taken> => {
    asked.push({ kind, key });
    const points = left[kind];
    if (points === undefined) return { allowed: true };
    left[kind] = points - 1;
    return points > 0 ? { allowed: true } : { allowed: false, waitMilliseconds: toldWait };
  };
  const reset = async (kind: LimitKind, key: string) => {
    forgotten.push({ kind, key });
  };
  const look = async (kind: LimitKind): Promise<Taken> =>
    (left[kind] ?? 1) > 0 ? { allowed: true } : { allowed: false, waitMilliseconds: toldWait };
  const takeMember = (kind: LimitKind, key: string) => take(kind, key);
  return { left, asked, forgotten, take, look, takeMember, reset };
};
