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

/** Its fingerprints and derived secrets. */
export const keyringOf = (settings: Settings): Keyring => createKeyring(secretKeyOf(settings));

/** The file of a store in SQLite. */
export const storeFileOf = (dataDir: string): string => join(dataDir, 'ventanilla.sqlite');

/**
 * The store that the settings name. Processes that give out numbers pass `whenOlder`: what to do with a store that does not know all
 * numbers already given. Throws an `OperatorError` when another secret sealed it, or when it is older than it may be.
 */
export const openStoreOf = async (settings: Settings, whenOlder?: WhenOlder): Promise<OpenStore> => {
  const { databaseUrl, dataDir } = settings;
  const where = databaseUrl ? { databaseUrl } : { file: storeFileOf(dataDir) };
  const issuedNumbers = whenOlder && {
    issuedNumbers: { file: join(dataDir, 'issued-numbers.jsonl'), whenOlder },
  };
  return createStore(where, { secretKey: secretKeyOf(settings), ...issuedNumbers });
};
