import { openStoreOf } from '#lib/server/deps/open-store.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** The store that the server uses with the same environment. Throws an `OperatorError` when the environment is wrong. */
export const openStore = async (variables: Record<string, string | undefined>): Promise<Store> =>
  openStoreOf(readEnvironment(variables));
