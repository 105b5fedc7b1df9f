import { onTestFinished } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { testSealing } from '#tests/support/secret.ts';

/** An empty store in memory that goes when the test ends. */
export const aStore = async (): Promise<Store> => {
  const store = await createStore({ file: ':memory:' }, testSealing);
  onTestFinished(() => store.close());
  return store;
};
