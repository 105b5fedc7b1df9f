import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSmallestApp } from '#bench/smallest-app.ts';

/** What a group of measurements gets. */
export type Bench = {
  rounds: number;
  /** A new empty folder that goes with the run. */
  newFolder: () => string;
  /** Folder of the smallest App Router application, built at the first call. */
  smallestApp: () => Promise<string>;
};

/** One run: its folders are deleted by `end`. */
export const openBench = (rounds: number): Bench & { end: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-bench-'));
  const newFolder = () => mkdtempSync(join(folder, 'part-'));
  let smallest: Promise<string> | undefined;
  const smallestApp = () => {
    smallest ??= buildSmallestApp(newFolder());
    return smallest;
  };
  return { rounds, newFolder, smallestApp, end: () => rmSync(folder, { recursive: true, force: true }) };
};
