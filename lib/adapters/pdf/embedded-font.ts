import { deflateSync } from 'node:zlib';
import type { Glyph } from 'fontkit';
import type { PlacedGlyph, Typeface } from '#lib/adapters/pdf/typeface.ts';

/** A typeface inside one document. */
export type EmbeddedFont = {
  /** Operand of TJ for the glyphs at a size in points; remembers which glyphs the document needs. */
  encode: (glyphs: PlacedGlyph[], size: number) => string;
  /** Writes the font objects; call once, after the last text. */
  finish: () => void;
};

type Packed = { file: Uint8Array; fileLength: number; toUnicode: Uint8Array; widths: number[] };
type Reference = ReturnType<PDFKit.PDFDocument['ref']>;

const hex4 = (value: number) => value.toString(16).padStart(4, '0');

/** UTF-16BE in hexadecimal. */
const utf16 = (codePoints: number[]) =>
  Array.from(Buffer.from(String.fromCodePoint(...codePoints), 'utf16le').swap16(), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** ISO 32000-1 §9.10.3 allows 100 entries a block. */
const entriesPerBlock = 100;

/** The character of each glyph, which makes the text of the page selectable. */
function toUnicodeMap(glyphs: Glyph[]): string {
  const entries = glyphs.map((glyph, at) => `<${hex4(at + 1)}> <${utf16(glyph.codePoints)}>`);
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

function pack({ font, scale }: Typeface, glyphs: Glyph[]): Packed {
  const subset = font.createSubset();
  for (const glyph of glyphs) subset.includeGlyph(glyph.id);
  const file = subset.encode();
  const widths = [font.glyphForCodePoint(0), ...glyphs].map((glyph) => glyph.advanceWidth * scale);
  return {
    file: deflateSync(file, { level: 9 }),
    fileLength: file.length,
    toUnicode: deflateSync(toUnicodeMap(glyphs), { level: 9 }),
    widths,
  };
}

const everydayPacks = new WeakMap<Typeface, Packed>();

function everydayPack(typeface: Typeface): Packed {
  const packed = everydayPacks.get(typeface) ?? pack(typeface, typeface.everydayGlyphs);
  everydayPacks.set(typeface, packed);
  return packed;
}

const codesOfEveryday = new WeakMap<Typeface, Map<number, string>>();

function everydayCodes(typeface: Typeface): Map<number, string> {
  const codes =
    codesOfEveryday.get(typeface) ??
    new Map(typeface.everydayGlyphs.map((glyph, at) => [glyph.id, hex4(at + 1)]));
  codesOfEveryday.set(typeface, codes);
  return codes;
}

function writeStream(doc: PDFKit.PDFDocument, bytes: Uint8Array, entries: object): Reference {
  const stream = doc.ref({ Filter: 'FlateDecode', ...entries });
  stream.end(bytes);
  return stream;
}

function writeDescriptor(doc: PDFKit.PDFDocument, { font, scale }: Typeface, name: string, file: Reference) {
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
  typeface: Typeface,
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
    CIDToGIDMap: 'Identity',
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
function glyphCodes(typeface: Typeface) {
  const glyphs = [...typeface.everydayGlyphs];
  const codes = new Map(everydayCodes(typeface));
  const codeOf = (glyph: Glyph): string => {
    const known = codes.get(glyph.id);
    if (known !== undefined) return known;
    const code = hex4(glyphs.push(glyph));
    codes.set(glyph.id, code);
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
export function embedFont(
  doc: PDFKit.PDFDocument,
  typeface: Typeface,
  id: string,
  tag: string,
): EmbeddedFont {
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
