import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faceOf, type Run, runsOf } from '#lib/adapters/pdf/faces.ts';
import { type FontName, fontNames } from '#lib/adapters/pdf/font-files.ts';
import { createOwnDataRenderer, createPrintRenderer, createRenderer } from '#lib/adapters/pdf/renderer.ts';
import { isDrawn } from '#lib/domain/basics/drawn-text.ts';
import { addressSchema, namesSchema } from '#lib/domain/form/answers.ts';
import { constanciaView } from '#lib/letters/documents.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';
import { specimenOwnData } from '#tests/support/own-data.ts';
import { everyNode, readPdf } from '#tests/support/read-pdf.ts';

/** All signs that may stand in Latin writing, and some of the others, because trying each of those takes seconds. */
const latin = /\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited}|\p{M}|\p{Nd}/u;
const everySign = Array.from({ length: 0x20000 }, (_, at) => String.fromCodePoint(at)).filter(
  (sign, at) => latin.test(sign) || at % 97 === 0,
);

/** «A» and the sign, as the form keeps it, for each sign that the form accepts. */
const nameWith = (sign: string) =>
  namesSchema.safeParse({ givenNames: `A${sign}`, firstSurname: 'Mora', secondSurname: '' }).data?.givenNames;
const names = everySign.flatMap((sign) => nameWith(sign) ?? []);
const { street } = addressSchema.shape;
const streets = everySign.flatMap((sign) => street.safeParse(`A${sign}`).data ?? []);

type Placed = Run['glyphs'][number];
const isBlank = ({ glyph }: Placed) => /^\s*$/u.test(String.fromCodePoint(...glyph.codePoints));

/** The characters of a text that a document shows as a box, or not at all. */
const withoutPicture = (text: string, fonts: readonly FontName[] = fontNames): string[] =>
  fonts.flatMap((name) =>
    runsOf(name, text).flatMap(({ face, glyphs }) => {
      const { font } = faceOf(face);
      const isEmpty = ({ glyph: { id } }: Placed) => id === 0 || font.getGlyph(id).path.commands.length === 0;
      return glyphs
        .filter((placed) => !isBlank(placed) && isEmpty(placed))
        .map(({ glyph }) => `${name}: ${String.fromCodePoint(...glyph.codePoints)} of ${text}`);
    }),
  );

describe('every sign that a form accepts has a picture in every typeface of the documents', () => {
  test('in names, as typed and in capitals', () => {
    expect(names.length).toBeGreaterThan(1_000);
    for (const name of names)
      expect(withoutPicture(`${name} ${name.toUpperCase()}`, ['strong', 'mono'])).toEqual([]);
  });

  test('in addresses', () => {
    expect(streets.length).toBeGreaterThan(1_000);
    for (const each of streets) expect(withoutPicture(each, ['strong'])).toEqual([]);
  });

  test('in any order, with marks over letters', () => {
    const text = fc.array(fc.constantFrom(...names), { maxLength: 12 }).map((some) => some.join(''));
    fc.assert(
      fc.property(text, (name) => {
        expect(withoutPicture(name)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('and what can be drawn is told without a typeface', () => {
    for (const accepted of [...names, ...streets]) expect(isDrawn(accepted)).toBe(true);
    for (const refused of ['漢', 'Д', '😀', 'ﬃ\u05b0', '\u0007', 'Ⅳ', '٣'])
      expect(isDrawn(refused)).toBe(false);
  });
});

describe('a name with letters of other Latin alphabets', () => {
  const person = {
    name: { givenNames: 'Ðorđe NDɨKɨ', firstSurname: 'Dương Ṣọlá', secondSurname: 'M̃ꞌu Ɨ̂ḿ' },
  };
  const issuance = specimenIssuance({ person });

  test('stands on the constancia letter by letter, and the printed cadena is the signed one', async () => {
    for (const bytes of [
      await createRenderer(specimenIssuer)('constancia', issuance),
      await createPrintRenderer(specimenIssuer)(issuance, [{ kind: 'constancia', copy: 1 }]),
    ]) {
      const { fields } = await readPdf(bytes);
      const { facts, authenticity } = constanciaView(issuance, specimenIssuer);
      for (const { label, value } of [...facts, ...authenticity]) expect(fields[label]).toBe(value);
      expect(fields['Nombre(s)']).toBe('ÐORĐE NDƗKƗ');
      expect(fields['Primer apellido']).toBe('DƯƠNG ṢỌLÁ');
    }
  });

  test('stands letter by letter in the PDF of one’s own data', async () => {
    const data = specimenOwnData();
    const bytes = await createOwnDataRenderer(specimenIssuer)({ ...data, person: issuance.person });
    const texts = everyNode((await readPdf(bytes)).structure).map(({ text }) => text);
    expect(texts).toContain('Ðorđe NDɨKɨ Dương Ṣọlá M̃ꞌu Ɨ̂ḿ'.normalize('NFC'));
  });

  test('brings its typeface into the file, and no other name does', async () => {
    const render = createRenderer(specimenIssuer);
    const fontsOf = async (each: typeof issuance) => (await readPdf(await render('constancia', each))).fonts;
    expect((await render('constancia', issuance)).length).toBeLessThanOrEqual(70_000);
    const added = (await fontsOf(issuance)).filter(({ name }) => name.includes('NotoSans'));
    expect(added.map(({ embedded, subset }) => [embedded, subset])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect((await fontsOf(specimenIssuance())).some(({ name }) => name.includes('NotoSans'))).toBe(false);
  });
});
