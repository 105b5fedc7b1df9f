import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Solves the silent puzzle (ALTCHA, PBKDF2 in the browser's own code); '' when it was stopped or cannot be solved. */
export const solvePuzzle = async (puzzle: string, signal: AbortSignal): Promise<string> => {
  const controller = new AbortController();
  signal.addEventListener('abort', () => controller.abort());
  const challenge = JSON.parse(puzzle);
  const solution = await solveChallenge({ challenge, controller, deriveKey });
  return solution ? JSON.stringify({ challenge, solution }) : '';
};
