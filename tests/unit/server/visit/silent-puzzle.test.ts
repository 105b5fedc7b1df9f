import { expect, test } from 'vitest';
import { solvePuzzle } from '#app/[locale]/tramite/solve-puzzle.ts';
import { createHumanCheck } from '#lib/adapters/human-check/human-check.ts';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { createMemoryCounts } from '#lib/adapters/limiter/memory-counts.ts';

const time = { now: Date.now() };
const uses = createMemoryCounts();
const aProcess = () =>
  createHumanCheck({
    mode: 'silent',
    clock: { now: () => time.now },
    random: systemRandom,
    keyring: createKeyring('k'.repeat(40)),
    uses,
  });
const check = aProcess();

const answer = (token: string, solution: string) => ({
  token,
  solution,
  letters: '',
  withoutSight: false,
  trap: '',
});

test('the puzzle that the server sets is solved by the code of the page', async () => {
  const { token, puzzle } = await check.newChallenge();
  const solution = await solvePuzzle(puzzle, new AbortController().signal);
  time.now += 2_000;
  expect(await check.judge(answer(token, solution))).toBe('passed');
});

test('a solution of another counter does not pass', async () => {
  const { token, puzzle } = await check.newChallenge();
  const solved = JSON.parse(await solvePuzzle(puzzle, new AbortController().signal));
  solved.solution.counter += 1;
  time.now += 2_000;
  expect(await check.judge(answer(token, JSON.stringify(solved)))).toBe('failed');
});

test('a puzzle that is stopped gives no solution', async () => {
  const { puzzle } = await check.newChallenge();
  expect(await solvePuzzle(puzzle, AbortSignal.abort())).toBe('');
});

test('a solved puzzle counts once in all processes of an installation', async () => {
  const { token, puzzle } = await check.newChallenge();
  const solved = answer(token, await solvePuzzle(puzzle, new AbortController().signal));
  time.now += 2_000;
  expect(await check.judge(solved)).toBe('passed');
  expect(await aProcess().judge(solved)).toBe('failed');
});
