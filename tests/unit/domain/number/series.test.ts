import { describe, expect, test } from 'vitest';
import { seriesCatalogue } from '#lib/adapters/store/tables/series-catalogue.ts';
import { entityCodes } from '#lib/domain/basics/entities.ts';
import { chooseSeries, demonstrationSerie, type Serie } from '#lib/domain/number/series.ts';
import { aSerie } from '#tests/support/builders.ts';

const romaNorte = { postalCode: '06700', stateCode: '09', municipioCode: '015' };
const codes = (series: Serie[]): string[] => series.map(({ code }) => code);

describe('the choice of series', () => {
  test('prefers the postal code to the municipio and the municipio to the entity', () => {
    const catalogue = [
      aSerie('10'),
      aSerie('11', { municipios: ['015'] }),
      aSerie('12', { postalCodes: ['06'] }),
      aSerie('13', { postalCodes: ['06700'] }),
      aSerie('14', { postalCodes: ['067'] }),
    ];
    expect(codes(chooseSeries(catalogue, romaNorte))).toEqual(['13', '14', '12', '11', '10']);
  });

  test('takes equals in their order, and then by code', () => {
    const catalogue = [aSerie('30', { order: 2 }), aSerie('20', { order: 1 }), aSerie('10', { order: 2 })];
    expect(codes(chooseSeries(catalogue, romaNorte))).toEqual(['20', '10', '30']);
  });

  test('leaves out series of other entities, limited to other places, or no longer in use', () => {
    const catalogue = [
      aSerie('10', { entity: 'JC' }),
      aSerie('11', { municipios: ['016'] }),
      aSerie('12', { postalCodes: ['01'] }),
      aSerie('13', { active: false }),
      aSerie('14'),
    ];
    expect(codes(chooseSeries(catalogue, romaNorte))).toEqual(['14']);
  });

  test('uses the postal code and the entity when the municipio was typed by hand', () => {
    const catalogue = [aSerie('10'), aSerie('11', { municipios: ['015'] })];
    expect(codes(chooseSeries(catalogue, { ...romaNorte, municipioCode: null }))).toEqual(['10']);
  });

  test('is empty for a state that does not exist', () => {
    expect(chooseSeries([aSerie('10')], { ...romaNorte, stateCode: '33' })).toEqual([]);
  });
});

describe('the catalogue of a new installation', () => {
  test('has a series for every postal code of every entity, but not one that the demonstration uses', () => {
    for (const [index, entity] of entityCodes.entries()) {
      if (entity === 'NE') continue;
      const stateCode = String(index + 1).padStart(2, '0');
      const series = chooseSeries(seriesCatalogue, { postalCode: '99999', stateCode, municipioCode: null });
      expect(series.length, entity).toBeGreaterThan(0);
      expect(codes(series)).not.toContain(demonstrationSerie.code);
    }
  });

  test('lists each series once, as two digits', () => {
    const all = codes(seriesCatalogue);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((code) => /^\d{2}$/.test(code))).toBe(true);
  });

  test('marks the values of our own for the nine entities that the published list lacks', () => {
    const madeUp = seriesCatalogue.filter(({ origin }) => origin === 'demonstration');
    expect(madeUp.map(({ entity }) => entity).toSorted()).toEqual(
      ['OC', 'PL', 'QR', 'QT', 'SP', 'TL', 'VZ', 'YN', 'ZS'].toSorted(),
    );
    expect(seriesCatalogue.filter(({ origin }) => origin === 'published-manual')).toHaveLength(63);
  });

  test('sends the zona conurbada of the Estado de México to its offices and the rest to Toluca', () => {
    const choose = (municipioCode: string) =>
      codes(chooseSeries(seriesCatalogue, { postalCode: '53000', stateCode: '15', municipioCode }));
    expect(choose('057')).toEqual(['90', '91', '16']);
    expect(choose('106')).toEqual(['16']);
  });
});
