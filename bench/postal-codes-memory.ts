import { postalCodes } from '#bench/synthetic-catalogue.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { testSealing } from '#tests/support/secret.ts';

/** Prints by how many megabytes the memory of this process grows when it looks up every postal code of a store's file. */
const megabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
};

const store = await createStore({ file: process.argv[2] ?? '' }, testSealing);
const codes = postalCodes();
await store.check();
const before = megabytes();
for (const code of codes) await store.postalCodes.find(code);
console.log(Math.max(0, megabytes() - before));
await store.close();
