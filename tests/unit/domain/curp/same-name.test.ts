import { describe, expect, test } from 'vitest';
import { sameName } from '#lib/domain/curp/same-name.ts';

describe('the same name', () => {
  const name = { givenNames: 'María José', firstSurname: 'Peña', secondSurname: "O'Farril Güemes" };

  test.each([
    [{}],
    [{ givenNames: 'MARIA JOSE' }],
    [{ givenNames: '  maria   josé ' }],
    [{ givenNames: 'Mari\u0301a Jose\u0301' }],
    [{ firstSurname: 'PEÑA' }],
    [{ firstSurname: 'Pen\u0303a' }],
    [{ secondSurname: 'O Farril Guemes' }],
    [{ secondSurname: 'O’Farril-Güemes' }],
    [{ secondSurname: 'O´FARRIL GÜEMES.' }],
  ])('can be written with %j', (changes) => {
    expect(sameName({ ...name, ...changes }, name)).toBe(true);
    expect(sameName(name, { ...name, ...changes })).toBe(true);
  });

  test.each([
    [{ givenNames: 'María' }],
    [{ givenNames: 'José María' }],
    [{ givenNames: 'Maria Josefa' }],
    [{ firstSurname: 'Pena' }],
    [{ firstSurname: '' }],
    [{ secondSurname: '' }],
    [{ secondSurname: 'OFarril Güemes' }],
    [{ firstSurname: "O'Farril Güemes", secondSurname: 'Peña' }],
  ])('is not the one with %j', (changes) => {
    expect(sameName({ ...name, ...changes }, name)).toBe(false);
  });

  test('of a person with one surname has no second surname', () => {
    const single = { givenNames: 'Luis', firstSurname: 'Pérez', secondSurname: '' };
    expect(sameName({ ...single, secondSurname: '  ' }, single)).toBe(true);
    expect(sameName({ ...single, secondSurname: '-' }, single)).toBe(true);
    expect(sameName({ ...single, secondSurname: 'Xiu' }, single)).toBe(false);
  });
});
