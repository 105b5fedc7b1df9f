import { readEnvironment } from '#lib/server/env.ts';
import { openStoreOf } from '#lib/server/open-store.ts';
import type { Store } from '#lib/usecases/ports.ts';

/** The store that the server uses with the same environment. Throws a `ConfigurationError` when the environment is wrong. */
export const openStore = async (variables: Record<string, string | undefined>): Promise<Store> =>
  openStoreOf(readEnvironment(variables));
