import { createInterface } from 'node:readline';
import { createStore } from '#lib/adapters/store/store.ts';
import { testSealing } from '#tests/support/secret.ts';

/* A process that opens the store in the file of its argument and answers each line with what `check` says. */

const store = await createStore({ file: process.argv[2] }, testSealing);
console.log('open');
createInterface({ input: process.stdin }).on('line', async () => console.log(await store.check()));
