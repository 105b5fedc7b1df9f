import { describe, expect, test } from 'vitest';
import { createOwnDataRenderer } from '#lib/adapters/pdf/renderer.ts';
import { ownDataView } from '#lib/letters/own-data.ts';
import { specimenIssuer } from '#tests/support/issuances.ts';
import { specimenOwnData } from '#tests/support/own-data.ts';
import { everyNode, readLines, readPdf } from '#tests/support/read-pdf.ts';

const render = createOwnDataRenderer(specimenIssuer);
const mark = 'SIN VALIDEZ OFICIAL – DEMOSTRACIÓN';

describe('the PDF of a person’s own data', () => {
  test('says every text of its view, in a tagged document in Mexican Spanish', async () => {
    const data = specimenOwnData();
    const pdf = await readPdf(await render(data));
    expect(pdf).toMatchObject({ tagged: true, language: 'es-MX', showsTitle: true });
    const texts = everyNode(pdf.structure).map(({ text }) => text);
    for (const { heading, rows } of ownDataView(data, specimenIssuer).sections) {
      expect(texts).toContain(heading);
      for (const { label, value } of rows) for (const text of [label, value]) expect(texts).toContain(text);
    }
  });

  test('takes as many pages as it needs, each with the mark of the demonstration and its own number', async () => {
    const pdf = await readPdf(await render(specimenOwnData(40)));
    expect(pdf.pages).toBeGreaterThan(3);
    expect(pdf.title).toContain(mark);
    pdf.pageTexts.forEach((text, at) => {
      expect(text.split(mark).length - 1).toBe(3);
      expect(text).toContain(`Mis datos, página ${at + 1} de ${pdf.pages}`);
    });
  });

  test('has no mark outside a demonstration', async () => {
    const bytes = await createOwnDataRenderer({ ...specimenIssuer, demonstration: false })(specimenOwnData());
    const pdf = await readPdf(bytes);
    expect(pdf.pageTexts.join()).not.toContain('DEMOSTRACIÓN');
  });

  test('shows a mail address in letters that it cannot draw as the address travels', async () => {
    const data = { ...specimenOwnData(), email: 'ana@例え.example' };
    const texts = everyNode((await readPdf(await render(data))).structure).map(({ text }) => text);
    expect(texts).toContain('ana@xn--r8jz45g.example');
    expect(texts.join()).not.toContain('例');
  });

  test('is the same file, byte by byte, for the same data', async () => {
    const [one, other] = await Promise.all([render(specimenOwnData(9)), render(specimenOwnData(9))]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test('keeps its lines inside the margins', async () => {
    for (const { x, width } of await readLines(await render(specimenOwnData(40)))) {
      expect(x).toBeGreaterThan(14.9);
      expect(x + width).toBeLessThan(215.9 - 14.9);
    }
  });
});
