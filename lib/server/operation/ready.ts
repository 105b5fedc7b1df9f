import { getDeps } from '#lib/server/deps/deps.ts';
import { isStopping } from '#lib/server/operation/life.ts';
import type { PartState } from '#lib/server/operation/part-state.ts';
import { partsFor } from '#lib/server/operation/parts.ts';
import { repeatedFor } from '#lib/server/operation/repeated.ts';

/**
 * Whether this process can take requests: the parts without which it finishes no case, and whether it was asked to stop. Mail waits in the store,
 * so it is no part of it.
 */
export type Readiness = {
  ready: boolean;
  stopping: boolean;
  store: PartState;
  record: PartState;
  key: PartState;
};

const ask = repeatedFor(1_000, async (deps): Promise<Omit<Readiness, 'stopping'>> => {
  const parts = partsFor(deps);
  const [store, record, key] = await Promise.all([parts.store(), parts.record(), parts.key()]);
  return { ready: [store, record, key].every((state) => state === 'up'), store, record, key };
});

/** At most a second old. Answers within two seconds, also when a part hangs. */
export const checkReadiness = async (): Promise<Readiness> => {
  const { ready, ...parts } = await ask(await getDeps());
  const stopping = isStopping();
  return { ready: ready && !stopping, stopping, ...parts };
};
