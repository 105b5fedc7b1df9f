import { expect, test } from 'vitest';
import { parseCurp } from '#lib/domain/curp/curp.ts';
import { buildCadena } from '#lib/domain/document/cadena.ts';
import { buildNss } from '#lib/domain/number/nss.ts';

const curp = parseCurp('SASO750909HDFNNS05', { year: 2026, month: 11, day: 21 });
if (!curp.ok) throw new Error('specimen');

const input = {
  invocante: 'Ventanilla NSS DEMO',
  outcome: 'assigned' as const,
  issuedAt: Date.parse('2026-11-21T16:42:07Z'),
  folio: '1795279327318402671935',
  person: {
    name: { givenNames: 'Óscar', firstSurname: 'Santillán', secondSurname: 'Sandoval' },
    birthDate: { year: 1975, month: 9, day: 9 },
    sex: 'H' as const,
    birthEntity: 'DF' as const,
  },
  curp: curp.value,
  nss: buildNss({ serie: '00', registrationYear: 2026, birthYear: 1975, consecutive: 1 }),
};

const withName = (givenNames: string, firstSurname: string, secondSurname: string) =>
  buildCadena({ ...input, person: { ...input.person, name: { givenNames, firstSurname, secondSurname } } });

test('the cadena has every field in order, with RFC and employer’s registry empty', () => {
  expect(buildCadena(input)).toBe(
    '||Invocante:Ventanilla NSS DEMO|Tipo de trámite:Asignación de NSS|Fecha:21 de noviembre 2026, 10:42:07' +
      '|Folio:1795279327318402671935|RFC:|Nombre o Razón Social:OSCAR SANTILLAN SANDOVAL|CURP:SASO750909HDFNNS05' +
      '|Número Registro Patronal:|Número de Seguridad Social:00267500015||',
  );
});

test('a number that existed is located, not assigned', () => {
  expect(buildCadena({ ...input, outcome: 'located' })).toContain('|Tipo de trámite:Localización de NSS|');
});

test('the name loses accents and diaeresis but keeps Ñ, hyphen and apostrophe', () => {
  expect(withName('ángel', 'ARGÜELLO-núñez', "O'Farril")).toContain(
    "|Nombre o Razón Social:ANGEL ARGUELLO-NUÑEZ O'FARRIL|",
  );
});

test('a name typed with separate accents gives the same cadena', () => {
  expect(withName('JOSÉ'.normalize('NFD'), 'ÑANDÚ'.normalize('NFD'), '')).toBe(withName('JOSÉ', 'ÑANDÚ', ''));
});

test('without a second surname the name ends with the first', () => {
  expect(withName('LETICIA', 'LUNA', '')).toContain('|Nombre o Razón Social:LETICIA LUNA|CURP:');
});

test('no value can begin another field', () => {
  const cadena = withName('ANA|CURP:XXXX', 'LUNA\nFolio:1', '');
  expect(cadena.split('|')).toHaveLength(buildCadena(input).split('|').length);
  expect(cadena).not.toContain('\n');
});
