/** The part of fontkit that the documents use; it brings no types of its own. */
declare module 'fontkit' {
  type Glyph = { id: number; advanceWidth: number; codePoints: number[] };
  type Position = { xAdvance: number; xOffset: number; yOffset: number };
  type Subset = { includeGlyph: (glyphId: number) => number; encode: () => Uint8Array };
  /** Absolute coordinates in units of the font, y upwards. */
  type Path = { commands: { command: string; args: number[] }[] };
  type Font = {
    postscriptName: string;
    unitsPerEm: number;
    ascent: number;
    descent: number;
    capHeight: number;
    xHeight: number;
    italicAngle: number;
    numGlyphs: number;
    bbox: { minX: number; minY: number; maxX: number; maxY: number };
    post: { isFixedPitch: number };
    hasGlyphForCodePoint: (codePoint: number) => boolean;
    glyphForCodePoint: (codePoint: number) => Glyph;
    layout: (text: string, features?: Record<string, boolean>) => { glyphs: Glyph[]; positions: Position[] };
    getGlyph: (glyphId: number) => { path: Path };
    createSubset: () => Subset;
  };
  function create(bytes: Uint8Array): Font;
}
