import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSmallestApp } from '#bench/smallest-app.ts';

/** What a group of measurements gets. */
export type Bench = {
  rounds: number;
  isSmall: boolean;
  /** How many of `count` things this run measures: all, or a twentieth in a small run, which only shows that the group still runs. */
  share: (count: number) => number;
  /** A new empty folder that goes with the run. */
  newFolder: () => string;
  /** Folder of the smallest App Router application, built at the first call. */
  smallestApp: () => Promise<string>;
};

/** What a small run takes of each count. */
const smallShare = 20;

/** One run: its folders are deleted by `end`. */
export const openBench = ({
  rounds,
  isSmall,
}: {
  rounds: number;
  isSmall: boolean;
}): Bench & { end: () => void } => {
  const share = (count: number) => (isSmall ? Math.max(2, Math.ceil(count / smallShare)) : count);
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-bench-'));
  const newFolder = () => mkdtempSync(join(folder, 'part-'));
  let smallest: Promise<string> | undefined;
  const smallestApp = () => {
    smallest ??= buildSmallestApp(newFolder());
    return smallest;
  };
  return {
    rounds,
    isSmall,
    share,
    newFolder,
    smallestApp,
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
};
