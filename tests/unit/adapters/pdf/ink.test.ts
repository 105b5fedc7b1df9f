import { describe, expect, test } from 'vitest';
import { createOwnDataRenderer, createPrintRenderer, createRenderer } from '#lib/adapters/pdf/renderer.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';
import { specimenOwnData } from '#tests/support/own-data.ts';
import { readInks } from '#tests/support/read-inks.ts';

const black = '#000000';
const issuance = specimenIssuance();
const render = createRenderer(specimenIssuer);
const everyPaper = {
  constancia: () => render('constancia', issuance),
  tarjeta: () => render('tarjeta', issuance),
  'prints of the desk': () =>
    createPrintRenderer(specimenIssuer)(issuance, [
      { kind: 'constancia', copy: 1 },
      { kind: 'tarjeta', copy: 1 },
    ]),
  'own data': () => createOwnDataRenderer(specimenIssuer)(specimenOwnData()),
};

describe.each(Object.entries(everyPaper))('a printer without greys prints the %s so that', (_, draw) => {
  test('the QR and every letter smaller than a heading are pure black', async () => {
    const inks = await readInks(await draw());
    const text = inks.filter(({ text: said, size }) => said !== null && size < 10);
    expect(text.length).toBeGreaterThan(20);
    const qr = inks.filter(({ element }) => element === 'Figure');
    for (const { text: said, element, color } of [...text, ...qr])
      expect({ said, element, color }).toMatchObject({ color: black });
  });
});
