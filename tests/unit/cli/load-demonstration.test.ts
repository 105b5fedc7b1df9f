import { expect, test } from 'vitest';
import { loadDemonstration } from '#lib/cli/demonstration/load-demonstration.ts';
import {
  type DemonstrationCase,
  type DemonstrationPerson,
  demonstrationPeople,
} from '#lib/domain/registry/demonstration-people.ts';
import { aMail, anIssue, aPostalPlace, aRequest, identified } from '#tests/support/builders.ts';
import { aStore } from '#tests/support/memory-store.ts';

const thePersonWhoShows = (shows: DemonstrationCase): DemonstrationPerson => {
  const found = demonstrationPeople.find((person) => person.shows === shows);
  if (!found) throw new Error(`nobody shows ${shows}`);
  return found;
};

test('the demonstration knows its people, their numbers and ten postal codes', async () => {
  const store = await aStore();
  await loadDemonstration(store);
  for (const { curp, name, inRegistry, number } of demonstrationPeople) {
    expect((await store.people.find(curp))?.name ?? null).toEqual(inRegistry ? name : null);
    expect(await store.holders.find(curp)).toEqual(
      number && { curp, ...number, boundAt: null, lockedAt: null },
    );
  }
  expect(await store.postalCodes.count()).toBe(10);
});

test('loading it again keeps an address that a visitor bound', async () => {
  const store = await aStore();
  await loadDemonstration(store);
  const { curp } = thePersonWhoShows('locatedByName');
  const request = aRequest({ curp });
  await store.requests.create(request, aMail(request));
  await store.issuances.issue(anIssue({ ...identified(request), source: 'matched' }, 1, null));
  await loadDemonstration(store);
  expect((await store.holders.find(curp))?.email).toBe(request.email);
  expect(await store.postalCodes.count()).toBe(10);
});

test('it keeps an imported catalogue of postal codes', async () => {
  const store = await aStore();
  await store.postalCodes.put('import', [aPostalPlace('06700', ['Solo esta'])]);
  await loadDemonstration(store);
  expect(await store.postalCodes.count()).toBe(1);
  expect((await store.postalCodes.find('06700'))?.settlements).toHaveLength(1);
});
