import { type EmbeddedFont, embedFont, utf16 } from '#lib/adapters/pdf/embedded-font.ts';
import { faceOf, runsOf, widthIn } from '#lib/adapters/pdf/faces.ts';
import { type FaceName, type FontName, faceNames, fontNames } from '#lib/adapters/pdf/font-files.ts';
import { type Box, fillColor, fix } from '#lib/adapters/pdf/shapes.ts';
import { addSignatureField, type SignatureField } from '#lib/adapters/pdf/signature-field.ts';
import type { PlacedGlyph } from '#lib/adapters/pdf/typeface.ts';

/** How a text looks: size in points, letter spacing in thousandths of the size, slant of the line in degrees. */
export type Style = { font: FontName; size: number; color: string; spacing?: number; slope?: number };

type Element = ReturnType<PDFKit.PDFDocument['struct']>;
/**
 * `scope` belongs to header cells; `actual` is read aloud instead of the drawn text, `alt` instead of a picture that fills `bbox`
 * (left, top, right, bottom in points).
 */
type ElementOptions = {
  scope?: 'Row';
  actual?: string;
  alt?: string;
  bbox?: [left: number, top: number, right: number, bottom: number];
};

/** A letter page being drawn: text and shapes in points from the upper left corner, every piece tagged or an artifact. */
export type Sheet = {
  width: (text: string, style: Style) => number;
  /** Writes one line whose baseline is `y`. */
  line: (text: string, x: number, y: number, style: Style) => void;
  /** Writes one line that nobody sees and everybody can copy, stretched to `width` points, over letters that are drawn as shapes. */
  unseenLine: (text: string, x: number, y: number, width: number, style: Style) => void;
  /** A structure element that holds others. */
  group: (type: string, build: () => void, options?: ElementOptions) => void;
  /** A structure element that holds what is drawn inside. */
  leaf: (type: string, draw: () => void, options?: ElementOptions) => void;
  /** A link to `url` over what is drawn inside; `says` is read aloud for it. */
  link: (url: string, says: string, box: Box, build: () => void) => void;
  /** Decoration that no reader announces. */
  artifact: (kind: 'Layout' | 'Pagination', draw: () => void) => void;
  /** What is drawn inside is found and copied as `text`, whole, and letter by letter nowhere else. */
  copiedAs: (text: string, draw: () => void) => void;
  /** PDF operators that leave the graphics state as it was; inside `artifact` or `leaf`. */
  operators: (text: string) => void;
  /** Nothing faint is drawn over this box of the page. */
  keepClear: (box: Box) => void;
  /** Draws with `opacity` between 0 and 1, around the boxes that are kept clear. */
  faint: (opacity: number, draw: () => void) => void;
  /** An invisible field that waits for the signature. */
  signature: (field: SignatureField) => void;
  /** Begins a new page. */
  nextPage: () => void;
  finish: () => void;
};

/** Points. */
export const widthOf = (text: string, { font, size, spacing = 0 }: Style): number =>
  (size / 1000) * (widthIn(font, text) + spacing * text.length);

