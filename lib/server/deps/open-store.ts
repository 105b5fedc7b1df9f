import { join } from 'node:path';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { loadOrCreateSecretKey } from '#lib/adapters/keyring/secret-key.ts';
import { createStore, type OpenStore } from '#lib/adapters/store/store.ts';
import type { WhenOlder } from '#lib/adapters/store/upkeep/compare-issued-numbers.ts';
import type { Settings } from '#lib/server/settings/env.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';

export { systemRandom };

/** The secret of this installation; a demonstration makes its own. */
export const secretKeyOf = ({ secretKey, dataDir }: Settings): string =>
  secretKey ?? loadOrCreateSecretKey(dataDir);

/** The fingerprints and secrets that are derived from it. */
export const keyringOf = (settings: Settings): Keyring => createKeyring(secretKeyOf(settings));

/** The file of the SQLite store. */
export const storeFileOf = (dataDir: string): string => join(dataDir, 'ventanilla.sqlite');

/**
 * Opens the store of the settings. Processes that give out numbers pass `whenOlder`: what to do with a store that misses numbers already
 * given. Throws an `OperatorError` when another secret sealed the store, or when it is older than allowed.
 */
export const openStoreOf = async (settings: Settings, whenOlder?: WhenOlder): Promise<OpenStore> => {
  const { databaseUrl, dataDir, recordDir } = settings;
  const where = databaseUrl ? { databaseUrl } : { file: storeFileOf(dataDir) };
  const issuedNumbers = whenOlder && {
    issuedNumbers: { folder: recordDir, whenOlder },
  };
  return createStore(where, { secretKey: secretKeyOf(settings), ...issuedNumbers });
};
