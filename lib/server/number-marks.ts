import { join } from 'node:path';
import { createMarkFile } from '#lib/adapters/number-marks/mark-file.ts';
import { ConfigurationError, type Settings } from '#lib/server/env.ts';
import { openStoreOf } from '#lib/server/open-store.ts';
import { acceptRestore, checkNumbers } from '#lib/usecases/guard-numbers.ts';
import type { MarkKeeper } from '#lib/usecases/number-ports.ts';
import type { Store } from '#lib/usecases/ports.ts';

/** Outside the database, so that a backup of it does not bring it back. */
export const markFileOf = ({ dataDir }: Pick<Settings, 'dataDir'>): MarkKeeper =>
  createMarkFile(join(dataDir, 'numbers-given.log'));

/** Stops the start when an older backup stands in the place of the database (threats.md T28). */
export const refuseOldCounters = async (store: Store, marks: MarkKeeper): Promise<void> => {
  if ((await checkNumbers({ store, marks })()).ok) return;
  throw new ConfigurationError(
    'The database is older than the numbers that were given: it seems to be a restored backup, and would give numbers twice. npm run admin -- accept-restore moves the counters on',
  );
};

/** For the operator's command: the counters of these settings, moved past every number given; answers how many moved. */
export const acceptRestoreOf = async (settings: Settings): Promise<number> => {
  const store = await openStoreOf(settings);
  try {
    return await acceptRestore({ store, marks: markFileOf(settings) })();
  } finally {
    await store.close();
  }
};
