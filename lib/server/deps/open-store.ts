import { join } from 'node:path';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { loadOrCreateSecretKey } from '#lib/adapters/keyring/secret-key.ts';
import { WrongSecret } from '#lib/adapters/keyring/wrapped-key.ts';
import { createStore, type OpenStore } from '#lib/adapters/store/store.ts';
import { OlderStore, type WhenOlder } from '#lib/adapters/store/upkeep/compare-issued-numbers.ts';
import { OtherVersionStore } from '#lib/adapters/store/upkeep/migrate.ts';
import { ConfigurationError, type Settings } from '#lib/server/settings/env.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';

export { systemRandom };

/** The secret of this installation; a demonstration makes its own. */
export const secretKeyOf = ({ secretKey, dataDir }: Settings): string =>
  secretKey ?? loadOrCreateSecretKey(dataDir);

/** Its fingerprints and derived secrets. */
export const keyringOf = (settings: Settings): Keyring => createKeyring(secretKeyOf(settings));

/** The file of a store in SQLite. */
export const storeFileOf = (dataDir: string): string => join(dataDir, 'ventanilla.sqlite');

const isForTheOperator = (error: unknown): error is Error =>
  error instanceof WrongSecret || error instanceof OlderStore || error instanceof OtherVersionStore;

/**
 * The store that the settings name. `whenOlder`, for who gives out numbers: what to do with a store that does not know all that were.
 * Throws a `ConfigurationError` when it was sealed with another secret, or is older than it may be.
 */
export const openStoreOf = async (settings: Settings, whenOlder?: WhenOlder): Promise<OpenStore> => {
  const { databaseUrl, dataDir } = settings;
  const where = databaseUrl ? { databaseUrl } : { file: storeFileOf(dataDir) };
  const marks = whenOlder && { marks: { file: join(dataDir, 'allotment-marks.jsonl'), whenOlder } };
  try {
    return await createStore(where, { secretKey: secretKeyOf(settings), ...marks });
  } catch (error) {
    throw isForTheOperator(error) ? new ConfigurationError(error.message, { cause: error }) : error;
  }
};
