import {
  apart,
  type Box,
  colors,
  fill,
  mm,
  outline,
  placed,
  rectangle,
  roundedBox,
  stroke,
  strokeColor,
} from '#lib/adapters/pdf/shapes.ts';

/** The logo, an arch with a counter under it, drawn on 40 units. */
const logoOperators = [
  fill(roundedBox({ x: 0, y: 0, width: 40, height: 40 }, 8), colors.action),
  `${strokeColor(colors.white)} 4 w 12 27 m 12 18 l 12 13.58 15.58 10 20 10 c 24.42 10 28 13.58 28 18 c 28 27 l S`,
  fill(roundedBox({ x: 6, y: 28, width: 28, height: 4.5 }, 2.25), colors.counter),
];

/** The logo as a square of `side` points. */
export const logo = (x: number, y: number, side: number): string => placed(x, y, side / 40, ...logoOperators);

/** Los portales, the arcade of a town square: arches 12 units wide every 18, in rows of twelve; the fourth is gold, the tenth pink. */
const archPitch = 18;
const rowOfArches = 12;
const coloredArches: Record<number, string> = { 3: colors.gold, 9: colors.pink };

/** A thick upright with a round head; its foot is cut off by the band's clip. */
const arch = (at: number) => `${at * archPitch + 9} 9 m ${at * archPitch + 9} 24 l`;

/** A band of arches from the upper left corner; they are cut where the band ends. */
export function arches(width: number, height: number): string {
  const scale = height / archPitch;
  const count = Math.ceil(width / scale / archPitch);
  const byColor = new Map<string, string[]>();
  for (let at = 0; at < count; at++) {
    const color = coloredArches[at % rowOfArches] ?? colors.white;
    byColor.set(color, [...(byColor.get(color) ?? []), arch(at)]);
  }
  const band = rectangle({ x: 0, y: 0, width, height });
  const feet = rectangle({ x: 0, y: 0, width, height: 15 * scale });
  return apart(
    fill(band, colors.action),
    `${feet} W n`,
    placed(
      0,
      0,
      scale,
      '12 w 1 J',
      ...Array.from(byColor, ([color, arches]) => `${strokeColor(color)} ${arches.join(' ')} S`),
    ),
  );
}

/** Marks outside a rectangle that say where to cut, and two more where to fold in the middle. */
export function cutMarks({ x, y, width, height }: Box): string {
  const length = mm(4);
  const gap = mm(1);
  const weight = mm(0.25);
  const line = (x1: number, y1: number, x2: number, y2: number) => stroke(x1, y1, x2, y2, weight, colors.ink);
  const uprights = [x, x + width / 2, x + width].flatMap((at) => [
    line(at, y - gap - length, at, y - gap),
    line(at, y + height + gap, at, y + height + gap + length),
  ]);
  const levels = [y, y + height].flatMap((at) => [
    line(x - gap - length, at, x - gap, at),
    line(x + width + gap, at, x + width + gap + length, at),
  ]);
  return apart(...uprights, ...levels);
}

/** Dotted line from top to bottom: where the card is folded. */
export const foldLine = (x: number, y: number, height: number): string =>
  apart(`[3 2] 0 d`, stroke(x, y, x, y + height, mm(0.35), colors.fold));

/** The thin edge of a card. Its paper is the page's, because a tint becomes dots around the QR on a printer of one colour. */
export const cardEdge = (box: Box): string => apart(outline(rectangle(box), mm(0.25), colors.line));
