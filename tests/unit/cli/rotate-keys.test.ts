import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import { rotateKeysOf } from '#lib/cli/rotate-keys.ts';
import { speakerOf } from '#lib/cli/speaker.ts';
import { aCurp, aPerson } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { testSealing } from '#tests/support/secret.ts';

const aStoreOf = async (people: number) => {
  const file = join(aFolder(), 'store.sqlite');
  const store = await createStore({ file }, { ...testSealing, refreshMilliseconds: 5 });
  onTestFinished(() => store.close());
  const curps = Array.from({ length: people }, (_, n) => aCurp(n));
  await store.people.put(curps.map((curp) => ({ curp, person: aPerson(curp) })));
  return store;
};

test('rotate-keys seals the values of a store again, shows progress, and leaves them readable', async () => {
  const store = await aStoreOf(250);
  const out: string[] = [];
  const print = (line: string) => void out.push(line);
  await rotateKeysOf(store, speakerOf({ print, complain: () => undefined, redraw: null }, 'es'));
  expect(out.join('\n')).toContain('100 %: 250 filas selladas');
  expect(out.at(-1)).toContain('Filas revisadas: 250.');
  expect(await store.people.find(aCurp(249))).toEqual(aPerson(aCurp(249)));
});

test('rotate-keys draws a bar on a screen', async () => {
  const drawn: string[] = [];
  const terminal = { print: () => undefined, complain: () => undefined };
  const redraw = (line: string) => void drawn.push(line);
  await rotateKeysOf(await aStoreOf(3), speakerOf({ ...terminal, redraw }, 'es'));
  expect(drawn.join()).toContain(`[${'█'.repeat(24)}] 100 %  3 filas`);
  expect(drawn.at(-1)).toBe('');
});
