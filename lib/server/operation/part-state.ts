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

const within = async (answer: Promise<PartState>, limit: number): Promise<PartState> => {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<PartState>((resolve) => {
    timer = setTimeout(() => resolve('silent'), limit);
  });
  const state = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return state;
};

/**
 * A part of the service that can be asked whether it works. It answers within `limit` milliseconds, whatever the part does. A part that hangs is
 * not asked again before its answer comes, because each question may hold a connection.
 */
export const createPart = (
  ask: () => Promise<boolean> | boolean,
  limit: number = answerLimit,
): (() => Promise<PartState>) => {
  let asked: Promise<PartState> | null = null;
  return () => {
    asked ??= answerOf(ask).finally(() => {
      asked = null;
    });
    return within(asked, limit);
  };
};
