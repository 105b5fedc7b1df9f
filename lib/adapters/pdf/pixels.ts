/** A closed shape: x and y of its corners in turn, in points of the picture. */
export type Polygon = readonly number[];

/** A picture of at most 256 colours. `points` holds the place of each point's colour in `palette` (0xrrggbb), row by row. */
export type Pixels = {
  width: number;
  height: number;
  points: Uint8Array;
  palette: readonly number[];
  /** Fills what the polygons surround (non-zero rule) with `#rrggbb`; edges are mixed by the share of the point that they cover. */
  fill: (polygons: readonly Polygon[], color: string, opacity: number) => void;
};

const channelsOf = (color: number) => [color >> 16, (color >> 8) & 255, color & 255];
/** Mixed colours in steps of 8, because finer ones cannot be seen and would not fit into the palette. */
const inSteps = (value: number) => Math.min(255, 8 * Math.round(value / 8));
const mix = (under: number, over: number, share: number): number => {
  const top = channelsOf(over);
  const mixed = channelsOf(under).map((value, at) => inSteps(value + share * ((top[at] ?? 0) - value)));
  return mixed.reduce((sum, value) => (sum << 8) | value, 0);
};

const distance = (one: number, other: number): number => {
  const others = channelsOf(other);
  return channelsOf(one).reduce((sum, value, at) => sum + (value - (others[at] ?? 0)) ** 2, 0);
};

/** Colours in the order in which they were first used; when all places are taken, the nearest one stands in. */
function openPalette(first: number) {
  const palette = [first];
  const places = new Map([[first, 0]]);
  const nearest = (color: number) =>
    palette.reduce(
      (best, each, at) => (distance(each, color) < distance(palette[best] ?? 0, color) ? at : best),
      0,
    );
  const placeOf = (color: number): number => {
    const place = places.get(color) ?? (palette.length < 256 ? palette.push(color) - 1 : nearest(color));
    places.set(color, place);
    return place;
  };
  return { palette, placeOf };
}

/** The smallest rectangle of whole points around the polygons. */
function surround(polygons: readonly Polygon[]) {
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const polygon of polygons)
    polygon.forEach((value, at) => {
      const [least, most] = at % 2 === 0 ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
      edges[least] = Math.min(edges[least], Math.floor(value));
      edges[most] = Math.max(edges[most], Math.ceil(value));
    });
  return edges;
}

/** Where between 0 and 1 a line from `from` to `to` crosses from one whole number to the next. */
function crossings(from: number, to: number, found: number[]): void {
  const last = Math.max(from, to);
  for (let at = Math.floor(Math.min(from, to)) + 1; at < last; at++) found.push((at - from) / (to - from));
}

/**
 * Adds one edge to `cells`: how much of each point lies right of it, as a change against the point at its left. The edge is cut at each whole
 * x and y, so that every piece lies in one point.
 */
function addEdge(cells: Float32Array, width: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  const cuts = [0, 1];
  crossings(x0, x1, cuts);
  crossings(y0, y1, cuts);
  cuts.sort((one, other) => one - other);
  for (let at = 1; at < cuts.length; at++) {
    const [from = 0, to = 0] = [cuts[at - 1], cuts[at]];
    const middle = (from + to) / 2;
    const x = x0 + middle * (x1 - x0);
    const column = Math.floor(x);
    const cell = Math.floor(y0 + middle * (y1 - y0)) * width + column;
    const rise = (to - from) * (y1 - y0);
    cells[cell] = (cells[cell] ?? 0) + rise * (1 - (x - column));
    cells[cell + 1] = (cells[cell + 1] ?? 0) + rise * (x - column);
  }
}

/** The share of each point that the polygons cover, between 0 and 1, in a rectangle that begins at (`left`, `top`). */
function coverage(polygons: readonly Polygon[]) {
  const { left, top, right, bottom } = surround(polygons);
  const [width, height] = [right - left + 1, bottom - top];
  const cells = new Float32Array(width * height + 1);
  for (const polygon of polygons)
    for (let at = 0; at < polygon.length; at += 2) {
      const next = (at + 2) % polygon.length;
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [
        polygon[at],
        polygon[at + 1],
        polygon[next],
        polygon[next + 1],
      ];
      addEdge(cells, width, x0 - left, y0 - top, x1 - left, y1 - top);
    }
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at++) {
      sum += cells[at] ?? 0;
      cells[at] = Math.min(1, Math.abs(sum));
    }
  }
  return { left, top, width, height, cells };
}

/** Steps from no cover to full cover of a point. */
const shades = 8;

/** An empty picture of one colour, `#rrggbb`. Everything outside it is cut off. */
export function openPixels(width: number, height: number, paper: string): Pixels {
  const numberOf = (color: string) => Number.parseInt(color.slice(1), 16);
  const { palette, placeOf } = openPalette(numberOf(paper));
  const points = new Uint8Array(width * height);
  const fill: Pixels['fill'] = (polygons, color, opacity) => {
    if (polygons.length === 0) return;
    const over = numberOf(color);
    const covered = coverage(polygons);
    const known = new Map<number, number>();
    const blend = (under: number, shade: number): number => {
      const key = under * (shades + 1) + shade;
      const share = (opacity * shade) / shades;
      const place = known.get(key) ?? placeOf(share === 1 ? over : mix(palette[under] ?? 0, over, share));
      known.set(key, place);
      return place;
    };
    for (let row = Math.max(0, -covered.top); row < Math.min(covered.height, height - covered.top); row++)
      for (
        let column = Math.max(0, -covered.left);
        column < Math.min(covered.width, width - covered.left);
        column++
      ) {
        const shade = Math.round(shades * (covered.cells[row * covered.width + column] ?? 0));
        const at = (covered.top + row) * width + covered.left + column;
        if (shade > 0) points[at] = blend(points[at] ?? 0, shade);
      }
  };
  return { width, height, points, palette, fill };
}
