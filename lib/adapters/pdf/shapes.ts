/** Drawing as PDF operators, in points from the upper left corner. Pure text, so that what never changes is built once. */

const pointsPerMillimetre = 72 / 25.4;
/** Millimetres in points. */
export const mm = (millimetres: number): number => millimetres * pointsPerMillimetre;

/** A number as PDF writes it, to a thousandth of a point. */
export const fix = (value: number): string => String(Math.round(value * 1000) / 1000);
const join = (...values: number[]) => values.map(fix).join(' ');

/**
 * docs/decisions.md §6. Ink is pure black, because a printer or scanner of one colour makes dots of anything lighter, and then neither a QR nor
 * small letters can be read.
 */
export const colors = {
  ink: '#000000',
  line: '#BDB19C',
  fold: '#6B6459',
  action: '#1F5A34',
  accent: '#A3145F',
  ochre: '#B07C1E',
  white: '#FFFFFF',
  counter: '#E3B04B',
  gold: '#D9A441',
  pink: '#C2408A',
} as const;

const channels = (color: string) =>
  [1, 3, 5].map((at) => fix(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
/** Operator for the colour of areas, `#rrggbb`. Black is a grey, so that a printer mixes it from no colours. */
export const fillColor = (color: string): string => (color === colors.ink ? '0 g' : `${channels(color)} rg`);
/** Operator for the colour of lines, `#rrggbb`. */
const strokeColor = (color: string): string => (color === colors.ink ? '0 G' : `${channels(color)} RG`);

export type Box = { x: number; y: number; width: number; height: number };

/** Path of a rectangle. */
export const rectangle = ({ x, y, width, height }: Box): string => `${join(x, y, width, height)} re`;

/** Handle length that makes a Bézier curve a quarter of a circle. */
const quarter = 0.5523;

/** Path of a box with corners rounded by `top` and `bottom` points. */
export function roundedBox({ x, y, width, height }: Box, top: number, bottom = top): string {
  const right = x + width;
  const foot = y + height;
  const near = (radius: number) => radius * (1 - quarter);
  return [
    `${join(x + top, y)} m ${join(right - top, y)} l`,
    `${join(right - near(top), y, right, y + near(top), right, y + top)} c`,
    `${join(right, foot - bottom)} l`,
    `${join(right, foot - near(bottom), right - near(bottom), foot, right - bottom, foot)} c`,
    `${join(x + bottom, foot)} l`,
    `${join(x + near(bottom), foot, x, foot - near(bottom), x, foot - bottom)} c`,
    `${join(x, y + top)} l`,
    `${join(x, y + near(top), x + near(top), y, x + top, y)} c h`,
  ].join('\n');
}

/** Straight line, `weight` points thick. */
export const stroke = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  weight: number,
  color: string,
): string => `${strokeColor(color)} ${fix(weight)} w ${join(x1, y1)} m ${join(x2, y2)} l S`;

/** A path, filled with a colour. */
export const fill = (path: string, color: string): string => `${fillColor(color)} ${path} f`;
/** A path as a line of `weight` points. */
export const outline = (path: string, weight: number, color: string): string =>
  `${strokeColor(color)} ${fix(weight)} w ${path} S`;

/** Operators that leave no colour, width or place behind. */
export const apart = (...operators: string[]): string => `q\n${operators.join('\n')}\nQ`;

/** The same drawing moved to (x, y) and scaled. */
export const placed = (x: number, y: number, scale: number, ...operators: string[]): string =>
  apart(`${join(scale, 0, 0, scale, x, y)} cm`, ...operators);

/** The same drawing with its origin at (x, y), turned left by `degrees`. */
export const turned = (x: number, y: number, degrees: number, ...operators: string[]): string => {
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return apart(`${join(cosine, -sine, sine, cosine, x, y)} cm`, ...operators);
};
