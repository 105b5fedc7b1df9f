import { describe, expect, test } from 'vitest';
import { createPrintRenderer } from '#lib/adapters/pdf/renderer.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';
import { readPdf } from '#tests/support/read-pdf.ts';

const render = createPrintRenderer(specimenIssuer);

describe('the prints of the desk', () => {
  test('follow each other in one file, each with the number of its copy at the foot', async () => {
    const issuance = specimenIssuance();
    const bytes = await render(issuance, [
      { kind: 'constancia', copy: 1 },
      { kind: 'tarjeta', copy: 12 },
    ]);
    const { pages, pageTexts, artifacts, tagged } = await readPdf(bytes);
    expect({ pages, tagged }).toEqual({ pages: 2, tagged: true });
    for (const text of pageTexts) expect(text.replaceAll(' ', '')).toContain(issuance.nss);
    expect(artifacts[0]).toContain('copia impresa 1');
    expect(artifacts[1]).toContain('copia impresa 12');
    expect(artifacts.join('')).toMatch(/DEMOSTRACIÓN/);
  });

  test('of one document are one page that promises no signature', async () => {
    const bytes = await render(specimenIssuance(), [{ kind: 'tarjeta', copy: 2 }]);
    expect((await readPdf(bytes)).pages).toBe(1);
    expect(Buffer.from(bytes).includes('/ByteRange')).toBe(false);
  });
});
