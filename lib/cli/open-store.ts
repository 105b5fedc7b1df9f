import { join } from 'node:path';
import { createStore } from '#lib/adapters/store/store.ts';
import { readEnvironment } from '#lib/server/env.ts';
import type { Store } from '#lib/usecases/ports.ts';

/** The store that the server uses with the same environment. Throws a `ConfigurationError` when the environment is wrong. */
export const openStore = (variables: Record<string, string | undefined>): Promise<Store> => {
  const { databaseUrl, dataDir } = readEnvironment(variables);
  return createStore(databaseUrl ? { databaseUrl } : { file: join(dataDir, 'ventanilla.sqlite') });
};
