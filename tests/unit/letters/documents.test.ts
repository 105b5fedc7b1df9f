import { describe, expect, test } from 'vitest';
import { buildNss, parseNss } from '#lib/domain/number/nss.ts';
import { constanciaView, documentFileName, tarjetaView } from '#lib/letters/documents.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';

const constancia = (changes: Parameters<typeof specimenIssuance>[0] = {}) =>
  constanciaView(specimenIssuance(changes), specimenIssuer);
const factOf = (facts: { label: string; value: string }[], label: string) =>
  facts.find((fact) => fact.label === label)?.value;
const textOf = (view: {
  columns: { heading: string; paragraphs: readonly (readonly { text: string }[])[] }[][];
}) =>
  view.columns
    .flat()
    .map(
      ({ heading, paragraphs }) =>
        `${heading}: ${paragraphs
          .flat()
          .map(({ text }) => text)
          .join('')}`,
    )
    .join('\n');

describe('the constancia', () => {
  test('names the act: assigned or located', () => {
    expect(constancia().heading).toBe('Asignación de Número de Seguridad Social');
    expect(constancia({ outcome: 'located' }).heading).toBe('Localización de Número de Seguridad Social');
  });

  test('carries both homoclaves, the day of Mexico City and the folio', () => {
    const { meta } = constancia({ issuedAt: Date.parse('2027-01-01T05:59:59Z') });
    expect(meta.map(({ value }) => value)).toEqual([
      'IMSS-02-008',
      'FF-IMSS-013',
      '31 / 12 / 2026',
      expect.stringMatching(/^\d{22}$/),
    ]);
  });

  test('repeats the record in capitals with accents', () => {
    expect(constancia().facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'CURP: SASO750909HDFNNS05',
      'Nombre(s): ÓSCAR',
      'Primer apellido: SANTILLÁN',
      'Segundo apellido: SANDOVAL',
      'Sexo: HOMBRE',
      'Fecha de nacimiento: 09/09/1975',
      'Lugar de nacimiento: CIUDAD DE MÉXICO',
    ]);
  });

  test('writes a dash where there is no second surname', () => {
    const name = { givenNames: 'LETICIA', firstSurname: 'LUNA', secondSurname: '' };
    expect(factOf(constancia({ person: { name } }).facts, 'Segundo apellido')).toBe('—');
  });

  test('has a word for every sex and for a birth abroad', () => {
    expect(factOf(constancia({ person: { sex: 'M' } }).facts, 'Sexo')).toBe('MUJER');
    expect(factOf(constancia({ person: { sex: 'X' } }).facts, 'Sexo')).toBe('NO BINARIO');
    expect(factOf(constancia({ person: { birthEntity: 'NE' } }).facts, 'Lugar de nacimiento')).toBe(
      'EN EL EXTRANJERO',
    );
  });

  test('says who is responsible for the data and where the whole notice is', () => {
    const view = constanciaView(specimenIssuance(), {
      ...specimenIssuer,
      privacyResponsible: 'la Asociación Puente',
      baseUrl: 'https://puente.example/',
    });
    expect(textOf(view)).toContain('El responsable de tus datos es la Asociación Puente.');
    expect(textOf(view)).toContain('Texto completo: puente.example/es/privacidad');
  });

  test('says what the number is and is not', () => {
    for (const words of [
      'único, permanente e intransferible',
      'Ley del Seguro Social',
      'AFORE e INFONAVIT',
      'Regístrate en la AFORE',
    ])
      expect(textOf(constancia())).toContain(words);
  });
});

describe('the anatomy of the number', () => {
  test('names its five parts; the two years are written whole', () => {
    expect(constancia().parts.map(({ digits, note }) => `${digits} ${note}`)).toEqual([
      '00 oficina',
      '26 2026',
      '75 1975',
      '0001 lugar en la lista',
      '5 control',
    ]);
  });

  test('a year of registration in the future belongs to the century before', () => {
    const nss = buildNss({ serie: '00', registrationYear: 1997, birthYear: 1975, consecutive: 7 });
    expect(constancia({ nss }).parts[1]).toEqual({ digits: '97', label: 'Año de alta', note: '1997' });
  });

  test('an old number with another year of birth keeps its digits, without an invented year', () => {
    const nss = parseNss('92919084431');
    if (!nss.ok) throw new Error(nss.error);
    expect(constancia({ nss: nss.value }).parts[2]?.note).toBe('90');
  });
});

describe('the tarjeta', () => {
  test('carries the number, its CURP, the long date and the folio', () => {
    const view = tarjetaView(specimenIssuance(), specimenIssuer);
    expect([view.nss, view.curp]).toEqual(['00267500015', 'SASO750909HDFNNS05']);
    expect(view.meta).toEqual([
      { label: 'Fecha', value: '21 de noviembre de 2026' },
      { label: 'Folio', value: view.folio },
    ]);
  });

  test('says when the clinic is assigned', () => {
    expect(textOf(tarjetaView(specimenIssuance(), specimenIssuer))).toContain('U.M.F.');
  });
});

test('both documents say whom to ask about them only when the operator gave a contact', () => {
  const textOf = (contact: string | null) =>
    [constanciaView, tarjetaView].map((view) =>
      JSON.stringify(view(specimenIssuance(), { ...specimenIssuer, contact }).columns),
    );
  for (const text of textOf('ayuda@nss.demo.example'))
    expect(text).toContain('Pregunta a este sitio: ayuda@nss.demo.example');
  for (const text of textOf(null)) expect(text).not.toContain('Pregunta a este sitio');
});

test('both documents share cadena, sello and serie, and each has its own secuencia', () => {
  const issuance = specimenIssuance();
  const [one, other] = [constanciaView(issuance, specimenIssuer), tarjetaView(issuance, specimenIssuer)];
  for (const label of ['Cadena original', 'Sello digital', 'Número de serie'])
    expect(factOf(one.authenticity, label)).toBe(factOf(other.authenticity, label));
  expect(factOf(one.authenticity, 'Secuencia notarial')).toBe(issuance.secuencias.constancia);
  expect(factOf(other.authenticity, 'Secuencia notarial')).toBe(issuance.secuencias.tarjeta);
});

test('title and file name say that it is a demonstration; the file name says nothing about the person', () => {
  const { title } = constancia();
  expect(title).toContain('SIN VALIDEZ OFICIAL – DEMOSTRACIÓN');
  expect(documentFileName('constancia', '1795279327318402671935', true)).toBe(
    'NSS_constancia_DEMO_1795279327318402671935.pdf',
  );
  expect(documentFileName('tarjeta', '1795279327318402671935', true)).toBe(
    'NSS_tarjeta_DEMO_1795279327318402671935.pdf',
  );
});
