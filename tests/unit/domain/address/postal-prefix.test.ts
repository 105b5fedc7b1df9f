import { describe, expect, test } from 'vitest';
import { entityOfPostalCode } from '#lib/domain/address/postal-prefix.ts';
import { entityCodes } from '#lib/domain/basics/entities.ts';

const prefixes = Array.from({ length: 100 }, (_, at) => String(at).padStart(2, '0'));

describe('the first two digits of a postal code', () => {
  /** Ten codes of two national snapshots (docs/rules.md §4.1), and the ends of the most difficult ranges. */
  test.each([
    ['01000', 'DF'],
    ['06700', 'DF'],
    ['16999', 'DF'],
    ['22000', 'BC'],
    ['44100', 'JC'],
    ['64000', 'NL'],
    ['77500', 'QR'],
    ['97000', 'YN'],
    ['20000', 'AS'],
    ['83000', 'SR'],
    ['29000', 'CS'],
    ['31000', 'CH'],
    ['50000', 'MC'],
    ['57999', 'MC'],
    ['58000', 'MN'],
    ['62000', 'MS'],
    ['76000', 'QT'],
    ['91000', 'VZ'],
    ['96999', 'VZ'],
    ['98000', 'ZS'],
    ['99999', 'ZS'],
  ])('%s lies in %s', (postalCode, entity) => {
    expect(entityOfPostalCode(postalCode)).toBe(entity);
  });

  test('are of no entity for 00, 17, 18 and 19, and of one for every other', () => {
    const nowhere = prefixes.filter((prefix) => entityOfPostalCode(`${prefix}000`) === null);
    expect(nowhere).toEqual(['00', '17', '18', '19']);
  });

  test('reach all 32 entities and never NE', () => {
    const reached = new Set(prefixes.map((prefix) => entityOfPostalCode(`${prefix}500`)));
    expect([...reached].filter((entity) => entity !== null)).toHaveLength(32);
    for (const entity of entityCodes) expect(reached.has(entity)).toBe(entity !== 'NE');
  });

  test.each(['', 'x', 'ab123', '-1000', '1e100', ' '])(
    'of %j, which is not a code, are of no entity',
    (text) => {
      expect(entityOfPostalCode(text)).toBeNull();
    },
  );
});
