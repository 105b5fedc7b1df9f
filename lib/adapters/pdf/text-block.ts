import { breakLines, keepsWords, type Line, type Piece } from '#lib/adapters/pdf/line-breaking.ts';
import type { Sheet, Style } from '#lib/adapters/pdf/sheet.ts';

/** Lines ready to be drawn: `leading` points from line to line, `height` in all. */
export type TextBlock = { lines: Line[]; style: Style; leading: number; height: number };

/** The place of the baseline in a line of `leading` points: ascent 0.984, descent 0.316 of the size (Atkinson Hyperlegible). */
export const baselineIn = (leading: number, size: number): number => leading / 2 + 0.334 * size;

const strongOf = (style: Style): Style => ({
  ...style,
  font: style.font === 'mono' ? 'monoStrong' : 'strong',
});

/** Blocks of texts that are the same array in every document (the constants of lib/letters); others go with their array. */
const keptBlocks = new WeakMap<readonly Piece[], Map<string, TextBlock>>();

/** Breaks runs of text into a block of `width` points; `leading` is a multiple of the size. */
export function setText(
  sheet: Sheet,
  pieces: readonly Piece[],
  width: number,
  style: Style,
  leading: number,
): TextBlock {
  const ofText = keptBlocks.get(pieces) ?? new Map<string, TextBlock>();
  const key = `${width} ${leading} ${Object.values(style).join(' ')}`;
  const kept = ofText.get(key);
  if (kept) return kept;
  const strong = strongOf(style);
  const lines = breakLines(pieces, width, (text, isStrong) => sheet.width(text, isStrong ? strong : style));
  const points = leading * style.size;
  const block = { lines, style, leading: points, height: lines.length * points };
  keptBlocks.set(pieces, ofText.set(key, block));
  return block;
}

/** Breaks one text in one style into a block of `width` points. */
export const setPlain = (
  sheet: Sheet,
  text: string,
  width: number,
  style: Style,
  leading: number,
): TextBlock => setText(sheet, [{ text, strong: false }], width, style, leading);

/** Draws a block with its upper left corner at (x, y). */
export function drawBlock(sheet: Sheet, block: TextBlock, x: number, y: number): void {
  const strong = strongOf(block.style);
  block.lines.forEach((line, at) => {
    let left = x;
    for (const piece of line) {
      const style = piece.strong ? strong : block.style;
      sheet.line(piece.text, left, y + at * block.leading + baselineIn(block.leading, style.size), style);
      if (piece !== line.at(-1)) left += sheet.width(piece.text, style);
    }
  });
}

/**
 * Largest size at which the text fits in the given lines and no word is cut, tried in order. A word that is too wide at every size is cut, and
 * the last try takes as many lines as it needs.
 */
export function fitText(
  sheet: Sheet,
  text: string,
  width: number,
  style: Style,
  leading: number,
  tries: readonly { size: number; lines: number }[],
): TextBlock {
  const pieces: readonly Piece[] = [{ text, strong: false }];
  const setAt = (size: number) => setText(sheet, pieces, width, { ...style, size }, leading);
  const fits = ({ size, lines }: { size: number; lines: number }) => setAt(size).lines.length <= lines;
  const isWhole = ({ size }: { size: number }) =>
    keepsWords(pieces, width, (word) => sheet.width(word, { ...style, size }));
  const best = tries.find((each) => isWhole(each) && fits(each)) ?? tries.find(fits) ?? tries.at(-1);
  return setAt(best?.size ?? style.size);
}
