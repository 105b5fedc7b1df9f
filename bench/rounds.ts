import { performance } from 'node:perf_hooks';

/** The same figure of ours and of the reference, taken one right after the other, in the same unit. */
export type Pair = { ours: number; reference: number };

/** What the ratio ours / reference has to be. */
type Target = { atLeast: number } | { atMost: number };
type Verdict = 'meets' | 'falls short' | 'to compare' | 'not measured';

/** One line of the table, ready to print. */
export type Row = {
  id: string;
  what: string;
  ours: string;
  reference: string;
  ratio: string;
  target: string;
  verdict: Verdict;
};

/** `null`: shown to compare, without a goal of its own. */
export type Comparison = { id: string; what: string; unit: string; pairs: Pair[]; target: Target | null };

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Measures both sides in each round, in changing order, so that what disturbs the machine disturbs both. */
export const interleave = async (
  rounds: number,
  ours: () => Promise<number> | number,
  reference: () => Promise<number> | number,
): Promise<Pair[]> => {
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await ours();
      pairs.push({ ours: first, reference: await reference() });
    } else {
      const first = await reference();
      pairs.push({ ours: await ours(), reference: first });
    }
  }
  return pairs;
};

/** Milliseconds that `act` takes. */
export const millisecondsOf = async (act: () => Promise<unknown> | unknown): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};

/** How often per second `act` happens when it happens `count` times. */
export const perSecond = async (count: number, act: () => Promise<unknown> | unknown): Promise<number> =>
  (count * 1000) / (await millisecondsOf(act));

const shortly = (value: number): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 4;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
};

/** Median, and least and most where they differ. */
const withSpread = (values: readonly number[], unit: string): string => {
  const [least, middle, most] = [Math.min(...values), median(values), Math.max(...values)].map(shortly);
  return least === most ? `${middle}${unit}` : `${middle}${unit} (${least}–${most})`;
};

const reaches = (ratio: number, target: Target): boolean =>
  'atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost;

const verdictOf = (ratio: number, target: Target | null): Verdict => {
  if (target === null) return 'to compare';
  return reaches(ratio, target) ? 'meets' : 'falls short';
};

const targetText = (target: Target | null): string => {
  if (target === null) return '–';
  return 'atLeast' in target ? `≥ ${target.atLeast}×` : `≤ ${target.atMost}×`;
};

/** The ratio is taken inside each round; the median of the ratios is judged. */
export const compare = ({ id, what, unit, pairs, target }: Comparison): Row => {
  const ratios = pairs.map(({ ours, reference }) => ours / reference);
  return {
    id,
    what,
    ours: withSpread(
      pairs.map(({ ours }) => ours),
      unit,
    ),
    reference: withSpread(
      pairs.map(({ reference }) => reference),
      unit,
    ),
    ratio: withSpread(ratios, '×'),
    target: targetText(target),
    verdict: verdictOf(median(ratios), target),
  };
};

/** Ours against a fixed figure of the goals. */
export const compareWithLimit = ({
  id,
  what,
  unit,
  values,
  limit,
}: Omit<Comparison, 'pairs' | 'target'> & { values: number[]; limit: number }): Row =>
  compare({
    id,
    what,
    unit,
    pairs: values.map((ours) => ({ ours, reference: limit })),
    target: { atMost: 1 },
  });
