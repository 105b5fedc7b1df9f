import { getDeps } from '#lib/server/deps/deps.ts';
import type { PartState } from '#lib/server/operation/part-state.ts';
import { partsFor } from '#lib/server/operation/parts.ts';
import { repeatedFor } from '#lib/server/operation/repeated.ts';

/** Every part, for people. Whoever shares out requests asks whether a process is ready (`checkReadiness`). */
export type Health = {
  healthy: boolean;
  store: PartState;
  record: PartState;
  key: PartState;
  mail: PartState;
  catalogue: PartState;
  demonstration: boolean;
};

const ask = repeatedFor(5_000, async (deps): Promise<Health> => {
  const parts = partsFor(deps);
  const [store, record, key, mail, catalogue] = await Promise.all([
    parts.store(),
    parts.record(),
    parts.key(),
    parts.mail(),
    parts.catalogue(),
  ]);
  const healthy = [store, record, key, mail, catalogue].every((state) => state === 'up');
  return { healthy, store, record, key, mail, catalogue, demonstration: deps.demonstration };
});

/** At most five seconds old. Answers within two seconds, also when a part hangs. */
export const checkHealth = async (): Promise<Health> => ask(await getDeps());
