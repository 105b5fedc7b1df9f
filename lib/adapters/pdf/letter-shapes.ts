import type { Path } from 'fontkit';
import { faceOf, runsOf } from '#lib/adapters/pdf/faces.ts';
import type { FaceName } from '#lib/adapters/pdf/font-files.ts';
import { apart, fill, fix } from '#lib/adapters/pdf/shapes.ts';
import type { Style } from '#lib/adapters/pdf/sheet.ts';

type Point = [x: number, y: number];

const operators: Record<string, string> = { moveTo: 'm', lineTo: 'l', bezierCurveTo: 'c', closePath: 'h' };

/** PDF has only cubic curves: two thirds of the way to the point that pulls a quadratic one. */
const asCubic = ([x0, y0]: Point, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: number[]): number[] => {
  const towards = (from: number, pull: number) => from + (2 / 3) * (pull - from);
  return [towards(x0, x1), towards(y0, y1), towards(x2, x1), towards(y2, y1), x2, y2];
};

/** The outline of a letter as path operators, in units of the font. */
function pathOf({ commands }: Path): string {
  let at: Point = [0, 0];
  return commands
    .map(({ command, args }) => {
      const isQuadratic = command === 'quadraticCurveTo';
      const numbers = isQuadratic ? asCubic(at, args) : args;
      at = [numbers.at(-2) ?? at[0], numbers.at(-1) ?? at[1]];
      return [...numbers.map(fix), isQuadratic ? 'c' : operators[command]].join(' ');
    })
    .join('\n');
}

/** Drawn again in every document, and there are ten digits. */
const knownPaths = new Map<string, string>();

function pathOfGlyph(face: FaceName, id: number): string {
  const key = `${face} ${id}`;
  const path = knownPaths.get(key) ?? pathOf(faceOf(face).font.getGlyph(id).path);
  knownPaths.set(key, path);
  return path;
}

/** Operators that draw a text as shapes, its baseline at (x, y): for what the eye shall see and nobody copies. */
export function letterShapes(text: string, x: number, y: number, { font, size, color }: Style): string {
  let left = x;
  const drawn = runsOf(font, text).flatMap(({ face, glyphs }) => {
    const unit = (size * faceOf(face).scale) / 1000;
    return glyphs.map(({ glyph, advance, right, up }) => {
      const at = { x: left + (right * size) / 1000, y: y - (up * size) / 1000 };
      const place = `${unit.toFixed(5)} 0 0 ${(-unit).toFixed(5)} ${fix(at.x)} ${fix(at.y)} cm`;
      left += (advance * size) / 1000;
      return apart(place, fill(pathOfGlyph(face, glyph.id), color));
    });
  });
  return drawn.join('\n');
}
