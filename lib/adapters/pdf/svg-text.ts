import type { Path } from 'fontkit';
import { fix } from '#lib/adapters/pdf/shapes.ts';
import { type Style, typefaceOf, widthOf } from '#lib/adapters/pdf/sheet.ts';

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
  const line: SvgLetters['line'] = (text, x, y, { font, size, color, spacing = 0, slope = 0 }) => {
    const { font: face, scale, place } = typefaceOf(font);
    let at = 0;
    const uses = place(text).map(({ glyph, advance, right, up }) => {
      const id = `${font}${glyph.id}`;
      if (!known.has(id)) known.set(id, outline(face.getGlyph(glyph.id).path));
      const [left, lift] = [fix((at + right) / scale), fix(up / scale)];
      at += advance + spacing;
      return known.get(id) === '' ? '' : `<use href="#${id}" x="${left}"${up === 0 ? '' : ` y="${lift}"`}/>`;
    });
    const unit = (size * scale) / 1000;
    const turn = slope === 0 ? '' : `rotate(${-slope})`;
    return `<g fill="${color}" transform="translate(${fix(x)} ${fix(y)})${turn}scale(${unit.toFixed(5)} ${(-unit).toFixed(5)})">${uses.join('')}</g>`;
  };
  const outlines = () => Array.from(known, ([id, d]) => (d ? `<path id="${id}" d="${d}"/>` : '')).join('');
  return { line, outlines };
}

/** The largest size up to the style's own at which the text is no wider than `room`. */
export const fitted = (text: string, room: number, style: Style): Style => ({
  ...style,
  size: Math.min(style.size, (style.size * room) / widthOf(text, style)),
});
