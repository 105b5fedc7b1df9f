import { onTestFinished } from 'vitest';
import { createDeps, type Deps } from '#lib/server/deps/deps.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { testNow } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';

/** What the mocked `next/headers` hands out: the browser's cookies and the headers of the request. */
export const browser = {
  cookies: new Map<string, string>(),
  /** Options of the cookie that was set last. */
  options: {} as Record<string, unknown>,
  headers: new Headers(),
};

/** For `vi.mock('next/headers', …)`. */
export const mockedHeaders = () => ({
  headers: async () => browser.headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    has: (name: string) => browser.cookies.has(name),
    set: (name: string, value: string, options: Record<string, unknown>) => {
      browser.cookies.set(name, value);
      browser.options = options;
    },
    delete: ({ name }: { name: string }) => browser.cookies.delete(name),
  }),
});

/** A new process with a new browser: real store, real keys, and a clock that is moved by hand. */
export const serverRig = async (variables: Record<string, string> = {}) => {
  browser.cookies.clear();
  browser.options = {};
  browser.headers = new Headers();
  const environment = readEnvironment({ DATA_DIR: aFolder(), LOG_LEVEL: 'silent', ...variables });
  const time = { now: testNow };
  const events: { name: string; fields: object }[] = [];
  const deps: Deps = {
    ...(await createDeps(environment)),
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
