import { expect, test } from 'vitest';
import { numbersLeft } from '#lib/domain/number/numbers-left.ts';
import { aSerie } from '#tests/support/builders.ts';

const catalogue = [
  aSerie('11', { entity: 'DF' }),
  aSerie('12', { entity: 'DF' }),
  aSerie('13', { entity: 'DF', active: false }),
  aSerie('20', { entity: 'JC' }),
];

test('an untouched entity has all numbers of its active series', () => {
  expect(numbersLeft(catalogue, { floor: 0, counters: [] })).toEqual([
    { entity: 'DF', left: 2 * 9_999 },
    { entity: 'JC', left: 9_999 },
  ]);
});

test('an entity has as many as the birth year with the fewest', () => {
  const counters = [
    { serie: '11', birthYear: '08', lastUsed: 9_999 },
    { serie: '12', birthYear: '08', lastUsed: 9_990 },
    { serie: '11', birthYear: '09', lastUsed: 5_000 },
    { serie: '13', birthYear: '08', lastUsed: 1 },
  ];
  expect(numbersLeft(catalogue, { floor: 0, counters })[0]).toEqual({ entity: 'DF', left: 9 });
});

test('after a restore, what may have been given is not left', () => {
  const counters = [{ serie: '20', birthYear: '08', lastUsed: 10_000 }];
  expect(numbersLeft(catalogue, { floor: 1_000, counters: [] })[1]).toEqual({ entity: 'JC', left: 8_999 });
  expect(numbersLeft(catalogue, { floor: 1_000, counters })[1]).toEqual({ entity: 'JC', left: 0 });
});
