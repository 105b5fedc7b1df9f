import {
  apart,
  type Box,
  colors,
  fill,
  fix,
  mm,
  outline,
  placed,
  rectangle,
  roundedBox,
  stroke,
} from '#lib/adapters/pdf/shapes.ts';

/** The logo, an arch with a counter under it, drawn on 40 units. */
const logoOperators = [
  fill(roundedBox({ x: 0, y: 0, width: 40, height: 40 }, 8), colors.action),
  fill(
    '10 27 m 10 18 l 10 12.48 14.48 8 20 8 c 25.52 8 30 12.48 30 18 c 30 27 l 26 27 l ' +
      '26 18 l 26 14.69 23.31 12 20 12 c 16.69 12 14 14.69 14 18 c 14 27 l h',
    colors.white,
  ),
  fill(roundedBox({ x: 6, y: 28, width: 28, height: 4.5 }, 2.25), colors.counter),
];

/** The logo as a square of `side` points. */
export const logo = (x: number, y: number, side: number): string => placed(x, y, side / 40, ...logoOperators);

/** Los portales, the arcade of a town square: arches 12 units wide every 18, in rows of twelve; the fourth is gold, the tenth pink. */
const archPitch = 18;
const rowOfArches = 12;
const coloredArches: Record<number, string> = { 3: colors.gold, 9: colors.pink };

/** An upright with a round head. */
const arch = (at: number) => {
  const left = at * archPitch + 3;
  const [near, middle, far, right] = [left + 2.69, left + 6, left + 9.31, left + 12];
  return [
    `${fix(left)} 15 m ${fix(left)} 9 l ${fix(left)} 5.69 ${fix(near)} 3 ${fix(middle)} 3 c`,
    `${fix(far)} 3 ${fix(right)} 5.69 ${fix(right)} 9 c ${fix(right)} 15 l h`,
  ].join(' ');
};

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
  const filled = Array.from(byColor, ([color, each]) => fill(each.join(' '), color));
  return apart(fill(band, colors.action), `${band} W n`, placed(0, 0, scale, ...filled));
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
