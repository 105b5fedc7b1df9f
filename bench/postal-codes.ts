import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Bench } from '#bench/bench.ts';
import { run } from '#bench/processes.ts';
import { projectRoot } from '#bench/project.ts';
import {
  compare,
  compareWithLimit,
  interleave,
  millisecondsOf,
  percentile,
  type Row,
} from '#bench/rounds.ts';
import {
  catalogueCodes,
  catalogueSettlements,
  postalCodes,
  writeSyntheticCatalogue,
} from '#bench/synthetic-catalogue.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { importPostalCodes } from '#lib/cli/import-postal-codes.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { testSealing } from '#tests/support/secret.ts';

const lookUps = 10_000;

/** The largest and any others, as they come: the same sequence for both sides. */
const sequence = (codes: string[]): string[] =>
  Array.from({ length: lookUps }, (_none, nth) => codes[(nth * 7919) % codes.length] ?? '');

const p99Of = async (codes: string[], find: (code: string) => Promise<unknown> | unknown) => {
  const times: number[] = [];
  for (const code of codes) {
    const start = performance.now();
    await find(code);
    times.push((performance.now() - start) * 1000);
  }
  return percentile(times, 0.99);
};

const findOrThrow = (store: Store) => async (code: string) => {
  if ((await store.postalCodes.find(code)) === null) throw new Error(`${code} is not in the catalogue`);
};

const lookUpRows = async ({ rounds }: Bench, store: Store, file: string): Promise<Row[]> => {
  const codes = sequence(postalCodes());
  const database = new DatabaseSync(file, { readOnly: true });
  const bare = database.prepare('select body from postal_codes where postal_code = ?');
  const ours = () => p99Of(codes, findOrThrow(store));
  const reference = () => p99Of(codes, (code) => bare.get(code));
  await ours();
  await reference();
  const pairs = await interleave(rounds, ours, reference);
  database.close();
  const what = `p99 of a look-up among ${catalogueCodes} codes`;
  const values = pairs.map(({ ours: microseconds }) => microseconds);
  return [
    compare({
      id: 'P12',
      what: `${what} | bare SQLite primary-key read`,
      unit: ' µs',
      pairs,
      target: { atMost: 2 },
    }),
    compareWithLimit({ id: 'P12', what: `${what} | goal`, unit: ' µs', values, limit: 1000 }),
  ];
};

/** Megabytes that looking up every code adds to a process, which tells them itself. */
const memoryRow = async ({ rounds }: Bench, file: string): Promise<Row> => {
  const script = join(import.meta.dirname, 'postal-codes-memory.ts');
  const values: number[] = [];
  for (let round = 0; round < rounds; round++)
    values.push(Number(await run(projectRoot, ['--expose-gc', script, file])));
  const what = 'memory added by looking up every code | goal';
  return compareWithLimit({ id: 'P12', what, unit: ' MB', values, limit: 60 });
};

const importAll = async (store: Store, path: string): Promise<number> => {
  const milliseconds = await millisecondsOf(async () => {
    const imported = await importPostalCodes(store, path);
    if (!imported.ok || imported.value.written !== catalogueSettlements)
      throw new Error('the import is not whole');
  });
  return milliseconds / 1000;
};

/** P12: the catalogue of postal codes at its real size. */
export const measurePostalCodes = async (bench: Bench): Promise<Row[]> => {
  const folder = bench.newFolder();
  const path = join(folder, 'catalogue.txt');
  const file = join(folder, 'ventanilla.sqlite');
  await writeSyntheticCatalogue(path);
  const store = await createStore({ file }, testSealing);
  const seconds: number[] = [];
  for (let round = 0; round < Math.min(3, bench.rounds); round++) seconds.push(await importAll(store, path));
  const what = `import of ${catalogueSettlements} colonias | goal`;
  const rows = [
    ...(await lookUpRows(bench, store, file)),
    await memoryRow(bench, file),
    compareWithLimit({ id: 'P12', what, unit: ' s', values: seconds, limit: 10 }),
  ];
  await store.close();
  return rows;
};
