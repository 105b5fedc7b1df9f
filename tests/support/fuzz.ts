import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';
import { isFullFuzz, type Random, seeded } from '#tests/support/fuzz-texts.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const heap = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

/** Of the processor's own time: how busy the machine is otherwise does not matter. */
const workedMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const slowest = 1_000;
/** What a runner keeps by itself. */
const slack = 8_000_000;

/** Does it so many times: nothing throws and the second half leaves no memory behind; in a full run nothing takes a second. */
export const expectUnmoved = async (
  count: number,
  seed: number,
  act: (random: Random) => void | Promise<void>,
): Promise<void> => {
  const random = seeded(seed);
  let longest = 0;
  const run = async (turns: number) => {
    for (let turn = 0; turn < turns; turn += 1) {
      const from = workedMilliseconds();
      await act(random);
      longest = Math.max(longest, workedMilliseconds() - from);
    }
  };
  await run(count / 2);
  const before = heap();
  await run(count / 2);
  if (isFullFuzz) expect(longest).toBeLessThan(slowest);
  expect(heap()).toBeLessThan(before * 1.05 + slack);
};
