import type { Bench } from '#bench/bench.ts';
import {
  compare,
  compareWithLimit,
  interleave,
  median,
  millisecondsOf,
  percentile,
  type Row,
} from '#bench/rounds.ts';
import { parseCurp } from '#lib/domain/curp/curp.ts';
import { diagnoseCurp } from '#lib/domain/curp/diagnosis.ts';
import { aCurp, testDay } from '#tests/support/builders.ts';

const people = 1000;
const repeats = 200;
const shape = /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[0-9A-Z]\d$/;

/** Texts of 18 characters with the most readings that we know, and long ones. */
const worstTexts = [
  '545075O9O9HDFNN5O5',
  'SASO750909HDFNNSO5',
  'S4S0750909HDFNN505',
  'a '.repeat(50_000),
  'SASO750909HDFNNS05  '.repeat(5_000),
  'a\u0301\u0323'.repeat(30_000),
];

/** Nanoseconds for each text. */
const costOf = async (texts: string[], check: (text: string) => boolean): Promise<number> => {
  let accepted = 0;
  const milliseconds = await millisecondsOf(() => {
    for (let repeat = 0; repeat < repeats; repeat++) for (const text of texts) if (check(text)) accepted += 1;
  });
  if (accepted !== texts.length * repeats) throw new Error('a check was wrong');
  return (milliseconds * 1e6) / accepted;
};

const checkRow = async ({ rounds }: Bench): Promise<Row> => {
  const texts = Array.from({ length: people }, (_none, nth) => String(aCurp(nth)));
  const ours = () => costOf(texts, (text) => parseCurp(text, testDay).ok);
  const reference = () => costOf(texts, (text) => shape.test(text));
  await ours();
  await reference();
  const pairs = await interleave(rounds, ours, reference);
  return compare({
    id: 'P11',
    what: 'parseCurp | one regex test',
    unit: ' ns',
    pairs,
    target: { atMost: 20 },
  });
};

const timesOf = (text: string, times: number): number[] =>
  Array.from({ length: times }, () => {
    const start = performance.now();
    diagnoseCurp(text, testDay);
    return performance.now() - start;
  });

const worstRow = ({ rounds }: Bench): Row => {
  const roundOf = () => Math.max(...worstTexts.map((text) => percentile(timesOf(text, 200), 0.99)));
  roundOf();
  return compareWithLimit({
    id: 'P11',
    what: 'p99 of a diagnosis, slowest of the worst texts | goal',
    unit: ' ms',
    values: Array.from({ length: rounds }, roundOf),
    limit: 2,
  });
};

/** Separators do not count, so all are read. Time for ten times the text is at most ten times as long, and a little for what disturbs. */
const growthRow = async ({ rounds }: Bench): Promise<Row> => {
  const nanosecondsPerCharacter = (length: number) => () =>
    (median(timesOf(' -'.repeat(length / 2), 100)) * 1e6) / length;
  const [long, short] = [nanosecondsPerCharacter(100_000), nanosecondsPerCharacter(10_000)];
  long();
  short();
  return compare({
    id: 'P11',
    what: 'diagnosis of 100 kB of separators, per character | of 10 kB',
    unit: ' ns',
    pairs: await interleave(rounds, long, short),
    target: { atMost: 1.2 },
  });
};

/** P11: what a CURP costs, right or wrong. */
export const measureCurp = async (bench: Bench): Promise<Row[]> => [
  await checkRow(bench),
  worstRow(bench),
  await growthRow(bench),
];
