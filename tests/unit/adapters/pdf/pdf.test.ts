import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRenderer } from '#lib/adapters/pdf/renderer.ts';
import { publicKeyOf, verifySello } from '#lib/adapters/signer/signer.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { documentKinds, type Issuance } from '#lib/domain/number/issuance.ts';
import { constanciaView, tarjetaView } from '#lib/letters/documents.ts';
import { specimenIssuance, specimenIssuer, specimenKey } from '#tests/support/issuances.ts';
import { everyNode, type PdfContent, type PdfLine, readLines, readPdf } from '#tests/support/read-pdf.ts';

const render = createRenderer(specimenIssuer);
const mark = 'SIN VALIDEZ OFICIAL – DEMOSTRACIÓN';
/** docs/architecture.md §4, R16 asks for 2,000 documents; every run reads fewer. */
const hostileNames = process.env.PDF_NAMES ? Number(process.env.PDF_NAMES) : 50;

const named = (givenNames: string, firstSurname: string, secondSurname: string): Issuance =>
  specimenIssuance({ person: { name: { givenNames, firstSurname, secondSurname } } });

const letters = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÜÑñáü',
  "'",
  '’',
  '-',
  '.',
  ' ',
  ' ',
  'ÇÀÖŁŐŞ',
  'W',
  'Ñ',
  'Ü',
];
const hostilePart = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 80 })
  .map((some) => some.join('').replace(/\s+/g, ' ').trim().slice(0, 80).trim())
  .filter((part) => part !== '');
const hostileName: fc.Arbitrary<PersonName> = fc.record({
  givenNames: hostilePart,
  firstSurname: hostilePart,
  secondSurname: fc.oneof(hostilePart, fc.constant('')),
});

describe.each(documentKinds)('the %s', (kind) => {
  let bytes: Uint8Array;
  let pdf: PdfContent;
  const issuance = specimenIssuance();
  beforeAll(async () => {
    bytes = await render(kind, issuance);
    pdf = await readPdf(bytes);
  });

  test('is one letter page', () => {
    expect(pdf.pages).toBe(1);
    expect([pdf.width, pdf.height].map((side) => side.toFixed(1))).toEqual(['215.9', '279.4']);
  });

  test('weighs at most 60 kB', () => {
    expect(bytes.length).toBeLessThanOrEqual(60_000);
  });

  test('says its language and shows its title, which carries the mark', () => {
    expect(pdf.language).toBe('es-MX');
    expect(pdf.showsTitle).toBe(true);
    expect(pdf.title).toContain(kind === 'constancia' ? 'Asignación de Número' : 'Tarjeta de Número');
    expect(pdf.title).toContain(mark);
  });

  test('names no tool and no person in its properties', () => {
    expect([pdf.producer, pdf.creator, pdf.author]).toEqual([
      'Ventanilla NSS',
      'Ventanilla NSS',
      'Ventanilla NSS',
    ]);
    const properties = Buffer.from(bytes).toString('latin1');
    for (const secret of ['PDFKit', 'SASO750909HDFNNS05', '00267500015', 'SANTILL']) {
      const outsideCode = properties.replaceAll(/ActualText \([^)]*\)/g, '');
      expect(outsideCode).not.toContain(secret);
    }
  });

  test('embeds every typeface as a subset', () => {
    expect(pdf.fonts).toHaveLength(4);
    for (const font of pdf.fonts) expect(font).toMatchObject({ embedded: true, subset: true });
  });

  test('is tagged: a heading, sections, tables with header cells, in reading order', () => {
    expect(pdf.tagged).toBe(true);
    const roles = everyNode(pdf.structure).map(({ role }) => role);
    expect(roles[0]).toBe('Document');
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles.filter((role) => role === 'H2')).toHaveLength(3);
    expect(roles.filter((role) => role === 'TH')).toHaveLength(roles.filter((role) => role === 'TR').length);
    const order = everyNode(pdf.structure).filter(
      ({ role }) => role === 'H1' || role === 'H2' || role === 'TH',
    );
    const names = order.map(({ text }) => text);
    expect(names.indexOf('Folio')).toBeLessThan(
      names.findIndex((name) => / de Número de Seguridad Social$/.test(name)),
    );
    expect(names.indexOf('CURP')).toBeLessThan(names.indexOf('Qué es este número'));
    expect(names.at(-1)).toBe('Número de serie');
  });

  test('reads the number aloud as eleven digits', () => {
    expect(Buffer.from(bytes).toString('latin1')).toContain('/ActualText (00267500015)');
  });

  test('gives number, CURP and folio in one piece each to whoever copies them', async () => {
    const lines = (await readLines(bytes)).map(({ text }) => text.trim());
    for (const text of [issuance.nss, issuance.curp]) expect(lines).toContain(text);
    expect(lines.some((text) => text.endsWith(issuance.folio))).toBe(true);
    const { parts, nss } = constanciaView(issuance, specimenIssuer);
    expect(parts.map(({ digits }) => digits).join('')).toBe(nss);
  });

  test('has the mark across the data, and screen readers read it first', () => {
    expect(pdf.artifacts.every((text) => text.split(mark).length - 1 === 3)).toBe(true);
    expect(pdf.pageTexts.every((text) => text.endsWith(mark))).toBe(true);
    const first = everyNode(pdf.structure).find(({ role }) => role === 'P');
    expect(first?.text).toBe('Demostración: no es un sitio del gobierno. Documento sin validez oficial.');
  });

  test('says every text of its view', () => {
    const view =
      kind === 'constancia'
        ? constanciaView(issuance, specimenIssuer)
        : tarjetaView(issuance, specimenIssuer);
    const texts = everyNode(pdf.structure).map(({ text }) => text);
    for (const { heading, paragraphs } of view.columns.flat()) {
      expect(texts).toContain(heading);
      for (const paragraph of paragraphs) expect(texts).toContain(paragraph.map(({ text }) => text).join(''));
    }
    for (const { label, value } of [...view.meta, ...view.authenticity])
      expect(pdf.fields[label]).toBe(value);
  });

  test('is the same file, byte by byte, for the same issuance', async () => {
    expect(Buffer.from(await render(kind, issuance)).equals(bytes)).toBe(true);
  });
});

