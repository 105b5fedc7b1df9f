import { describe, expect, test } from 'vitest';
import { createCardPicture } from '#lib/adapters/pdf/card-picture.ts';
import { qrModules } from '#lib/adapters/pdf/qr-code.ts';
import { buildNss } from '#lib/domain/number/nss.ts';
import { cardFileName, tarjetaView } from '#lib/letters/documents.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';

const draw = createCardPicture(specimenIssuer);
const mark = 'SIN VALIDEZ OFICIAL – DEMOSTRACIÓN';

describe('the picture of the card', () => {
  const issuance = specimenIssuance();
  const picture = draw(issuance);

  test('weighs at most 60 kB, also with a long address and name', () => {
    const long = {
      ...specimenIssuer,
      name: 'Ventanilla de Atención a Personas Mexicanas en el Exterior',
      baseUrl: 'https://una-direccion-muy-larga-que-no-cabe.en-una-sola-linea.example',
    };
    for (const svg of [picture, createCardPicture(long)(issuance)])
      expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(60_000);
  });

  test('says in words what it shows', () => {
    const [, title, text] =
      /<title id="t">([^<]+)<\/title>\s*<desc id="d">([^<]+)<\/desc>/.exec(picture) ?? [];
    expect(title).toBe(`Tarjeta de Número de Seguridad Social – ${mark}`);
    for (const said of ['00267500015', issuance.curp, issuance.folio, 'C4HN Z8TB', mark])
      expect(text).toContain(said);
    expect(picture).toContain('role="img" aria-labelledby="t d" lang="es-MX"');
  });

  test('carries the QR of the tarjeta, module by module', () => {
    const { qr = '' } = tarjetaView(issuance, specimenIssuer).check ?? {};
    const { runs } = qrModules(qr);
    expect(picture).toContain(runs.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`).join(''));
  });

  test('shows the mark three times across the data, and never when the document counts', () => {
    const marks = (svg: string) => /<g opacity=".14">(.*)<\/g>/.exec(svg)?.[1]?.match(/rotate\(-44\)/g) ?? [];
    expect(marks(picture)).toHaveLength(3);
    const real = createCardPicture({ ...specimenIssuer, demonstration: false })({
      ...issuance,
      demonstration: false,
      nss: tarjetaNumber(issuance.nss),
    });
    expect(marks(real)).toHaveLength(0);
    expect(real).not.toMatch(/DEMOSTRACI|VALIDEZ/);
  });

  test('loads and runs nothing', () => {
    expect(picture).not.toMatch(/<script|<image|<style|href="(?!#)|\son\w+=|url\(/);
  });

  test('is the same for the same issuance', () => {
    expect(draw(issuance)).toBe(picture);
  });

  test('cannot be broken by a name of the service', () => {
    const svg = createCardPicture({ ...specimenIssuer, name: '<b>"&' })(issuance);
    expect(svg).not.toContain('<b>');
  });

  test('has a file name without the number', () => {
    expect(cardFileName('1'.repeat(22), true)).toBe(`NSS_tarjeta_DEMO_${'1'.repeat(22)}.svg`);
    expect(cardFileName('1'.repeat(22), false)).toBe(`NSS_tarjeta_${'1'.repeat(22)}.svg`);
  });
});

/** A number that no demonstration gives. */
function tarjetaNumber(nss: ReturnType<typeof specimenIssuance>['nss']) {
  return buildNss({
    serie: '07',
    registrationYear: 2026,
    birthYear: 1975,
    consecutive: Number(nss.slice(6, 10)),
  });
}
