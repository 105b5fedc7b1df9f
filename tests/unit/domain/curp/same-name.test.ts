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
    [{ secondSurname: 'OFARRIL GÜEMES' }],
    [{ givenNames: 'MARIAJOSE' }],
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

describe('a person is the one in the registry', () => {
  const maria = { givenNames: 'María Guadalupe', firstSurname: 'Hernández', secondSurname: 'Østby' };

  test.each([
    'MA. GUADALUPE',
    'MA GUADALUPE',
    'Mª Guadalupe',
    'M.ª GUADALUPE',
    'M. Guadalupe',
    'Mᵃ Gpe.',
    'Ma.Guadalupe',
  ])('whose name it has as «%s»', (givenNames) => {
    expect(sameName(maria, { ...maria, givenNames })).toBe(true);
    expect(sameName({ ...maria, givenNames }, maria)).toBe(true);
  });

  test.each(['J. Luis', 'J LUIS', 'José Luis'])(
    'whose name is José Luis and who typed «%s»',
    (givenNames) => {
      const luis = { ...maria, givenNames: 'JOSE LUIS' };
      expect(sameName({ ...luis, givenNames }, luis)).toBe(true);
    },
  );

  test.each(['OSTBY', 'ØSTBY', 'OESTBY', 'Östby'])('whose foreign letter it writes «%s»', (secondSurname) => {
    expect(sameName(maria, { ...maria, secondSurname })).toBe(true);
  });

  test.each(['HDEZ.', 'Hdez', 'HERNANDEZ'])('whose surname it has as «%s»', (firstSurname) => {
    expect(sameName(maria, { ...maria, firstSurname })).toBe(true);
  });

  test.each([
    ['McGregor', 'MC GREGOR'],
    ['De la O', 'DELA O'],
    ["K'antun", 'KANTUN'],
    ["D'Angelo", 'DANGELO'],
    ['Pérez-Gil', 'PEREZGIL'],
  ])('whose surname is %s and who has it as «%s»', (firstSurname, written) => {
    expect(sameName({ ...maria, firstSurname }, { ...maria, firstSurname: written })).toBe(true);
  });

  test('and not another one: a short form is no other name', () => {
    for (const givenNames of ['Guadalupe', 'Ma. Luisa', 'J. Guadalupe', 'Martha Guadalupe', 'Ma.'])
      expect(sameName(maria, { ...maria, givenNames })).toBe(false);
    expect(sameName(maria, { ...maria, secondSurname: 'Xstby' })).toBe(false);
  });
});
