import { join } from 'node:path';
import { createKeyring } from '#lib/adapters/keyring/keyring.ts';
import { loadOrCreateSecretKey } from '#lib/adapters/keyring/secret-key.ts';
import { WrongSecret } from '#lib/adapters/keyring/wrapped-key.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { ConfigurationError, type Settings } from '#lib/server/env.ts';
import type { Keyring, Store } from '#lib/usecases/ports.ts';

/** The secret of this installation; a demonstration makes its own. */
export const secretKeyOf = ({ secretKey, dataDir }: Settings): string =>
  secretKey ?? loadOrCreateSecretKey(dataDir);

/** Its fingerprints and derived secrets. */
export const keyringOf = (settings: Settings): Keyring => createKeyring(secretKeyOf(settings));

/** The store that the settings name. Throws a `ConfigurationError` when it was sealed with another secret. */
export const openStoreOf = async (settings: Settings): Promise<Store> => {
  const { databaseUrl, dataDir } = settings;
  const where = databaseUrl ? { databaseUrl } : { file: join(dataDir, 'ventanilla.sqlite') };
  try {
    return await createStore(where, { secretKey: secretKeyOf(settings) });
  } catch (error) {
    throw error instanceof WrongSecret ? new ConfigurationError(error.message, { cause: error }) : error;
  }
};
