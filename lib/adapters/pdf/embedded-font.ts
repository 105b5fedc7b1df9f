import { deflateSync } from 'node:zlib';
import type { Glyph } from 'fontkit';
import type { PlacedGlyph, Typeface } from '#lib/adapters/pdf/typeface.ts';

type Face = Pick<Typeface, 'font' | 'scale' | 'everydayGlyphs'>;

/** A typeface inside one document. */
export type EmbeddedFont = {
  /** Operand of TJ for the glyphs at a size in points; remembers which glyphs the document needs. */
  encode: (glyphs: PlacedGlyph[], size: number) => string;
  /** Writes the font objects; call once, after the last text. */
  finish: () => void;
};

/** `glyphIds`: the place of each code in the subset, from code 1. */
type Packed = {
  file: Uint8Array;
  fileLength: number;
  toUnicode: Uint8Array;
  widths: number[];
  glyphIds: number[];
};
type Reference = ReturnType<PDFKit.PDFDocument['ref']>;

const hex4 = (value: number) => value.toString(16).padStart(4, '0');

/** UTF-16BE in hexadecimal. */
export const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** ISO 32000-1 §9.10.3 allows 100 entries a block. */
const entriesPerBlock = 100;

/** The character of each glyph, which makes the text of the page selectable. */
function toUnicodeMap(glyphs: Glyph[]): string {
  const entries = glyphs.map(
    (glyph, at) => `<${hex4(at + 1)}> <${utf16(String.fromCodePoint(...glyph.codePoints))}>`,
  );
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += entriesPerBlock) {
    const block = entries.slice(at, at + entriesPerBlock);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function pack({ font, scale }: Face, glyphs: Glyph[]): Packed {
  const subset = font.createSubset();
  const glyphIds = glyphs.map((glyph) => subset.includeGlyph(glyph.id));
  const file = subset.encode();
  const widths = [font.glyphForCodePoint(0), ...glyphs].map((glyph) => glyph.advanceWidth * scale);
  return {
    file: deflateSync(file, { level: 9 }),
    fileLength: file.length,
    toUnicode: deflateSync(toUnicodeMap(glyphs), { level: 9 }),
    widths,
    glyphIds,
  };
}

const everydayPacks = new WeakMap<Face, Packed>();

function everydayPack(typeface: Face): Packed {
  const packed = everydayPacks.get(typeface) ?? pack(typeface, typeface.everydayGlyphs);
  everydayPacks.set(typeface, packed);
  return packed;
}

/** Letters that share a picture (Đ and Ð) have a code each, because copied text must say which one it is. */
const keyOf = ({ id, codePoints }: Glyph) => `${id} ${codePoints.join(' ')}`;

const codesOfEveryday = new WeakMap<Face, Map<string, string>>();

function everydayCodes(typeface: Face): Map<string, string> {
  const codes =
    codesOfEveryday.get(typeface) ??
    new Map(typeface.everydayGlyphs.map((glyph, at) => [keyOf(glyph), hex4(at + 1)]));
  codesOfEveryday.set(typeface, codes);
  return codes;
}

function writeStream(doc: PDFKit.PDFDocument, bytes: Uint8Array, entries: object): Reference {
  const stream = doc.ref({ Filter: 'FlateDecode', ...entries });
  stream.end(bytes);
  return stream;
}

/** ISO 32000-1 §9.7.4.2: the codes of the glyphs, or the glyph of each code where two codes share one. */
function writeGlyphMap(doc: PDFKit.PDFDocument, { glyphIds }: Packed): Reference | 'Identity' {
  if (glyphIds.every((id, at) => id === at + 1)) return 'Identity';
  const bytes = [0, ...glyphIds].flatMap((id) => [id >> 8, id & 0xff]);
  return writeStream(doc, deflateSync(Uint8Array.from(bytes)), {});
}

function writeDescriptor(doc: PDFKit.PDFDocument, { font, scale }: Face, name: string, file: Reference) {
  const { minX, minY, maxX, maxY } = font.bbox;
  const descriptor = doc.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4 + (font.post.isFixedPitch ? 1 : 0),
    FontBBox: [minX, minY, maxX, maxY].map((edge) => edge * scale),
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    XHeight: font.xHeight * scale,
    StemV: 80,
    FontFile2: file,
  });
  descriptor.end(undefined);
  return descriptor;
}

function writeFont(
  doc: PDFKit.PDFDocument,
  dictionary: Reference,
  typeface: Face,
  tag: string,
  packed: Packed,
) {
  const name = `${tag}+${typeface.font.postscriptName}`;
  const file = writeStream(doc, packed.file, { Length1: packed.fileLength });
  const descendant = doc.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: writeDescriptor(doc, typeface, name, file),
    W: [0, packed.widths],
    CIDToGIDMap: writeGlyphMap(doc, packed),
  });
  descendant.end(undefined);
  Object.assign(dictionary.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: writeStream(doc, packed.toUnicode, {}),
  });
  dictionary.end(undefined);
}

/** Glyph codes of one document: the everyday ones first, then whatever else its texts need. */
function glyphCodes(typeface: Face) {
  const glyphs = [...typeface.everydayGlyphs];
  const codes = new Map(everydayCodes(typeface));
  const codeOf = (glyph: Glyph): string => {
    const key = keyOf(glyph);
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = hex4(glyphs.push(glyph));
    codes.set(key, code);
    return code;
  };
  return { glyphs, codeOf };
}

/** Moves by `right` and `up` (thousandths) and back: only marks over letters need it. */
const shifted = (code: string, { right, up }: PlacedGlyph, size: number) =>
  `>${-right}] TJ ${(up * size) / 1000} Ts [<${code}>] TJ 0 Ts [${right}<`;

/**
 * Puts a typeface into a document under a resource name. pdfkit's own embedding cuts and packs a subset for each document
 * (9 ms a typeface); here the everyday subset is packed once per process.
 */
export function embedFont(doc: PDFKit.PDFDocument, typeface: Face, id: string, tag: string): EmbeddedFont {
  const dictionary = doc.ref({});
  doc.page.fonts[id] = dictionary;
  const { glyphs, codeOf } = glyphCodes(typeface);
  const encode = (placed: PlacedGlyph[], size: number): string => {
    let operand = '<';
    for (const each of placed) {
      const code = codeOf(each.glyph);
      const kern = Math.round(each.glyph.advanceWidth * typeface.scale - each.advance);
      operand += each.right || each.up ? shifted(code, each, size) : code;
      if (kern) operand += `>${kern}<`;
    }
    return `${operand}>`;
  };
  const finish = () => {
    const extended = glyphs.length > typeface.everydayGlyphs.length;
    writeFont(doc, dictionary, typeface, tag, extended ? pack(typeface, glyphs) : everydayPack(typeface));
  };
  return { encode, finish };
}
