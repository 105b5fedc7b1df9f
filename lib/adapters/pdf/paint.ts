import type { Pixels, Polygon } from '#lib/adapters/pdf/pixels.ts';

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** `next` first, then `matrix` (ISO 32000-1 §8.3.4). */
const combine = (
  [a, b, c, d, e, f]: Matrix,
  [na = 1, nb = 0, nc = 0, nd = 1, ne = 0, nf = 0]: number[],
): Matrix => [
  na * a + nb * c,
  na * b + nb * d,
  nc * a + nd * c,
  nc * b + nd * d,
  ne * a + nf * c + e,
  ne * b + nf * d + f,
];

/** Straight pieces of a curve: enough for a letter of 150 points. */
const pieces = 8;

/** Points on a cubic curve after its first. */
const curve = (from: readonly number[], handles: readonly number[]): number[] =>
  Array.from({ length: pieces }, (_, at) => {
    const t = (at + 1) / pieces;
    const u = 1 - t;
    const on = (axis: 0 | 1) => {
      const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = [
        from[axis],
        handles[axis],
        handles[axis + 2],
        handles[axis + 4],
      ];
      return u ** 3 * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t ** 3 * p3;
    };
    return [on(0), on(1)];
  }).flat();

const hexadecimal = (numbers: readonly number[]): string =>
  `#${numbers
    .map((value) =>
      Math.round(255 * value)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Collects the lines and curves of one path, in points of the picture. */
function openPath() {
  let polygons: number[][] = [];
  const current = () => polygons.at(-1) ?? [];
  const add = (points: number[]) => {
    current().push(...points);
  };
  const begin = (point: number[]) => {
    polygons.push([...point]);
  };
  const take = (): Polygon[] => {
    const taken = polygons;
    polygons = [];
    return taken;
  };
  return { add, begin, take, last: () => current().slice(-2) };
}

/**
 * Draws filled shapes, as lib/adapters/pdf/shapes.ts and letter-shapes.ts write them (operators of ISO 32000-1 §8), on a picture whose
 * point is 1/`scale` of their unit. Clips are not kept: nothing may be drawn that needs one. Throws for an operator that fills no shape.
 */
export function paint(pixels: Pixels, operators: string, scale: number, opacity = 1): void {
  let state: { matrix: Matrix; color: string } = { matrix: [scale, 0, 0, scale, 0, 0], color: '#000000' };
  const outer: (typeof state)[] = [];
  const path = openPath();
  const place = (numbers: readonly number[]): number[] => {
    const [a, b, c, d, e, f] = state.matrix;
    return numbers.flatMap((x, at) => {
      const y = numbers[at + 1] ?? 0;
      return at % 2 === 0 ? [a * x + c * y + e, b * x + d * y + f] : [];
    });
  };
  const rectangle = ([x = 0, y = 0, width = 0, height = 0]: number[]) => {
    path.begin(place([x, y, x + width, y, x + width, y + height, x, y + height]));
  };
  const draw: Record<string, (numbers: number[]) => void> = {
    q: () => outer.push(state),
    Q: () => {
      state = outer.pop() ?? state;
    },
    cm: (numbers) => {
      state = { ...state, matrix: combine(state.matrix, numbers) };
    },
    rg: (numbers) => {
      state = { ...state, color: hexadecimal(numbers) };
    },
    g: ([grey = 0]) => {
      state = { ...state, color: hexadecimal([grey, grey, grey]) };
    },
    m: (numbers) => path.begin(place(numbers)),
    l: (numbers) => path.add(place(numbers)),
    c: (numbers) => path.add(curve(path.last(), place(numbers))),
    h: () => {},
    re: rectangle,
    f: () => pixels.fill(path.take(), state.color, opacity),
    W: () => {},
    n: () => path.take(),
  };
  let numbers: number[] = [];
  for (const word of operators.split(/\s+/)) {
    if (word === '') continue;
    const value = Number(word);
    if (!Number.isNaN(value)) {
      numbers.push(value);
      continue;
    }
    const act = draw[word];
    if (!act) throw new Error(`«${word}» fills no shape.`);
    act(numbers);
    numbers = [];
  }
}
