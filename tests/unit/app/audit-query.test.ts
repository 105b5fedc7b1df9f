import { expect, test } from 'vitest';
import { hrefOf, readQuery } from '#app/[locale]/mostrador/auditoria/query.ts';

const folio = '1795279327318402671935';

test('the filters of the audit are read from the address', () => {
  const asked = {
    dia: '2026-11-21',
    quien: 'staff:Ab_9-x',
    folio: ` ${folio.slice(0, 13)} ${folio.slice(13)}`,
  };
  const { query, mistake } = readQuery({ ...asked, antes: '120' });
  expect(mistake).toBeNull();
  expect(query).toEqual({
    day: { year: 2026, month: 11, day: 21 },
    actor: 'staff:Ab_9-x',
    folio,
    before: 120,
  });
  expect(readQuery({}).query).toEqual({ day: null, actor: null, folio: null, before: null });
});

test.each([
  ['a day that is none', { dia: '2026-02-30' }, 'dia'],
  ['a folio that is too short', { folio: '179527932731' }, 'folio'],
  ['a CURP in the place of a folio', { folio: 'SASO750909HDFNNS05' }, 'folio'],
] as const)('%s is said, not searched for', (_, asked, mistake) => {
  expect(readQuery(asked).mistake).toBe(mistake);
});

test('an unknown actor, a place that does not exist and a repeated name filter nothing', () => {
  const odd = { quien: 'staff:a b', antes: '-1', dia: ['2026-11-21', '2026-11-22'] };
  expect(readQuery(odd).query).toEqual({ day: null, actor: null, folio: null, before: null });
});

test('another page keeps the filters', () => {
  const reading = readQuery({ dia: '2026-11-21', quien: 'worker', antes: '120' });
  expect(hrefOf(reading, 70)).toBe('?dia=2026-11-21&quien=worker&antes=70');
  expect(hrefOf(reading, null)).toBe('?dia=2026-11-21&quien=worker');
});
