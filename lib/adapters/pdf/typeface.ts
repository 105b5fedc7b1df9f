import { create, type Font, type Glyph } from 'fontkit';

/** A glyph where it goes: `advance` to the next one (kerning included), `right` and `up` shift it; thousandths of the size. */
export type PlacedGlyph = { glyph: Glyph; advance: number; right: number; up: number };

/** Glyphs of every document, so that their subset is cut and packed once per process; others are added per document. */
const everyday =
  ' ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÜÑabcdefghijklmnopqrstuvwxyzáéíóúüñ0123456789.,:;/|+=-–—×()¿?¡!\'’"&@#%';

/** Letters of indigenous languages that the typeface lacks and a sign of the same shape. */
const sameShape: Record<string, string> = { '\ua78c': '’', '\ua78b': '’', '\u02bc': '’', '\u02b9': '’' };

/** Replaces a character that the typeface cannot show. */
const replacement = '?';

export type Typeface = {
  font: Font;
  /** 1000 / units per em. */
  scale: number;
  everydayGlyphs: Glyph[];
  place: (text: string) => PlacedGlyph[];
  /** Thousandths of the size. */
  width: (text: string) => number;
};

/** A character as the typeface can show it: itself, a sign of the same shape, its letter and marks apart, or «?». */
function showable(font: Font, char: string): string {
  const has = (text: string) =>
    [...text].every((piece) => font.hasGlyphForCodePoint(piece.codePointAt(0) ?? 0));
  const choices = [char, sameShape[char] ?? '', char.normalize('NFD')];
  return choices.find((choice) => choice !== '' && has(choice)) ?? replacement;
}

/**
 * fontkit's whole layout: needed when marks must be set over letters. Without composition every character keeps its own glyph,
 * so that copied text is the text that was given.
 */
function placeWithMarks(font: Font, scale: number, text: string): PlacedGlyph[] {
  const { glyphs, positions } = font.layout(text, { ccmp: false });
  return Array.from(text, (char, at) => {
    const { id, advanceWidth } = glyphs[at] ?? font.glyphForCodePoint(0);
    return {
      glyph: { id, advanceWidth, codePoints: [char.codePointAt(0) ?? 0] },
      advance: (positions[at]?.xAdvance ?? advanceWidth) * scale,
      right: (positions[at]?.xOffset ?? 0) * scale,
      up: (positions[at]?.yOffset ?? 0) * scale,
    };
  });
}

/** fontkit computes the width at each reading, and keeps no code point for a glyph that it first met inside another one. */
function plainGlyph(font: Font, codePoint: number): Glyph {
  const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
  return { id, advanceWidth, codePoints: [codePoint] };
}

/** The glyph of a character; null when it takes several (a letter and its marks). */
function glyphTable(font: Font): (char: string) => Glyph | null {
  const known = new Map<string, Glyph | null>();
  return (char) => {
    const kept = known.get(char);
    if (kept !== undefined) return kept;
    const shown = showable(font, char);
    const alone = [...shown].length === 1 && !/\p{M}/u.test(shown);
    const glyph = alone ? plainGlyph(font, shown.codePointAt(0) ?? 0) : null;
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
  const place = (text: string): PlacedGlyph[] => {
    const composed = text.normalize('NFC');
    const glyphs = simpleGlyphs(composed);
    if (!glyphs)
      return placeWithMarks(font, scale, Array.from(composed, (char) => showable(font, char)).join(''));
    return glyphs.map((glyph, at) => ({ glyph, advance: advanceAt(glyphs, at, glyph), right: 0, up: 0 }));
  };
  const width = (text: string): number => {
    const glyphs = simpleGlyphs(text.normalize('NFC'));
    if (!glyphs) return place(text).reduce((sum, { advance }) => sum + advance, 0);
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
