import { describe, expect, test } from 'vitest';
import { parseCurp } from '#lib/domain/curp/curp.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { sameName } from '#lib/domain/curp/same-name.ts';
import { settleName } from '#lib/domain/curp/settled-name.ts';
import { readTypedName } from '#lib/domain/curp/typed-name.ts';
import { testDay } from '#tests/support/builders.ts';
import { curpOfName } from '#tests/support/curp-errors.ts';

const never = [
  ...['X', 'XX', 'xxx', 'XXXXX', 'X X', '-', '--', '—', '.', '...', '*', '0', '_', '(-)', '??', '/'],
  ...['N/A', 'n/a', 'N. / A.', 'S/A', 'S/D', 's/n', '#N/A', '#N/D', 'NO TIENE', 'No tiene.', '(no tiene)'],
  ...['-NO TIENE-', 'NO APLICA', 'No tengo', 'SIN APELLIDO', 'sin segundo apellido', 'SIN DATO', 'SE IGNORA'],
  ...[
    'Desconocido',
    'VACÍO',
    'undefined',
    'UNKNOWN',
    'Not applicable',
    '(vacío)',
    'NO REGISTRA',
    'NO\u00a0TIENE',
  ],
  ...['S/APELLIDO', 's/ apellido materno', 'Sin 2do. apellido', 'SIN 2º APELLIDO', 'NO TIENE 2o APELLIDO'],
  ...['SIN AP. MATERNO', 'S/AP', 'NO TIENE APELLIDOS', 'No tengo otro apellido', 'Solo tengo un apellido'],
  ...['NO CUENTA CON APELLIDO MATERNO', 'NO HAY SEGUNDO APELLIDO', 'SIN-APELLIDO', 'SINAPELLIDO', 'NO_TIENE'],
  ...['N/A N/A', 'NO TIENE NO TIENE', 'NO LLEVA', 'Solo uno', '…', '\\N', '""', '¿?'],
];
const sometimes = [
  'NULL',
  'Na',
  'No',
  'N.A.',
  'NaN',
  'Nada',
  'Ninguno',
  'None',
  'nulo',
  'nd',
  '(null)',
  'NA NA',
  'Ningún',
];

const sofia: PersonName = { givenNames: 'Sofía', firstSurname: 'Soto', secondSurname: '' };
const parsed = parseCurp('SOXL750911HDFTXS11', testDay);
if (!parsed.ok) throw new Error(parsed.error);
const luis: PersonName = { givenNames: 'Luis', firstSurname: 'Soto', secondSurname: '' };
const luisCurp = parsed.value;

describe('a second surname that says in words that there is none', () => {
  test.each(never)('«%s» is no surname', (word) => {
    expect(readTypedName({ ...luis, secondSurname: word })).toEqual({ ok: true, value: luis });
    expect(settleName({ ...luis, secondSurname: word }, luisCurp)).toEqual(luis);
  });

  test.each(sometimes)('«%s» is no surname of a person whose CURP has none', (word) => {
    const name = readTypedName({ ...luis, secondSurname: word });
    expect(name.ok && settleName(name.value, luisCurp)).toEqual(luis);
  });

  test.each(['Null', 'Na', 'No', 'Nada', 'None', 'Nulo'])(
    '«%s» is the surname of a person whose CURP was made with it',
    (word) => {
      const second = { ...sofia, secondSurname: word };
      const first = { ...sofia, firstSurname: word, secondSurname: 'Soto' };
      for (const name of [second, first, { ...first, secondSurname: '' }])
        expect(settleName(name, curpOfName(name))).toEqual(name);
    },
  );

  test('is compared with the registry as an empty one, whichever of both writes it', () => {
    for (const one of ['', ...never])
      for (const other of ['', 'X', 'No tiene'])
        expect(sameName({ ...luis, secondSurname: one }, { ...luis, secondSurname: other })).toBe(true);
  });
});

describe('a first surname that says in words that there is none', () => {
  test.each(never)('«%s» lets the other surname be the first', (word) => {
    const name = readTypedName({ ...luis, firstSurname: word, secondSurname: 'Soto' });
    expect(name).toEqual({ ok: true, value: luis });
  });

  test('is not taken away when it is the only surname', () => {
    const name = { ...luis, firstSurname: 'Null' };
    expect(settleName(name, luisCurp)).toEqual(name);
  });
});

test.each([
  'Xiu',
  'Xx-Pech',
  'Nolasco',
  'Nájera',
  'Sin',
  'Sinaí',
  'Blanco',
  'Nieto',
  'Notario',
  'de la O',
  'Ek',
  'Sin Segura',
  'No Apango',
  'Segundo',
  'Materno',
  'Un',
  'Solo',
  'Ap Ku',
])('«%s» is a surname whatever the CURP says', (surname) => {
  const name = { ...luis, secondSurname: surname };
  expect(readTypedName(name)).toEqual({ ok: true, value: name });
  expect(settleName(name, luisCurp)).toEqual(name);
});
