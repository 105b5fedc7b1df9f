import { createLimiter } from '#lib/adapters/limiter/limiter.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { parseLimits } from '#lib/server/settings/limits.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { testSealing } from '#tests/support/secret.ts';
import type { Where } from '#tests/support/stores.ts';

export const tenPerMinute = { LIMIT_START_PER_NETWORK: '10/60', LIMIT_CURP_PER_ADDRESS: '3/60' };

export const limiterOf = (store: Store, now: () => number = Date.now) =>
  createLimiter(parseLimits(tenPerMinute).limits, { counts: store.limits, clock: { now } });

/** How many of so many takes at once pass. */
export const takeTogether = async (store: Store, takes: number): Promise<number> => {
  const limiter = limiterOf(store);
  const taken = await Promise.all(
    Array.from({ length: takes }, () => limiter.take('startPerNetwork', 'school')),
  );
  return taken.filter(({ allowed }) => allowed).length;
};

const runAlone = async (where: Where, takes: number): Promise<void> => {
  const store = await createStore(where, testSealing);
  process.stdout.write(String(await takeTogether(store, takes)));
  await store.close();
};

const [where, takes] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && where) await runAlone(JSON.parse(where), Number(takes));
