import { expect, test } from 'vitest';
import { entityCodes } from '#lib/domain/basics/entities.ts';
import { demonstrationSerie } from '#lib/domain/number/series.ts';
import {
  anEmail,
  anNss,
  aPerson,
  aPostalPlace,
  aSerie,
  curpOf,
  gloria,
  oscar,
} from '#tests/support/builders.ts';
import { describeStores } from '#tests/support/stores.ts';

describeStores('postal codes', (open) => {
  test('come back with their colonias in Spanish alphabetical order', async () => {
    const { store } = await open();
    await store.postalCodes.put('first', [aPostalPlace('06700', ['Ñuu', 'Zona', 'Nube', 'Árbol', 'Nuñez'])]);
    const place = await store.postalCodes.find('06700');
    expect(place?.settlements.map(({ name }) => name)).toEqual(['Árbol', 'Nube', 'Nuñez', 'Ñuu', 'Zona']);
    expect(place).toMatchObject({ postalCode: '06700', stateCode: '09', municipioCode: '015' });
    expect(await store.postalCodes.find('06701')).toBeNull();
    expect(await store.postalCodes.count()).toBe(1);
  });

  test('name the municipios of a range of codes once each', async () => {
    const { store } = await open();
    const other = { ...aPostalPlace('06900'), municipioCode: '003', municipioName: 'Álvaro' };
    await store.postalCodes.put('first', [aPostalPlace('06700'), aPostalPlace('06701'), other]);
    await store.postalCodes.put('first', [{ ...aPostalPlace('07000'), municipioCode: '005' }]);
    expect(await store.postalCodes.municipiosBetween('06000', '06999')).toEqual([
      { code: '003', name: 'Álvaro' },
      { code: '015', name: 'Cuauhtémoc' },
    ]);
  });

  test('merge what one import writes in several calls', async () => {
    const { store } = await open();
    const place = aPostalPlace('06700', ['Uno', 'Dos', 'Tres']);
    await store.postalCodes.put('first', [{ ...place, settlements: place.settlements.slice(0, 2) }]);
    await store.postalCodes.put('first', [{ ...place, settlements: place.settlements.slice(1) }]);
    const names = (await store.postalCodes.find('06700'))?.settlements.map(({ name }) => name);
    expect(names).toEqual(['Dos', 'Tres', 'Uno']);
  });

  test('merge also what stands twice in one call', async () => {
    const { store } = await open();
    const place = aPostalPlace('06700', ['Uno', 'Dos']);
    const halves = place.settlements.map((settlement) => ({ ...place, settlements: [settlement] }));
    await store.postalCodes.put('first', halves);
    expect((await store.postalCodes.find('06700'))?.settlements).toHaveLength(2);
  });

  test('replace what an earlier import wrote and leave other postal codes alone', async () => {
    const { store } = await open();
    await store.postalCodes.put('first', [aPostalPlace('06700', ['Uno', 'Dos']), aPostalPlace('01000')]);
    await store.postalCodes.put('second', [aPostalPlace('06700', ['Nueva'])]);
    const names = (await store.postalCodes.find('06700'))?.settlements.map(({ name }) => name);
    expect(names).toEqual(['Nueva']);
    expect(await store.postalCodes.count()).toBe(2);
  });
});

describeStores('people', (open) => {
  test('are found by CURP and replaced by the newest', async () => {
    const { store } = await open();
    expect(await store.people.find(oscar)).toBeNull();
    const newer = {
      ...aPerson(),
      name: { givenNames: 'Óscar', firstSurname: 'Núñez', secondSurname: '' },
    };
    await store.people.put([
      { curp: oscar, person: aPerson() },
      { curp: gloria, person: aPerson(gloria) },
    ]);
    await store.people.put([
      { curp: oscar, person: aPerson() },
      { curp: oscar, person: newer },
    ]);
    expect(await store.people.find(oscar)).toEqual(newer);
    expect(await store.people.find(gloria)).toEqual(aPerson(gloria));
  });

  test('may be none', async () => {
    const { store } = await open();
    await expect(store.people.put([])).resolves.toBeUndefined();
  });
});

describeStores('holders', (open) => {
  const known = { curp: oscar, nss: anNss(1), email: anEmail() };
  const neverBound = { boundAt: null, lockedAt: null };

  test('are written once, and again without harm', async () => {
    const { store } = await open();
    expect(await store.holders.put([known])).toEqual([]);
    expect(await store.holders.put([known, { ...known, email: null }])).toEqual([]);
    expect(await store.holders.find(oscar)).toEqual({ ...known, ...neverBound });
  });

  test('are reported and not written when they contradict what is known', async () => {
    const { store } = await open();
    await store.holders.put([known]);
    const otherNumber = { ...known, nss: anNss(2) };
    const otherPerson = { curp: gloria, nss: anNss(1), email: null };
    const otherAddress = { ...known, email: anEmail('otra') };
    const fine = { curp: curpOf('ZUNA540308MNELTN05'), nss: anNss(3), email: null };
    const answer = await store.holders.put([otherNumber, otherPerson, fine, otherAddress]);
    expect(answer).toEqual([otherNumber, otherPerson, otherAddress]);
    expect(await store.holders.find(oscar)).toEqual({ ...known, ...neverBound });
    expect(await store.holders.find(gloria)).toBeNull();
    expect(await store.holders.find(fine.curp)).toEqual({ ...fine, ...neverBound });
  });

  test('are found when nobody else knows them', async () => {
    const { store } = await open();
    expect(await store.holders.find(oscar)).toBeNull();
  });
});

describeStores('the catalogue of series', (open) => {
  test('begins with values for every entity of Mexico and without the series of the demonstration', async () => {
    const { store } = await open();
    const series = await store.series.list();
    const entities = new Set(series.map(({ entity }) => entity));
    expect(entityCodes.filter((code) => !entities.has(code))).toEqual(['NE']);
    expect(series.map(({ code }) => code)).not.toContain(demonstrationSerie.code);
  });

  test('is replaced as a whole', async () => {
    const { store } = await open();
    const rows = [
      aSerie('68', { municipios: ['015'], postalCodes: ['067'], order: 3 }),
      aSerie('70', { active: false }),
    ];
    await store.series.replace(rows);
    expect(await store.series.list()).toEqual(rows);
    await store.series.replace([]);
    expect(await store.series.list()).toEqual([]);
  });
});
