/** `silent`: no answer in time. */
export type PartState = 'up' | 'down' | 'silent';

/** Milliseconds. Less than the 3 s that probes of platforms usually wait. */
const answerLimit = 2_000;

const answerOf = (ask: () => Promise<boolean> | boolean): Promise<PartState> =>
  Promise.resolve()
    .then(ask)
    .then(
      (works): PartState => (works ? 'up' : 'down'),
      (): PartState => 'down',
    );

const within = async <T>(answer: Promise<T>, limit: number, otherwise: T): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), limit);
  });
  const first = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return first;
};

/**
 * Asks with a time limit: `otherwise` when the answer does not come within `limit` milliseconds. A question that hangs is not asked again before
 * its answer comes, because each one may hold a connection.
 */
export const askInTime = <T>(
  ask: () => Promise<T>,
  otherwise: T,
  limit: number = answerLimit,
): (() => Promise<T>) => {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= ask().finally(() => {
      asked = null;
    });
    return within(asked, limit, otherwise);
  };
};

/** A part of the service that can be asked whether it works. It answers in time, whatever the part does. */
export const createPart = (
  ask: () => Promise<boolean> | boolean,
  limit?: number,
): (() => Promise<PartState>) => askInTime(() => answerOf(ask), 'silent', limit);
