import { expect } from '@playwright/test';
import { entityNames } from '#lib/domain/basics/entities.ts';
import { decodeCurp } from '#lib/domain/curp/curp.ts';
import type { HeldDocuments } from '#tests/e2e/actions/documents.ts';
import type { Requester } from '#tests/e2e/visit.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';
import { readPdf } from '#tests/support/read-pdf.ts';

type Issued = { person: TestPerson; nss: string; folio: string };

const capitals = (text: string) => text.normalize('NFC').toUpperCase();
const two = (value: number) => String(value).padStart(2, '0');

/** What the constancia has to say of this person, told from the CURP alone. */
const constanciaFacts = ({ person: { curp, name }, folio }: Issued) => {
  const { birthDate, entity } = decodeCurp(curp);
  return {
    Folio: folio,
    CURP: curp,
    'Nombre(s)': capitals(name.givenNames),
    'Primer apellido': capitals(name.firstSurname),
    'Segundo apellido': capitals(name.secondSurname) || '—',
    Sexo: 'MUJER',
    'Fecha de nacimiento': `${two(birthDate.day)}/${two(birthDate.month)}/${birthDate.year}`,
    'Lugar de nacimiento': capitals(entityNames[entity]),
  };
};

/** Reads both PDFs back from their bytes and compares every field. */
export const expectDocumentsOf = async (
  { site }: Requester,
  { constancia, tarjeta }: HeldDocuments,
  issued: Issued,
) => {
  const { nss, folio, person } = issued;
  const [letter, card] = await Promise.all([readPdf(constancia.bytes), readPdf(tarjeta.bytes)]);
  expect(letter.fields).toMatchObject(constanciaFacts(issued));
  expect(card.fields).toMatchObject({ Folio: folio });
  for (const { pageTexts, fields, artifacts, tagged, language } of [letter, card]) {
    expect(pageTexts.join('').replaceAll(' ', '')).toContain(nss);
    expect(pageTexts.join('')).toContain(person.curp);
    expect(fields['Cadena original']).toContain(`CURP:${person.curp}`);
    expect(fields['Cadena original']).toContain(`Número de Seguridad Social:${nss}`);
    expect(site.verifySello(fields['Cadena original'] ?? '', fields['Sello digital'] ?? '')).toBe(true);
    expect(artifacts.join('')).toMatch(/DEMOSTRACIÓN/);
    expect({ tagged, language }).toEqual({ tagged: true, language: 'es-MX' });
  }
  expect(letter.fields['Cadena original']).toBe(card.fields['Cadena original']);
  expect(letter.fields['Secuencia notarial']).not.toBe(card.fields['Secuencia notarial']);
  expect(constancia.name).toContain(folio);
  expect(`${constancia.name} ${tarjeta.name}`).not.toContain(nss);
};
