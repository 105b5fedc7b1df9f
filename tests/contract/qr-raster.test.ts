import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { createRenderer } from '#lib/adapters/pdf/renderer.ts';
import { decodeStatement, findStatement, openStatement } from '#lib/domain/document/statement.ts';
import type { DocumentKind } from '#lib/domain/number/issuance.ts';
import { aFolder } from '#tests/support/folder.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';
import { providePdfTools } from '#tests/support/pdf-tools.ts';

/** Pictures of each QR; every run reads a few dozen (npm run documents:full reads more). */
const pictures = Number(process.env.QR_PICTURES ?? 16);
const dotsPerInch = 150;

type Picture = { data: Uint8ClampedArray; width: number; height: number };
type Spoiled = { degrees: number; noise: number; seed: number };

const render = createRenderer(specimenIssuer);
const issuance = specimenIssuance();

/** The page as a scanner of 150 dpi sees it. */
const scan = async (kind: DocumentKind): Promise<Picture> => {
  const folder = aFolder();
  writeFileSync(join(folder, 'page.pdf'), await render(kind, issuance));
  const words = ['-r', String(dotsPerInch), '-png', '-singlefile'];
  execFileSync('pdftoppm', [...words, join(folder, 'page.pdf'), join(folder, 'page')]);
  const { data, width, height } = PNG.sync.read(readFileSync(join(folder, 'page.png')));
  return { data: Uint8ClampedArray.from(data), width, height };
};

const px = (millimetres: number, resolution = dotsPerInch) => Math.round((millimetres / 25.4) * resolution);

type Place = { kind: DocumentKind; left: number; top: number; side: number };

/** The square around a QR as a fax or a copier of one colour sees it: every point is black or white (PBM, packed in bits). */
const scanInBlack = async ({ kind, left, top, side }: Place, resolution: number): Promise<Picture> => {
  const folder = aFolder();
  writeFileSync(join(folder, 'page.pdf'), await render(kind, issuance));
  const square = ['-x', left, '-y', top, '-W', side, '-H', side].map((word) =>
    typeof word === 'number' ? String(px(word, resolution)) : word,
  );
  const words = ['-r', String(resolution), '-mono', '-singlefile', ...square];
  execFileSync('pdftoppm', [...words, join(folder, 'page.pdf'), join(folder, 'page')]);
  const bytes = readFileSync(join(folder, 'page.pbm'));
  const [head = '', ...sides] = /^P4\s(\d+) (\d+)\s/.exec(bytes.toString('latin1', 0, 40)) ?? [];
  const [width = 0, height = 0] = sides.map(Number);
  const stride = Math.ceil(width / 8);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isBlack = ((bytes[head.length + y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      if (isBlack) data.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
    }
  return { data, width, height };
};

/** A square part of the page, turned about its middle and with noise of up to ± `noise` on every point. */
const spoil = (
  page: Picture,
  left: number,
  top: number,
  side: number,
  { degrees, noise, seed }: Spoiled,
): Picture => {
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  let chance = seed;
  const next = () => {
    chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
    return chance / 2 ** 32 - 0.5;
  };
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [dx, dy] = [x - side / 2, y - side / 2];
      const from = [left + side / 2 + dx * cosine - dy * sine, top + side / 2 + dx * sine + dy * cosine];
      const value = sample(page, from[0] ?? 0, from[1] ?? 0) + 2 * noise * next();
      data.fill(value, 4 * (y * side + x), 4 * (y * side + x) + 3);
    }
  return { data, width: side, height: side };
};

/** Grey between four points of the page; white outside it. */
const sample = ({ data, width, height }: Picture, x: number, y: number): number => {
  const grey = (column: number, row: number) =>
    column < 0 || row < 0 || column >= width || row >= height
      ? 255
      : (data[4 * (row * width + column)] ?? 255);
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - column, y - row];
  const upper = grey(column, row) * (1 - fx) + grey(column + 1, row) * fx;
  const lower = grey(column, row + 1) * (1 - fx) + grey(column + 1, row + 1) * fx;
  return upper * (1 - fy) + lower * fy;
};

/** Every point the mean of itself and its neighbours, `reach` to each side: what a lens out of focus does. */
const soften = ({ data, width, height }: Picture, reach: number): Picture => {
  const soft = new Uint8ClampedArray(data.length).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let [sum, count] = [0, 0];
      for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++)
        for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++) {
          sum += data[4 * (row * width + column)] ?? 255;
          count++;
        }
      soft.fill(sum / count, 4 * (y * width + x), 4 * (y * width + x) + 3);
    }
  return { data: soft, width, height };
};

/** Twice as many points: a phone held nearer. */
const enlarge = (picture: Picture): Picture => {
  const [width, height] = [2 * picture.width, 2 * picture.height];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.fill(sample(picture, x / 2, y / 2), 4 * (y * width + x), 4 * (y * width + x) + 3);
  return { data, width, height };
};

/** Readers look several times; this one takes the picture as it is, then nearer, then out of focus. */
const readQr = (picture: Picture): string | null => {
  const looks = [
    () => picture,
    () => enlarge(picture),
    () => soften(enlarge(picture), 1),
    () => soften(enlarge(picture), 2),
  ];
  for (const look of looks) {
    const { data, width, height } = look();
    const found = jsQR(data, width, height);
    if (found) return found.data;
  }
  return null;
};

const straight: Spoiled = { degrees: 0, noise: 0, seed: 1 };
const spoiled = fc.record({
  degrees: fc.integer({ min: -10, max: 10 }),
  noise: fc.integer({ min: 0, max: 40 }),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
});

/** Upper left corner and side of the square around each QR, in millimetres; the card's hangs on the words above it. */
const places = [
  { name: 'constancia', kind: 'constancia', left: 11, top: 214, side: 35 },
  { name: 'tarjeta', kind: 'tarjeta', left: 11, top: 214, side: 35 },
  { name: 'back of the card', kind: 'tarjeta', left: 160, top: 79, side: 33 },
] as const;

describe.runIf(providePdfTools())(`a QR scanned at ${dotsPerInch} dpi`, () => {
  test.each(places)(
    `of the $name is read from ${pictures} pictures with noise, turned up to 10°`,
    {
      timeout: 600_000,
    },
    async ({ kind, left, top, side }) => {
      const page = await scan(kind);
      const look = (how: Spoiled) => readQr(spoil(page, px(left), px(top), px(side), how));
      const issued = look(straight);
      expect(issued).toMatch(/^https:\/\/nss\.demo\.example\/verificar\/\d+$/);
      const read = decodeStatement(
        openStatement(findStatement(issued ?? '') ?? '')?.bytes ?? new Uint8Array(),
      );
      expect(read).toMatchObject({ kind, folio: issuance.folio, initials: 'ÓSS' });
      const missed = fc
        .sample(spoiled, { numRuns: pictures, seed: 20261121 })
        .filter((how) => look(how) !== issued);
      expect(missed).toEqual([]);
    },
  );
});

describe.runIf(providePdfTools())('a QR on a page of black and white points', () => {
  // At 150 dpi a module of the card's QR has two points or three, which the reader of this test does not always tell apart.
  const resolutions = { 35: [150, 200, 300], 33: [200, 300] };

  test.each(places)('of the $name is read at 200 and 300 dpi, and a large one at 150 too', async (place) => {
    const unread: number[] = [];
    for (const resolution of resolutions[place.side]) {
      const read = readQr(await scanInBlack(place, resolution));
      if (findStatement(read ?? '') !== issuance.proofs[place.kind].statement) unread.push(resolution);
    }
    expect(unread).toEqual([]);
  });
});
