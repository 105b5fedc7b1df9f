import { describe, expect, test } from 'vitest';
import { entityCodes, entityNames, inegiCodeOf } from '#lib/domain/basics/entities.ts';
import { readEntity, readSex } from '#lib/domain/registry/birth-words.ts';

describe('a state of birth', () => {
  test('is read by its letters, its name in any case and without accents, and its INEGI number', () => {
    for (const code of entityCodes) {
      const name = entityNames[code];
      const spellings = [
        code,
        code.toLowerCase(),
        ` ${code} `,
        name,
        name.toUpperCase(),
        name.normalize('NFD').replace(/\p{M}/gu, ''),
      ];
      for (const text of spellings) expect(readEntity(text), text).toBe(code);
      const number = inegiCodeOf(code);
      if (number) expect(readEntity(number)).toBe(code);
    }
  });

  test.each([
    ['CDMX', 'DF'],
    ['D.F.', 'DF'],
    ['Distrito Federal', 'DF'],
    ['Edo. Méx.', 'MC'],
    ['Estado de México', 'MC'],
    ['Coahuila de Zaragoza', 'CL'],
    ['Veracruz de Ignacio de la Llave', 'VZ'],
    ['N.L.', 'NL'],
    ['Q. Roo', 'QR'],
    ['SLP', 'SP'],
    ['B.C.S.', 'BS'],
    ['Extranjero', 'NE'],
  ])('is read as people write it: %s is %s', (text, code) => {
    expect(readEntity(text)).toBe(code);
  });

  test.each(['', 'Texas', '33', '00', 'X', 'México lindo'])('«%s» is none', (text) => {
    expect(readEntity(text)).toBeNull();
  });
});

test('a sex is read as people write it, and M is a woman as in the CURP', () => {
  expect(['H', 'hombre', 'Masculino', 'VARÓN'].map(readSex)).toEqual(['H', 'H', 'H', 'H']);
  expect(['M', 'Mujer', 'F', 'femenino'].map(readSex)).toEqual(['M', 'M', 'M', 'M']);
  expect(['X', 'No binario', 'no-binario'].map(readSex)).toEqual(['X', 'X', 'X']);
  expect(['', 'señor', '1'].map(readSex)).toEqual([null, null, null]);
});
