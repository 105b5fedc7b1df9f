import { join } from 'node:path';
import { run, type Variables } from '#bench/processes.ts';
import { projectRoot } from '#bench/project.ts';
import { type Server, startNext } from '#bench/servers.ts';
import { createKeyring } from '#lib/adapters/keyring/keyring.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { loadDemonstration } from '#lib/cli/demonstration/load-demonstration.ts';
import { limitVariable } from '#lib/server/settings/limits.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import { limitKinds } from '#lib/usecases/ports/limits.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const secretKey = 'the secret of this bench, more than 32 letters';
export const keyring: Keyring = createKeyring(secretKey);

/** No limit may stop the load; nothing is logged because the reference logs nothing either. */
const settings: Variables = {
  SECRET_KEY: secretKey,
  LOG_LEVEL: 'silent',
  // What `npm start` gives to a process of its own is done here by the one that answers, so that nothing is left out of the measure.
  ONE_PROCESS: 'yes',
  ...Object.fromEntries(limitKinds.map((kind) => [limitVariable(kind), '100000000/3600'])),
};

/** The store of the site in this folder; may be opened while the site runs. */
export const openStoreIn = (folder: string) =>
  createStore({ file: join(folder, 'ventanilla.sqlite') }, { secretKey });

let built: Promise<unknown> | undefined;

/** Our site as the operator starts it, on a data folder that `prepare` has filled with the same store and key. */
export const startSite = async (
  folder: string,
  prepare: (store: Store) => Promise<void>,
): Promise<Server> => {
  built ??= run(projectRoot, [join('lib', 'cli', 'start.mjs'), '--build-only']);
  await built;
  const store = await openStoreIn(folder);
  await loadDemonstration(store);
  await prepare(store);
  await store.close();
  return startNext(projectRoot, '/es', { ...settings, DATA_DIR: folder });
};
