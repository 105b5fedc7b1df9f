import { type FaceName, type FontName, readFontFile } from '#lib/adapters/pdf/font-files.ts';
import {
  type EveryTypeface,
  openEveryTypeface,
  openTypeface,
  type PlacedGlyph,
  type Typeface,
} from '#lib/adapters/pdf/typeface.ts';

/** A piece of a text that one typeface draws. */
export type Run = { face: FaceName; glyphs: PlacedGlyph[] };

type EveryName = 'every' | 'everyStrong';
const standsInFor: Record<FontName, EveryName> = {
  text: 'every',
  strong: 'everyStrong',
  mono: 'every',
  monoStrong: 'everyStrong',
};
const isEvery = (name: FaceName): name is EveryName => name === 'every' || name === 'everyStrong';

const openTypefaces = new Map<FontName, Typeface>();
const openEveryTypefaces = new Map<EveryName, EveryTypeface>();

/** Read and parsed once per process, when a text first needs it. */
function typefaceOf(name: FontName): Typeface {
  const typeface = openTypefaces.get(name) ?? openTypeface(readFontFile(name));
  openTypefaces.set(name, typeface);
  return typeface;
}

function everyTypefaceOf(name: EveryName): EveryTypeface {
  const typeface = openEveryTypefaces.get(name) ?? openEveryTypeface(readFontFile(name));
  openEveryTypefaces.set(name, typeface);
  return typeface;
}

/** The letters of a typeface, whichever kind it is. */
export const faceOf = (name: FaceName): Pick<Typeface, 'font' | 'scale' | 'everydayGlyphs'> =>
  isEvery(name) ? everyTypefaceOf(name) : typefaceOf(name);

/** A whole word changes its typeface, because a single letter of another one looks like a mistake. */
function runOfWord(font: FontName, word: string): Run {
  const glyphs = typefaceOf(font).place(word);
  if (glyphs) return { face: font, glyphs };
  const face = standsInFor[font];
  return { face, glyphs: everyTypefaceOf(face).place(word) };
}

/** The text as typefaces draw it, from left to right, every letter composed. */
export function runsOf(font: FontName, text: string): Run[] {
  const composed = text.normalize('NFC');
  const glyphs = typefaceOf(font).place(composed);
  if (glyphs) return [{ face: font, glyphs }];
  return (composed.match(/\s+|\S+/gu) ?? []).map((word) => runOfWord(font, word));
}

/** Width in thousandths of the size. */
export const widthIn = (font: FontName, text: string): number =>
  typefaceOf(font).width(text.normalize('NFC')) ??
  runsOf(font, text).reduce(
    (sum, { glyphs }) => sum + glyphs.reduce((part, { advance }) => part + advance, 0),
    0,
  );
