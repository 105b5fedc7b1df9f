import type { InstallationState } from '#lib/adapters/metrics/installation-gauges.ts';
import type { Deps } from '#lib/server/deps/deps.ts';
import { askInTime } from '#lib/server/operation/part-state.ts';
import { partsFor } from '#lib/server/operation/parts.ts';
import { readFigures } from '#lib/usecases/upkeep/read-figures.ts';

/** Reads the state of the whole installation. Each part of the answer comes within two seconds, or is missing. */
export const installationState = (deps: Deps): (() => Promise<InstallationState>) => {
  const figures = askInTime(() => readFigures(deps)().catch(() => null), null);
  return async () => {
    const parts = partsFor(deps);
    const [store, record, key, mail, catalogue, read] = await Promise.all([
      parts.store(),
      parts.record(),
      parts.key(),
      parts.mail(),
      parts.catalogue(),
      figures(),
    ]);
    const states = Object.entries({ store, record, key, mail, catalogue });
    return {
      parts: Object.fromEntries(states.map(([name, state]) => [name, state === 'up'])),
      figures: read,
      certificateEndsAt: deps.signer.notAfter,
    };
  };
};
