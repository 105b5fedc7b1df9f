import { expect, test } from 'vitest';
import { hrefOf, readQuery } from '#app/[locale]/mostrador/auditoria/query.ts';

const folio = '1795279327318402671935';

const nothing = { from: null, to: null, actor: null, action: null, folio: null, before: null };

test('the filters of the audit are read from the address', () => {
  const asked = {
    desde: '2026-11-22',
    hasta: '2026-11-21',
    que: 'person.viewed',
    quien: 'staff:Ab_9-x',
    folio: ` ${folio.slice(0, 13)} ${folio.slice(13)}`,
  };
  const { query, mistake } = readQuery({ ...asked, antes: '120' });
  expect(mistake).toBeNull();
  expect(query).toEqual({
    from: { year: 2026, month: 11, day: 21 },
    to: { year: 2026, month: 11, day: 22 },
    actor: 'staff:Ab_9-x',
    action: 'person.viewed',
    folio,
    before: 120,
  });
  expect(readQuery({}).query).toEqual(nothing);
});

test.each([
  ['a day that is none', { desde: '2026-02-30' }, 'desde'],
  ['a folio that is too short', { folio: '179527932731' }, 'folio'],
  ['a CURP in the place of a folio', { folio: 'SASO750909HDFNNS05' }, 'folio'],
] as const)('%s is said, not searched for', (_, asked, mistake) => {
  expect(readQuery(asked).mistake).toBe(mistake);
});

test('an unknown actor, a place that does not exist and a repeated name filter nothing', () => {
  const odd = { quien: 'staff:a b', antes: '-1', que: 'anything', desde: ['2026-11-21', '2026-11-22'] };
  expect(readQuery(odd).query).toEqual(nothing);
});

test('another page keeps the filters', () => {
  const reading = readQuery({ desde: '2026-11-21', quien: 'worker', antes: '120' });
  expect(hrefOf(reading, 70)).toBe('?desde=2026-11-21&quien=worker&antes=70');
  expect(hrefOf(reading, null)).toBe('?desde=2026-11-21&quien=worker');
});
