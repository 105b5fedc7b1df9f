import { create, type Font, type Glyph } from 'fontkit';

/** A glyph where it goes: `advance` to the next one (kerning included), `right` and `up` shift it; thousandths of the size. */
export type PlacedGlyph = { glyph: Glyph; advance: number; right: number; up: number };

/** Glyphs of every document, so that their subset is cut and packed once per process; others are added per document. */
const everyday =
  ' ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÜÑabcdefghijklmnopqrstuvwxyzáéíóúüñ0123456789.,:;/|+=-–—×()¿?¡!\'’"&@#%';

/** Letters of indigenous languages that the typeface lacks and a sign of the same shape. */
const sameShape: Record<string, string> = { '\ua78c': '’', '\ua78b': '’', '\u02bc': '’', '\u02b9': '’' };

/** Stands where the typeface has nothing to show. */
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

/** A character as the typeface can show it: itself, its letter and marks apart, a sign of the same shape, or «?». */
function showable(font: Font, char: string): string {
  const has = (text: string) =>
    [...text].every((piece) => font.hasGlyphForCodePoint(piece.codePointAt(0) ?? 0));
  const choices = [char, sameShape[char] ?? '', char.normalize('NFD')];
  return choices.find((choice) => choice !== '' && has(choice)) ?? replacement;
}

const keptIn = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const kept = map.get(key);
  if (kept !== undefined) return kept;
  const made = make();
  map.set(key, made);
  return made;
};

/** fontkit's whole layout: needed when marks must be set over letters. */
function placeWithMarks(font: Font, scale: number, text: string): PlacedGlyph[] {
  const { glyphs, positions } = font.layout(text);
  return glyphs.map((glyph, at) => ({
    glyph,
    advance: (positions[at]?.xAdvance ?? glyph.advanceWidth) * scale,
    right: (positions[at]?.xOffset ?? 0) * scale,
    up: (positions[at]?.yOffset ?? 0) * scale,
  }));
}

/**
 * One parsed typeface, shared by all documents of the process. fontkit's layout costs 50 µs a word; letters and kerning pairs
 * are remembered instead, so that a line costs a map look-up per letter. Pairs only: no name stays in memory.
 */
export function openTypeface(bytes: Uint8Array): Typeface {
  const font = create(bytes);
  const scale = 1000 / font.unitsPerEm;
  const shown = new Map<string, string>();
  const letters = new Map<string, Glyph>();
  const pairs = new Map<string, number>();
  const glyphOf = (char: string) =>
    keptIn(letters, char, () => font.glyphForCodePoint(char.codePointAt(0) ?? 0));
  const pairAdvance = (left: string, right: string) =>
    keptIn(pairs, left + right, () => (font.layout(left + right).positions[0]?.xAdvance ?? 0) * scale);

  const place = (text: string): PlacedGlyph[] => {
    const line = Array.from(text.normalize('NFC'), (char) => keptIn(shown, char, () => showable(font, char)));
    if (line.some((char) => /\p{M}/u.test(char))) return placeWithMarks(font, scale, line.join(''));
    return line.map((char, at) => {
      const glyph = glyphOf(char);
      const next = line[at + 1];
      const advance = next === undefined ? glyph.advanceWidth * scale : pairAdvance(char, next);
      return { glyph, advance, right: 0, up: 0 };
    });
  };
  return {
    font,
    scale,
    everydayGlyphs: [...new Map(Array.from(everyday, (char) => [glyphOf(char).id, glyphOf(char)])).values()],
    place,
    width: (text) => place(text).reduce((sum, { advance }) => sum + advance, 0),
  };
}
