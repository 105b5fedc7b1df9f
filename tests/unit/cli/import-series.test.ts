import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importSeries } from '#lib/cli/import-series.ts';
import { aFolder } from '#tests/support/folder.ts';
import { aStore } from '#tests/support/memory-store.ts';

const header = 'serie,entity,office,municipios,postal_codes,order';
const file = (...lines: string[]): string => {
  const path = join(aFolder(), 'series.csv');
  writeFileSync(path, [header, ...lines].join('\n'));
  return path;
};

test('a catalogue replaces the one before', async () => {
  const store = await aStore();
  const path = file('68,DF,Oficina Norte,015 016,067 06800,1', '70,JC,"Oficina, Centro",,,2');
  expect(await importSeries(store, path)).toMatchObject({ ok: true, value: { written: 2 } });
  expect(await store.series.list()).toEqual([
    {
      code: '68',
      entity: 'DF',
      office: 'Oficina Norte',
      municipios: ['015', '016'],
      postalCodes: ['067', '06800'],
      order: 1,
      active: true,
      origin: 'institution',
    },
    {
      code: '70',
      entity: 'JC',
      office: 'Oficina, Centro',
      municipios: [],
      postalCodes: [],
      order: 2,
      active: true,
      origin: 'institution',
    },
  ]);
});

test.each([
  { row: '6,DF,Oficina,,,1', reason: 'dos dígitos' },
  { row: '00,DF,Oficina,,,1', reason: 'demostración' },
  { row: '68,NE,Oficina,,,1', reason: 'entidad' },
  { row: '68,Texas,Oficina,,,1', reason: 'entidad' },
  { row: '68,DF,,,,1', reason: 'oficina' },
  { row: '68,DF,Oficina,15,,1', reason: 'municipios' },
  { row: '68,DF,Oficina,,6,1', reason: 'códigos postales' },
  { row: '68,DF,Oficina,,,primero', reason: 'orden' },
  { row: '69,DF,Oficina,,,1', reason: 'repetida' },
])('the line «$row» leaves the catalogue as it was and is named', async ({ row, reason }) => {
  const store = await aStore();
  const before = await store.series.list();
  const path = file('69,DF,Oficina,,,1', row);
  expect(await importSeries(store, path)).toMatchObject({ ok: true, value: { written: 0, rejected: 1 } });
  expect(readFileSync(`${path}.rechazos.csv`, 'utf8')).toMatch(new RegExp(`^3,".*${reason}`, 'm'));
  expect(await store.series.list()).toEqual(before);
});

test('an empty catalogue replaces nothing', async () => {
  const store = await aStore();
  await importSeries(store, file());
  expect((await store.series.list()).length).toBeGreaterThan(0);
});

test('a file that was cut does not take the series of a state away from an institution', async () => {
  const store = await aStore();
  const rows = ['68,DF,Norte,,,1', '69,DF,Sur,,,2', '70,JC,Centro,,,3', '71,JC,Sur,,,4'];
  await importSeries(store, file(...rows));
  const cut = file(...rows.slice(0, 2));
  expect(await importSeries(store, cut)).toMatchObject({
    ok: false,
    error: { es: expect.stringMatching(/que se van: 2\..*todas las de Jalisco.*--accept-losses/) },
  });
  expect(await store.series.list()).toHaveLength(4);
  const told: string[] = [];
  const agreed = { acceptLosses: true, tell: ({ es }: { es: string }) => void told.push(es) };
  expect(await importSeries(store, cut, agreed)).toMatchObject({ ok: true });
  expect(told).toEqual(['Series nuevas: 0; que cambian: 0; que se van: 2.']);
  expect(await store.series.list()).toHaveLength(2);
});

test('the series that came with the program go without a question when an institution brings its own', async () => {
  const store = await aStore();
  expect(await importSeries(store, file('68,DF,Norte,,,1'))).toMatchObject({
    ok: true,
    value: { written: 1 },
  });
});

test('a state may be written by its name', async () => {
  const store = await aStore();
  await importSeries(store, file('68,CDMX,Norte,,,1', '70,Michoacán de Ocampo,Centro,,,2'));
  expect((await store.series.list()).map(({ entity }) => entity)).toEqual(['DF', 'MN']);
});
