'use client';

import { useEffect, useRef, useState } from 'react';
import { solvePuzzle } from '#app/[locale]/tramite/solve-puzzle.ts';

export type Challenge = { mode: 'silent' | 'letters' | 'off'; token: string; puzzle: string };
/** `unable`: this browser has no cryptography (a page without https, an old browser), so the person must read letters. */
export type SilentCheck = 'solving' | 'solved' | 'unable';

/** The server takes a faster form for one of a program. */
const shortestMilliseconds = 1_000;

const solve = async (puzzle: string, signal: AbortSignal): Promise<string> => {
  const pause = new Promise((resolve) => setTimeout(resolve, shortestMilliseconds));
  const [solution] = await Promise.all([solvePuzzle(puzzle, signal).catch(() => ''), pause]);
  return solution;
};

/** Solves the puzzle from the start of the page. `prepare` makes a form that is sent early wait for it. */
export function useSilentCheck({ mode, puzzle }: Challenge) {
  const [state, setState] = useState<SilentCheck>('solving');
  const solution = useRef(Promise.resolve(''));
  useEffect(() => {
    if (mode !== 'silent') return;
    const stopper = new AbortController();
    const solving = solve(puzzle, stopper.signal);
    solution.current = solving;
    setState('solving');
    solving.then((found) => {
      if (!stopper.signal.aborted) setState(found ? 'solved' : 'unable');
    });
    return () => stopper.abort();
  }, [mode, puzzle]);
  const prepare = async (data: FormData) => {
    if (mode === 'silent' && !data.has('intent')) data.set('humanSolution', await solution.current);
  };
  return { state, prepare };
}
