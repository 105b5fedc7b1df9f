import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { paint } from '#lib/adapters/pdf/paint.ts';
import { openPixels } from '#lib/adapters/pdf/pixels.ts';
import { encodePng } from '#lib/adapters/pdf/png.ts';
import { apart, fill, placed, rectangle, roundedBox, stroke, turned } from '#lib/adapters/pdf/shapes.ts';

/** The colours of a picture of 4 × 4 points, row by row. */
const colorsOf = (operators: string, opacity = 1): string[] => {
  const pixels = openPixels(4, 4, '#FFFFFF');
  paint(pixels, operators, 1, opacity);
  const names = pixels.palette.map((color) => color.toString(16).padStart(6, '0'));
  return Array.from(pixels.points, (place) => names[place] ?? '');
};
const blackAt = (colors: string[]) => colors.flatMap((color, at) => (color === '000000' ? [at] : []));
const box = (x: number, y: number, width: number, height: number, color = '#000000') =>
  fill(rectangle({ x, y, width, height }), color);

describe('shapes on points', () => {
  test('fill whole points with their colour and leave the others', () => {
    expect(blackAt(colorsOf(box(1, 2, 2, 1)))).toEqual([9, 10]);
  });

  test('mix their colour where they cover a part of a point', () => {
    const colors = colorsOf(box(0.5, 0, 1, 1));
    expect([colors[0], colors[1], colors[2]]).toEqual(['808080', '808080', 'ffffff']);
  });

  test('are moved, scaled and turned, and the next shape is not', () => {
    expect(blackAt(colorsOf(`${placed(2, 2, 2, box(0, 0, 1, 1))} ${box(0, 0, 1, 1)}`))).toEqual([
      0, 10, 11, 14, 15,
    ]);
    expect(blackAt(colorsOf(turned(0, 4, 90, box(0, 0, 2, 1))))).toEqual([8, 12]);
  });

  test('are cut at the edges of the picture', () => {
    expect(blackAt(colorsOf(box(-9, 3, 10, 99)))).toEqual([12]);
    expect(blackAt(colorsOf(box(50, 50, 2, 2)))).toEqual([]);
  });

  test('leave their hole white, as a letter does', () => {
    const ring = `${rectangle({ x: 0, y: 0, width: 4, height: 4 })} 1 1 m 1 3 l 3 3 l 3 1 l h`;
    expect(blackAt(colorsOf(fill(ring, '#000000')))).toEqual([0, 1, 2, 3, 4, 7, 8, 11, 12, 13, 14, 15]);
  });

  test('are round where they are curves', () => {
    const colors = colorsOf(fill(roundedBox({ x: 0, y: 0, width: 4, height: 4 }, 2), '#000000'));
    expect([colors[5], colors[0]]).toEqual(['000000', 'c0c0c0']);
  });

  test('let the ground through when they are faint', () => {
    expect(colorsOf(box(0, 0, 1, 1), 0.5)[0]).toBe('808080');
  });

  test('that are lines are refused, because nothing would be drawn', () => {
    expect(() => colorsOf(apart(stroke(0, 0, 4, 4, 1, '#000000')))).toThrow('fills no shape');
  });
});

test('a picture with more than 256 colours takes the nearest ones', () => {
  const pixels = openPixels(20, 20, '#FFFFFF');
  for (let at = 0; at < 400; at++) {
    const color = `#${(at * 32_003).toString(16).padStart(6, '0')}`;
    paint(pixels, box(at % 20, Math.floor(at / 20), 1, 1, color), 1);
  }
  expect(pixels.palette).toHaveLength(256);
  expect(pixels.palette[pixels.points[399] ?? 0]).not.toBe(0xffffff);
});

test('the PNG has the points of the picture', async () => {
  const pixels = openPixels(4, 4, '#FFFFFF');
  paint(pixels, box(1, 2, 2, 1, '#A3145F'), 1);
  const { width, height, data } = PNG.sync.read(Buffer.from(await encodePng(pixels, 'Título')));
  expect([width, height]).toEqual([4, 4]);
  const place = 4 * (2 * 4 + 1);
  expect([...data.subarray(place, place + 4), data[0]]).toEqual([0xa3, 0x14, 0x5f, 255, 255]);
});
