import { expect, test } from 'vitest';
import { buildFolio, folioEnd, formatFolio, isFolio } from '#lib/domain/document/folio.ts';

test('a folio is the moment in 13 digits followed by nine random ones', () => {
  expect(buildFolio(1795279327318, '402671935')).toBe('1795279327318402671935');
});

test('early moments are filled with zeros so that every folio has 22 digits', () => {
  expect(buildFolio(0, '000000001')).toBe('0000000000000000000001');
  expect(isFolio(buildFolio(999, '123456789'))).toBe(true);
});

test('a moment or random digits of the wrong shape throw', () => {
  expect(() => buildFolio(-1, '123456789')).toThrow(RangeError);
  expect(() => buildFolio(1.5, '123456789')).toThrow(RangeError);
  expect(() => buildFolio(10 ** 13, '123456789')).toThrow(RangeError);
  expect(() => buildFolio(1, '12345678')).toThrow(RangeError);
  expect(() => buildFolio(1, '12345678a')).toThrow(RangeError);
});

test('only 22 digits are a folio', () => {
  for (const text of [
    '',
    '179527932731840267193',
    '17952793273184026719350',
    '179527932731840267193x',
    ' 1795279327318402671935',
  ])
    expect(isFolio(text)).toBe(false);
});

test('for reading, moment and random digits are apart', () => {
  expect(formatFolio('1795279327318402671935')).toBe('1795279327318 402671935');
  expect(folioEnd('1795279327318402671935')).toBe('402671935');
});