test('the two documents of one issuance share folio, cadena, sello and serie and differ in the secuencia', async () => {
  const issuance = specimenIssuance();
  const [one, other] = await Promise.all(
    documentKinds.map(async (kind) => (await readPdf(await render(kind, issuance))).fields),
  );
  for (const label of [
    'Folio',
    'Cadena original',
    'Sello digital',
    'Número de serie',
    'CURP',
    'Número de Seguridad Social',
  ])
    expect(one?.[label]).toBe(other?.[label]);
  expect(one?.['Secuencia notarial']).not.toBe(other?.['Secuencia notarial']);
});

test('the printed sello signs the printed cadena', async () => {
  const { fields } = await readPdf(await render('constancia', specimenIssuance()));
  const publicKey = publicKeyOf(specimenKey.keyPem);
  expect(verifySello(publicKey, fields['Cadena original'] ?? '', fields['Sello digital'] ?? '')).toBe(true);
});

test(`T14: ${hostileNames} hostile names come back from the page letter by letter`, async () => {
  const names = fc.sample(hostileName, { numRuns: hostileNames, seed: 20261121 });
  for (const name of names) {
    const issuance = specimenIssuance({ person: { name } });
    const bytes = await render('constancia', issuance);
    const { fields, artifacts } = await readPdf(bytes);
    const expected = constanciaView(issuance, specimenIssuer);
    for (const { label, value } of [...expected.meta, ...expected.facts, ...expected.authenticity])
      expect(fields[label]).toBe(value);
    expect(fields['Nombre(s)']).toBe(name.givenNames.toUpperCase());
    expect(artifacts.join()).toContain(mark);
    expect(bytes.length).toBeLessThanOrEqual(60_000);
  }
});

test('a sign that no form accepts, in an old record, is a box that still says which sign it is', async () => {
  const { fields, pageTexts } = await readPdf(
    await render('constancia', named('Nguyễn', '漢字 עבר', 'ꞌuꞌ 😀')),
  );
  expect(fields['Nombre(s)']).toBe('NGUYỄN');
  expect(fields['Primer apellido']).toBe('漢字 עבר');
  expect(fields['Segundo apellido']).toBe('ꞋUꞋ 😀');
  expect(pageTexts.join()).not.toContain('?');
});

