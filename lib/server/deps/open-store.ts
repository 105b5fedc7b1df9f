import { join } from 'node:path';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { loadOrCreateSecretKey } from '#lib/adapters/keyring/secret-key.ts';
import { createStore, type OpenStore } from '#lib/adapters/store/store.ts';
import { beginRestoreIn, type WhenOlder } from '#lib/adapters/store/upkeep/compare-issued-numbers.ts';
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

/** Where the store of the settings is. */
export const placeOf = ({ databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>) =>
  databaseUrl ? { databaseUrl } : { file: storeFileOf(dataDir) };

/**
 * Opens the store of the settings. Processes that give out numbers pass `whenOlder`: what to do with a store that misses numbers already
 * given. Throws an `OperatorError` when another secret sealed the store, or when it is older than allowed.
 */
export const openStoreOf = async (settings: Settings, whenOlder?: WhenOlder): Promise<OpenStore> => {
  const { recordDir } = settings;
  const issuedNumbers = whenOlder && {
    issuedNumbers: { folder: recordDir, whenOlder },
  };
  return createStore(placeOf(settings), { secretKey: secretKeyOf(settings), ...issuedNumbers });
};

/**
 * Notes in the record that a restore begins, so that nothing starts before it is accepted. Throws an `OperatorError` when the record belongs
 * to another installation or its folder cannot be written.
 */
export const beginRestore = (settings: Settings): void =>
  beginRestoreIn(settings.recordDir, secretKeyOf(settings));
