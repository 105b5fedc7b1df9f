import { expect, test } from 'vitest';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { buildNss } from '#lib/domain/number/nss.ts';
import { startRequest } from '#lib/usecases/request/start-request.ts';
import { aCurp, anEmail, aPerson } from '#tests/support/builders.ts';
import { comparePairs, median, sameDistribution, shuffled } from '#tests/support/kolmogorov-smirnov.ts';
import { type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

/** Of each class (docs/threats.md T02). */
const count = 2_000;
const warmUp = 20;
const classes = ['unknown', 'known', 'bound elsewhere', 'numbered'] as const;
type Class = (typeof classes)[number];

const partsOf = (n: number) => ({ serie: '00', registrationYear: 2010, birthYear: 1975, consecutive: n + 1 });

/** What the registry and the list of numbers know of the n-th CURP. */
const settle = async ({ store }: UseCaseDeps, kind: Class, curp: Curp, n: number) => {
  if (kind === 'unknown') return;
  await store.people.put([{ curp, person: aPerson(curp) }]);
  if (kind === 'known') return;
  const email = kind === 'numbered' ? null : anEmail(`otra${n}`);
  const left = await store.holders.put([{ curp, nss: buildNss(partsOf(n)), email }]);
  expect(left).toEqual([]);
};

const ask = async (deps: UseCaseDeps, curp: Curp, n: number): Promise<number> => {
  const from = performance.now();
  const started = await startRequest(deps)({
    curp,
    email: anEmail(`n${String(n).padStart(6, '0')}`),
    locale: 'es',
    network: '192.0.2.1',
    withoutSight: false,
    unconfirmedRequestId: null,
  });
  const took = performance.now() - from;
  expect(started.ok).toBe(true);
  return took;
};

test('T02: step 1 takes the same time whatever the CURP has', async () => {
  const deps = await useCaseDeps();
  const timings: Record<Class, number[]> = { unknown: [], known: [], 'bound elsewhere': [], numbered: [] };
  const rounds = Array.from({ length: count + warmUp }, (_, round) =>
    classes.map((kind, at) => ({ kind, curp: aCurp(round * 4 + at), n: round * 4 + at })),
  );
  for (const { kind, curp, n } of rounds.flat()) await settle(deps, kind, curp, n);
  for (const [round, asked] of rounds.entries())
    for (const { kind, curp, n } of shuffled(asked)) {
      const took = await ask(deps, curp, n);
      if (round >= warmUp) timings[kind].push(took);
    }
  const pairs = comparePairs(timings);
  const medians = Object.entries(timings).map(([kind, all]) => `${kind} ${median(all).toFixed(3)} ms`);
  console.log(
    `T02, ${count} of each: ${medians.join(', ')}; p of the least alike pair ${pairs[0]?.p.toFixed(4)}`,
  );
  // 0.01 over the six pairs (Bonferroni).
  expect(pairs[0]?.p, pairs[0]?.pair).toBeGreaterThan(0.01 / pairs.length);
});

test('T02: the comparison sees a look-up of a tenth of the time', () => {
  const noise = (shift: number) =>
    Array.from({ length: 1_000 }, (_, n) => 1 + ((n * 7_919) % 1_000) / 1_000 + shift);
  expect(sameDistribution(noise(0), noise(0))).toBeGreaterThan(0.99);
  expect(sameDistribution(noise(0), noise(0.15))).toBeLessThan(0.001);
});
