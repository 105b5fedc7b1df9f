import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openCore } from '#bench/assigning-store.ts';
import type { Bench } from '#bench/bench.ts';
import { compare, interleave, perSecond, type Row } from '#bench/rounds.ts';

const perRound = 500;
const pageBytes = 4096;
/** Pages of tables and indexes that one assignment changes, counted in SQLite's log; all go to the disk with its commit. */
const changedPages = 26;

/** Writes at the end of a file, as SQLite does with its log, and begins again at the size where SQLite does. */
const openRawFile = (folder: string) => {
  const file = openSync(join(folder, 'raw'), 'w');
  const page = Buffer.alloc(pageBytes, 7);
  let at = 0;
  const write = (pages: number) => {
    for (let nth = 0; nth < pages; nth++) writeSync(file, page, 0, pageBytes, (at++ % 1000) * pageBytes);
    fdatasyncSync(file);
  };
  const rate = (pages: number) =>
    perSecond(perRound, () => {
      for (let nth = 0; nth < perRound; nth++) write(pages);
    });
  return { rate, close: () => closeSync(file) };
};

/** P7: look at the request, find or allot the number, sign, queue the mail, commit to the disk; one after the other. */
export const measureAssignmentCore = async (bench: Bench): Promise<Row[]> => {
  const folder = bench.newFolder();
  const raw = openRawFile(folder);
  const core = await openCore(folder);
  const ours = () => core.rate(perRound);
  await ours();
  const onePage = await interleave(bench.rounds, ours, () => raw.rate(1));
  const samePages = await interleave(bench.rounds, ours, () => raw.rate(changedPages));
  raw.close();
  await core.close();
  const what = 'assignments one after the other, on the disk | written and fdatasync:';
  return [
    compare({ id: 'P7', what: `${what} 4 kB`, unit: ' /s', pairs: onePage, target: { atLeast: 0.5 } }),
    compare({
      id: 'P7',
      what: `${what} the ${changedPages} × 4 kB that one changes`,
      unit: ' /s',
      pairs: samePages,
      target: null,
    }),
  ];
};
