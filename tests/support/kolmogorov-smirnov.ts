/**
 * Two-sample Kolmogorov–Smirnov test: the chance of two samples at least as far apart if they were drawn from one distribution
 * (asymptotic, Stephens' correction; Numerical Recipes 14.3.3). Samples of 50 and more.
 */
export const sameDistribution = (one: readonly number[], other: readonly number[]): number => {
  const [a, b] = [one.toSorted((x, y) => x - y), other.toSorted((x, y) => x - y)];
  let [i, j, distance] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const at = Math.min(a[i] ?? 0, b[j] ?? 0);
    while (i < a.length && (a[i] ?? 0) <= at) i += 1;
    while (j < b.length && (b[j] ?? 0) <= at) j += 1;
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length));
  }
  const size = Math.sqrt((a.length * b.length) / (a.length + b.length));
  return tail((size + 0.12 + 0.11 / size) * distance);
};

const tail = (lambda: number): number => {
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k += 1) sum += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * lambda * lambda);
  return Math.min(1, Math.max(0, sum));
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Every pair of classes with its chance, the least likely first. */
export const comparePairs = (timings: Readonly<Record<string, readonly number[]>>) => {
  const classes = Object.entries(timings);
  return classes
    .flatMap(([one, first], at) =>
      classes
        .slice(at + 1)
        .map(([other, second]) => ({ pair: `${one}, ${other}`, p: sameDistribution(first, second) })),
    )
    .sort((a, b) => a.p - b.p);
};

/** The same order in every run would be a pattern of its own. */
export const shuffled = <T>(list: readonly T[]): T[] => {
  const rest = [...list];
  for (let at = rest.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1));
    const [a, b] = [rest[at], rest[other]];
    if (a !== undefined && b !== undefined) [rest[at], rest[other]] = [b, a];
  }
  return rest;
};
