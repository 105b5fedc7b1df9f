import { onTestFinished } from 'vitest';
import { createDeps, type Deps } from '#lib/server/deps/deps.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { testNow } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { browser } from '#tests/support/next-headers.ts';
import { copyPrepared } from '#tests/support/prepared-store.ts';
import { quickPasswords } from '#tests/support/quick-passwords.ts';

/** What the first start of an installation leaves in its folder: secret, keys and store. */
const startOnce = async (folder: string): Promise<void> => {
  const { store } = await createDeps(readEnvironment({ DATA_DIR: folder, LOG_LEVEL: 'silent' }));
  await store.close();
};

/** A folder for `DATA_DIR`. An installation with a secret of its own begins with an empty one. */
const aDataFolder = async (variables: Record<string, string>): Promise<string> => {
  const folder = aFolder();
  if (!('SECRET_KEY' in variables)) await copyPrepared('installation', startOnce, folder);
  return folder;
};

/** A new process with a new browser: real store, real keys, and a clock that is moved by hand. */
export const serverRig = async (variables: Record<string, string> = {}) => {
  browser.cookies.clear();
  browser.options = {};
  browser.headers = new Headers();
  const dataDir = variables.DATA_DIR ?? (await aDataFolder(variables));
  const environment = readEnvironment({ LOG_LEVEL: 'silent', ...variables, DATA_DIR: dataDir });
  const time = { now: testNow };
  const events: { name: string; fields: object }[] = [];
  const deps: Deps = {
    ...(await createDeps(environment, quickPasswords)),
    clock: { now: () => time.now },
    log: { event: (name, fields = {}) => void events.push({ name, fields }) },
  };
  globalThis.ventanillaDeps = Promise.resolve(deps);
  onTestFinished(async () => {
    globalThis.ventanillaDeps = undefined;
    await deps.store.close();
  });
  return { deps, time, events };
};
