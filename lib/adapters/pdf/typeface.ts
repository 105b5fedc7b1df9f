import { create, type Font, type Glyph } from 'fontkit';

/** A glyph where it goes: `advance` to the next one (kerning included), `right` and `up` shift it; thousandths of the size. */
export type PlacedGlyph = { glyph: Glyph; advance: number; right: number; up: number };

/** Glyphs of every document, so that their subset is cut and packed once per process; others are added per document. */
const everyday =
  ' ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÜÑabcdefghijklmnopqrstuvwxyzáéíóúüñ0123456789.,:;/|+=-–—×()¿?¡!\'’"&@#%';

export type Typeface = {
  font: Font;
  /** 1000 / units per em. */
  scale: number;
  everydayGlyphs: Glyph[];
  /** Null when the typeface lacks a letter of the text, or the text has marks to be set over letters. */
  place: (text: string) => PlacedGlyph[] | null;
  /** Thousandths of the size; null as in `place`. */
  width: (text: string) => number | null;
};

/** fontkit computes the width at each reading, and keeps no code point for a glyph that it first met inside another one. */
function plainGlyph(font: Font, codePoint: number): Glyph {
  const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
  return { id, advanceWidth, codePoints: [codePoint] };
}

/** The glyph of a character; null when the typeface lacks it, and for marks, because they go over a letter. */
function glyphTable(font: Font): (char: string) => Glyph | null {
  const known = new Map<string, Glyph | null>();
  return (char) => {
    const kept = known.get(char);
    if (kept !== undefined) return kept;
    const codePoint = char.codePointAt(0) ?? 0;
    const isAlone = font.hasGlyphForCodePoint(codePoint) && !/\p{M}/u.test(char);
    const glyph = isAlone ? plainGlyph(font, codePoint) : null;
    known.set(char, glyph);
    return glyph;
  };
}

const unknown = -32768;

/** Advance of a glyph before another one, kerning included, in units of the font; asked once per pair. */
function pairTable(font: Font): (left: Glyph, right: Glyph) => number {
  const count = font.numGlyphs;
  const advances = new Int16Array(count ** 2).fill(unknown);
  const textOf = (glyph: Glyph) => String.fromCodePoint(...glyph.codePoints);
  return (left, right) => {
    const at = left.id * count + right.id;
    const kept = advances[at] ?? unknown;
    if (kept !== unknown) return kept;
    const advance = font.layout(textOf(left) + textOf(right)).positions[0]?.xAdvance ?? left.advanceWidth;
    advances[at] = advance;
    return advance;
  };
}

/**
 * One parsed typeface, shared by all documents of the process. fontkit's layout costs 50 µs a word; letters and kerning pairs
 * are remembered instead, so that a line costs two look-ups per letter. Pairs only: no name stays in memory.
 */
export function openTypeface(bytes: Uint8Array): Typeface {
  const font = create(bytes);
  const scale = 1000 / font.unitsPerEm;
  const glyphOf = glyphTable(font);
  const pairAdvance = pairTable(font);

  const simpleGlyphs = (text: string): Glyph[] | null => {
    const glyphs: Glyph[] = [];
    for (const char of text) {
      const glyph = glyphOf(char);
      if (glyph === null) return null;
      glyphs.push(glyph);
    }
    return glyphs;
  };
  const advanceAt = (glyphs: Glyph[], at: number, glyph: Glyph) => {
    const next = glyphs[at + 1];
    return scale * (next === undefined ? glyph.advanceWidth : pairAdvance(glyph, next));
  };
  const place = (text: string): PlacedGlyph[] | null => {
    const glyphs = simpleGlyphs(text);
    if (!glyphs) return null;
    return glyphs.map((glyph, at) => ({ glyph, advance: advanceAt(glyphs, at, glyph), right: 0, up: 0 }));
  };
  const width = (text: string): number | null => {
    const glyphs = simpleGlyphs(text);
    if (!glyphs) return null;
    let sum = 0;
    for (let at = 0; at < glyphs.length; at++) {
      const glyph = glyphs[at];
      if (glyph) sum += advanceAt(glyphs, at, glyph);
    }
    return sum;
  };
  const everydayGlyphs = new Map((simpleGlyphs(everyday) ?? []).map((glyph) => [glyph.id, glyph]));
  return { font, scale, everydayGlyphs: [...everydayGlyphs.values()], place, width };
}

/** Scripts that fontkit lays out from left to right, a glyph for each character. */
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** Every character keeps its own glyph, so that copied text is the text that was given. */
const ownGlyphs = { ccmp: false, liga: false, clig: false, calt: false, locl: false };

/** A typeface that may be asked for any text: it sets marks over letters, and shows a box for a letter that it lacks. */
export type EveryTypeface = Pick<Typeface, 'font' | 'scale' | 'everydayGlyphs'> & {
  place: (text: string) => PlacedGlyph[];
};

/** Opens the typeface with every Latin letter. Nothing is remembered: few names need it, and a table of its pairs takes 40 MB. */
export function openEveryTypeface(bytes: Uint8Array): EveryTypeface {
  const font = create(bytes);
  const scale = 1000 / font.unitsPerEm;
  const place = (text: string): PlacedGlyph[] => {
    const plain = Array.from(text, (char) => plainGlyph(font, char.codePointAt(0) ?? 0));
    const { glyphs, positions } = latin.test(text)
      ? font.layout(text, ownGlyphs)
      : { glyphs: [], positions: [] };
    const isLaidOut = glyphs.length === plain.length && glyphs.every(({ id }, at) => id === plain[at]?.id);
    return plain.map((glyph, at) => {
      const { xAdvance = glyph.advanceWidth, xOffset = 0, yOffset = 0 } = (isLaidOut && positions[at]) || {};
      return { glyph, advance: xAdvance * scale, right: xOffset * scale, up: yOffset * scale };
    });
  };
  return { font, scale, everydayGlyphs: [], place };
}