/** The letters of a line, less a tenth of a millimetre of rounding. */
const bounds = ({ x, y, width, size }: PdfLine) => ({
  left: x + 0.05,
  right: x + width - 0.05,
  top: y - 0.6 * size,
  bottom: y + 0.1 * size,
});
const overlap = (one: PdfLine, other: PdfLine): boolean => {
  const [a, b] = [bounds(one), bounds(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
};

const clashes = (lines: PdfLine[]): string[] =>
  lines.flatMap((line, at) =>
    lines.slice(at + 1).flatMap((other) => (overlap(line, other) ? [`${line.text} × ${other.text}`] : [])),
  );

describe('nothing overlaps or leaves the margins', () => {
  const wide = 'W'.repeat(80);
  const words = 'MARÍA GUADALUPE DE LOS ÁNGELES INMACULADA CONCEPCIÓN Y DE TODOS LOS SANTOS PÉREZ';
  test.each([
    ['names of one letter', named('O', 'Ñ', 'Y')],
    ['one surname', named('LETICIA', 'LUNA', '')],
    ['80 letters without a blank, three times', named(wide, wide, wide)],
    ['80 letters in words', named(words, words, words)],
    ['200 letters, three times', named('M'.repeat(200), 'Ñ'.repeat(200), 'W '.repeat(100))],
    ['the longest place of birth', specimenIssuance({ person: { birthEntity: 'BS', sex: 'X' } })],
    ['a long sello', { ...specimenIssuance(), sello: 'Ab+/'.repeat(171) }],
  ])('%s', async (_name, issuance) => {
    const { fields } = await readPdf(await render('constancia', issuance));
    const { facts, authenticity } = constanciaView(issuance, specimenIssuer);
    for (const { label, value } of [...facts, ...authenticity]) expect(fields[label]).toBe(value);
    for (const kind of documentKinds) {
      const lines = await readLines(await render(kind, issuance));
      for (const line of lines) {
        expect(bounds(line).left).toBeGreaterThan(15);
        expect(bounds(line).right).toBeLessThan(215.9 - 15);
        expect(bounds(line).bottom).toBeLessThan(279.4 - 11.5);
      }
      expect(clashes(lines)).toEqual([]);
    }
  });

  test('a long surname keeps its letters on one line, in smaller ones', async () => {
    const surname = 'WOLFESCHLEGELSTEINHAUSENBERGERDORFFXYZ';
    const lines = await readLines(await render('constancia', named('ANA', surname, `DE ${surname} MORA`)));
    const said = lines.map(({ text }) => text).filter((text) => /WOLFE|XYZ/.test(text));
    expect(said.length).toBeGreaterThan(2);
    for (const text of said) expect(text).toContain(surname);
  });

  test('a letter and its marks stay together where a word must be cut', async () => {
    const lines = await readLines(await render('constancia', named('ANA', 'M̃'.repeat(100), '')));
    for (const { text } of lines) expect(text.normalize('NFD')).not.toMatch(/^\p{M}/u);
  });

  test('long names of the service and its operator', async () => {
    const issuer = {
      ...specimenIssuer,
      name: 'Ventanilla de Atención a Personas Mexicanas en el Exterior',
      operator: 'Asociación Civil de Apoyo a Comunidades Migrantes del Sur de California y Baja California',
      privacyResponsible:
        'la Asociación Civil de Apoyo a Comunidades Migrantes, calle Sin Nombre 12, Tijuana',
      baseUrl: 'https://una-direccion-muy-larga-que-no-cabe.en-una-sola-linea.de-la-columna.example',
    };
    for (const kind of documentKinds) {
      const lines = await readLines(await createRenderer(issuer)(kind, specimenIssuance()));
      expect(lines.filter((line) => bounds(line).right > 215.9 - 15)).toEqual([]);
      expect(clashes(lines)).toEqual([]);
    }
  });
});

test('both documents name PDF/UA-1 in their metadata', async () => {
  for (const kind of documentKinds)
    expect(Buffer.from(await render(kind, specimenIssuance())).toString('latin1')).toContain(
      '<pdfuaid:part>1</pdfuaid:part>',
    );
});
