import type { Path } from 'fontkit';
import { faceOf, type Run, runsOf } from '#lib/adapters/pdf/faces.ts';
import { fix } from '#lib/adapters/pdf/shapes.ts';
import { type Style, widthOf } from '#lib/adapters/pdf/sheet.ts';

/** Letters as outlines: the picture looks the same on every phone, whatever typefaces it has. */
export type SvgLetters = {
  /** One line whose baseline is `y`; answers its element. */
  line: (text: string, x: number, y: number, style: Style) => string;
  /** Outlines of all letters that were drawn, each once. */
  outlines: () => string;
};

const letters: Record<string, string> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
};

/** The outline in whole units and steps from point to point: two thirds of the length of absolute ones. */
function outline({ commands }: Path): string {
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  return commands
    .map(({ command, args }) => {
      const rounded = args.map(Math.round);
      const steps = rounded.map((value, at) => value - (at % 2 === 0 ? x : y));
      [x, y] = command === 'closePath' ? [startX, startY] : [rounded.at(-2) ?? x, rounded.at(-1) ?? y];
      if (command === 'moveTo') [startX, startY] = [x, y];
      return `${letters[command]}${steps.join(' ').replaceAll(' -', '-')}`;
    })
    .join('');
}

/** Begins a picture with no letters yet. */
export function openSvgLetters(): SvgLetters {
  const known = new Map<string, string>();
  /** Uses of the outlines, the first `from` thousandths of the size right of the line's beginning. */
  const drawRun = ({ face, glyphs }: Run, from: number, spacing: number): { uses: string; to: number } => {
    const { font, scale } = faceOf(face);
    let at = from;
    const uses = glyphs.map(({ glyph, advance, right, up }) => {
      const id = `${face}${glyph.id}`;
      if (!known.has(id)) known.set(id, outline(font.getGlyph(glyph.id).path));
      const [left, lift] = [fix((at + right) / scale), fix(up / scale)];
      at += advance + spacing;
      return known.get(id) === '' ? '' : `<use href="#${id}" x="${left}"${up === 0 ? '' : ` y="${lift}"`}/>`;
    });
    return { uses: uses.join(''), to: at };
  };
  const line: SvgLetters['line'] = (text, x, y, { font, size, color, spacing = 0, slope = 0 }) => {
    const turn = slope === 0 ? '' : `rotate(${-slope})`;
    let from = 0;
    const runs = runsOf(font, text).map((run) => {
      const unit = (size * faceOf(run.face).scale) / 1000;
      const { uses, to } = drawRun(run, from, spacing);
      from = to;
      return `<g fill="${color}" transform="translate(${fix(x)} ${fix(y)})${turn}scale(${unit.toFixed(5)} ${(-unit).toFixed(5)})">${uses}</g>`;
    });
    return runs.join('');
  };
  const outlines = () => Array.from(known, ([id, d]) => (d ? `<path id="${id}" d="${d}"/>` : '')).join('');
  return { line, outlines };
}

/** The largest size up to the style's own at which the text is no wider than `room`. */
export const fitted = (text: string, room: number, style: Style): Style => ({
  ...style,
  size: Math.min(style.size, (style.size * room) / widthOf(text, style)),
});