/** Text matrix for a page whose y axis points down. */
function textMatrix(x: number, y: number, slope: number): string {
  const angle = (slope * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return `${fix(cosine)} ${fix(-sine)} ${fix(-sine)} ${fix(-cosine)} ${fix(x)} ${fix(y)} Tm`;
}

const fontTag = (name: FaceName) => `NSSDO${String.fromCharCode(65 + faceNames.indexOf(name))}`;

/** The typefaces of a document. The everyday ones are in each, so that all documents are made alike; the others where a text needs them. */
function embedAll(doc: PDFKit.PDFDocument) {
  const fonts = new Map<FaceName, EmbeddedFont>();
  const fontOf = (name: FaceName): EmbeddedFont => {
    const font = fonts.get(name) ?? embedFont(doc, faceOf(name), name, fontTag(name));
    fonts.set(name, font);
    return font;
  };
  for (const name of fontNames) fontOf(name);
  const finish = () => {
    for (const font of fonts.values()) font.finish();
  };
  return { fontOf, finish };
}

/** The tree that screen readers follow. What is drawn inside an open element belongs to it. */
function tagging(doc: PDFKit.PDFDocument) {
  const root = doc.struct('Document');
  doc.addStructure(root);
  let parent: Element = root;
  const group = (type: string, build: () => void, options: ElementOptions = {}) => {
    const outer = parent;
    const element = doc.struct(type, options);
    outer.add(element);
    parent = element;
    build();
    element.end();
    parent = outer;
  };
  const leaf = (type: string, draw: () => void, options: ElementOptions = {}) => {
    const element = doc.struct(type, options);
    parent.add(element);
    const content = doc.markStructureContent(type, options);
    draw();
    doc.endMarkedContent();
    element.add(content);
    element.end();
  };
  const link: Sheet['link'] = (url, says, { x, y, width, height }, build) => {
    const outer = parent;
    const element = doc.struct('Link');
    outer.add(element);
    parent = element;
    build();
    // pdfkit adds the annotation to the element, which its types do not say.
    const options = { structParent: element, Contents: new String(says) };
    Reflect.apply(doc.link, doc, [x, y, width, height, url, options]);
    element.end();
    parent = outer;
  };
  const signature = (field: SignatureField) => {
    const element = doc.struct('Form');
    parent.add(element);
    addSignatureField(doc, element, field);
    element.end();
  };
  return { group, leaf, link, signature };
}

/** What follows until EMC is copied as `text` (ISO 32000-1 §14.9.4), because a program would put blanks where letters or marks are moved. */
const beginCopied = (text: string): string => `/Span <</ActualText <feff${utf16(text)}>>> BDC`;

const textOf = (glyphs: PlacedGlyph[]): string =>
  glyphs.map(({ glyph }) => String.fromCodePoint(...glyph.codePoints)).join('');

/** Writes lines of text; colour, font and spacing are written only when they change. */
function lineWriter(doc: PDFKit.PDFDocument, write: (operators: string) => void) {
  const { fontOf, finish } = embedAll(doc);
  let current = '';
  const line: Sheet['line'] = (text, x, y, { font, size, color, spacing = 0, slope = 0 }) => {
    const pieces = runsOf(font, text).map(({ face, glyphs }, at) => {
      const style = `${fillColor(color)} /${face} ${fix(size)} Tf ${fix((spacing * size) / 1000)} Tc `;
      const change = style === current ? '' : style;
      current = style;
      const place = at === 0 ? textMatrix(x, y, slope) : '';
      const drawn = `${change}${place} [${fontOf(face).encode(glyphs, size)}] TJ`;
      const isMoved = glyphs.some(({ right, up }) => right !== 0 || up !== 0);
      return isMoved ? `${beginCopied(textOf(glyphs))} ${drawn} EMC` : drawn;
    });
    write(`BT ${pieces.join(' ')} ET`);
  };
  const unseenLine: Sheet['unseenLine'] = (text, x, y, width, style) => {
    write(`3 Tr ${fix((100 * width) / widthOf(text, style))} Tz`);
    line(text, x, y, style);
    write('0 Tr 100 Tz');
  };
  /** Forgets the state, because it is unknown after the graphics state was restored. */
  const forget = () => {
    current = '';
  };
  return { line, unseenLine, forget, finish };
}

const rectangle = ({ x, y, width, height }: Box) => `${fix(x)} ${fix(y)} ${fix(width)} ${fix(height)} re`;

/** Clips to the page without these boxes (even-odd rule, ISO 32000-1 §8.5.4). */
const around = ({ width, height }: PDFKit.PDFPage, boxes: readonly Box[]): string =>
  [{ x: 0, y: 0, width, height }, ...boxes].map(rectangle).join(' ').concat(' W* n');

/** Draws on the pages of a tagged document, from the first. Nothing else may write to the document. */
export function openSheet(doc: PDFKit.PDFDocument): Sheet {
  const operators = (text: string) => {
    doc.addContent(text);
  };
  const writer = lineWriter(doc, operators);
  let clear: Box[] = [];
  return {
    ...tagging(doc),
    width: widthOf,
    operators,
    line: writer.line,
    unseenLine: writer.unseenLine,
    artifact: (type, draw) => {
      doc.markContent('Artifact', { type });
      draw();
      doc.endMarkedContent();
    },
    copiedAs: (text, draw) => {
      operators(beginCopied(text));
      draw();
      operators('EMC');
    },
    keepClear: (box) => {
      clear.push(box);
    },
    faint: (opacity, draw) => {
      operators(`q ${around(doc.page, clear)}`);
      writer.forget();
      doc.fillOpacity(opacity);
      draw();
      operators('Q');
      writer.forget();
    },
    nextPage: () => {
      const { fonts } = doc.page;
      doc.addPage();
      clear = [];
      Object.assign(doc.page.fonts, fonts);
      writer.forget();
    },
    finish: () => {
      writer.finish();
      doc.end();
    },
  };
}
