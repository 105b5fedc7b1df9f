import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCardPicture } from '#lib/adapters/pdf/card-picture.ts';
import { findStatement } from '#lib/domain/document/statement.ts';
import { buildNss } from '#lib/domain/number/nss.ts';
import { cardFileName } from '#lib/letters/documents.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';

const mark = 'SIN VALIDEZ OFICIAL – DEMOSTRACIÓN';
const draw = createCardPicture(specimenIssuer);
const issuance = specimenIssuance();
/** A number that no demonstration gives. */
const realNss = buildNss({ serie: '07', registrationYear: 2026, birthYear: 1975, consecutive: 1 });
const real = { ...issuance, demonstration: false, nss: realNss };
const drawReal = createCardPicture({ ...specimenIssuer, demonstration: false });

const open = (bytes: Uint8Array) => PNG.sync.read(Buffer.from(bytes));
type Picture = ReturnType<typeof open>;

/** Points of a rectangle whose colour the test takes. */
const count = (
  { data, width }: Picture,
  [left, top, right, bottom]: [number, number, number, number],
  isMeant: (red: number, green: number, blue: number) => boolean,
): number => {
  let found = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const [red = 0, green = 0, blue = 0] = data.subarray(4 * (y * width + x));
      if (isMeant(red, green, blue)) found++;
    }
  return found;
};
const isBlack = (...color: number[]) => color.every((value) => value === 0);
/** The faint colour that the mark gives to white paper. */
const isTinted = (red: number, green: number, blue: number) => red > 232 && green < 232 && blue > green;

/** The telephone shows the picture `width` points wide. */
const shrink = (picture: Picture, width: number) => {
  const ratio = picture.width / width;
  const height = Math.floor(picture.height / ratio);
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = 4 * (Math.floor(y * ratio) * picture.width + Math.floor(x * ratio));
      data.set(picture.data.subarray(from, from + 4), 4 * (y * width + x));
    }
  return { data, width, height };
};

describe('the picture of the card', () => {
  let bytes: Uint8Array;
  let picture: Picture;
  beforeAll(async () => {
    bytes = await draw(issuance);
    picture = open(bytes);
  });

  test('is 800 points wide and weighs at most 60 kB, also with a long address and name', async () => {
    const long = {
      ...specimenIssuer,
      name: 'Ventanilla de Atención a Personas Mexicanas en el Exterior',
      baseUrl: 'https://una-direccion-muy-larga-que-no-cabe.en-una-sola-linea.example',
    };
    for (const each of [bytes, await createCardPicture(long)(issuance)]) {
      expect(each.length).toBeLessThanOrEqual(60_000);
      expect(open(each)).toMatchObject({ width: 800, height: 1550 });
    }
  });

  test.each([800, 375])('has a QR that is read when it is shown %d points wide', (width) => {
    const shown = shrink(picture, width);
    const read = jsQR(shown.data, shown.width, shown.height)?.data ?? '';
    expect(findStatement(read)).toBe(issuance.proofs.tarjeta.statement);
  });

  test('shows number, CURP and QR in pure black', () => {
    const number = count(picture, [50, 280, 750, 360], isBlack);
    const curp = count(picture, [50, 460, 750, 510], isBlack);
    const qr = count(picture, [150, 610, 650, 1110], isBlack);
    expect({ number: number > 8_000, curp: curp > 4_000, qr: qr > 80_000 }).toEqual({
      number: true,
      curp: true,
      qr: true,
    });
  });

  test('shows the mark across number, QR and code, and never when the document counts', async () => {
    const [upper, middle, lower] = [
      [50, 200, 750, 560],
      [50, 610, 750, 1110],
      [50, 1140, 750, 1400],
    ] satisfies [number, number, number, number][];
    const counts = open(await drawReal(real));
    for (const part of [upper, middle, lower]) {
      expect(part && count(picture, part, isTinted)).toBeGreaterThan(1_000);
      expect(part && count(counts, part, isTinted)).toBe(0);
    }
  });

  test('has the mark in its title, and never when the document counts', async () => {
    const heading = 'Tarjeta de Número de Seguridad Social';
    expect(Buffer.from(bytes).toString()).toContain(`${heading} – ${mark}`);
    const counts = Buffer.from(await drawReal(real)).toString();
    expect(counts).toContain(heading);
    expect(counts).not.toMatch(/DEMOSTRACI|VALIDEZ/);
  });

  test('is the same for the same issuance', async () => {
    expect(Buffer.from(await draw(issuance)).equals(bytes)).toBe(true);
  });

  test('draws a name of the service with any Latin letters', async () => {
    const inkOf = async (name: string) =>
      count(
        open(await createCardPicture({ ...specimenIssuer, name })(issuance)),
        [150, 30, 520, 130],
        isBlack,
      );
    expect(await inkOf('Ventanilla Ṣọlá Ɨ̂')).toBeGreaterThan((await inkOf('Ventanilla')) + 500);
  });

  test('has a file name without the number', () => {
    expect(cardFileName('1'.repeat(22), true)).toBe(`NSS_tarjeta_DEMO_${'1'.repeat(22)}.png`);
    expect(cardFileName('1'.repeat(22), false)).toBe(`NSS_tarjeta_${'1'.repeat(22)}.png`);
  });
});
