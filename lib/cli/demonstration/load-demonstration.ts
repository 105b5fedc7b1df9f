import { join } from 'node:path';
import { importPostalCodes } from '#lib/cli/import-postal-codes.ts';
import { demonstrationPeople, personOf } from '#lib/domain/registry/demonstration-people.ts';
import type { ImportedHolder } from '#lib/usecases/ports/holders.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** The official format with ten postal codes; nobody may redistribute the catalogue itself. */
const sample = join(import.meta.dirname, 'postal-codes.txt');

const holders: ImportedHolder[] = demonstrationPeople.flatMap(({ curp, number }) =>
  number ? [{ curp, ...number }] : [],
);
const people = demonstrationPeople
  .filter(({ inRegistry }) => inRegistry)
  .map((known) => ({ curp: known.curp, person: personOf(known) }));

const isLoaded = async ({ people: known, holders: insured }: Store): Promise<boolean> => {
  const [lastPerson, lastHolder] = [people.at(-1), holders.at(-1)];
  if (!lastPerson || !lastHolder) return true;
  const found = await Promise.all([known.find(lastPerson.curp), insured.find(lastHolder.curp)]);
  return found.every((row) => row !== null);
};

/**
 * Fills a store for the demonstration: fictional people, some with a number, and ten postal codes when none were imported. Safe at every
 * start, because it changes nothing that is there already.
 */
export const loadDemonstration = async (store: Store): Promise<void> => {
  if (!(await isLoaded(store))) {
    await store.people.put(people);
    await store.holders.put(holders);
  }
  if ((await store.postalCodes.count()) > 0) return;
  const imported = await importPostalCodes(store, sample);
  if (!imported.ok || imported.value.rejected > 0)
    throw new Error('The postal codes of the demonstration cannot be read');
};
