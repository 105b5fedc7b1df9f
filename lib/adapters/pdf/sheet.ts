import { type EmbeddedFont, embedFont } from '#lib/adapters/pdf/embedded-font.ts';
import { type FontName, fontNames, readFontFile } from '#lib/adapters/pdf/font-files.ts';
import { type Box, fillColor, fix } from '#lib/adapters/pdf/shapes.ts';
import { addSignatureField, type SignatureField } from '#lib/adapters/pdf/signature-field.ts';
import { openTypeface, type Typeface } from '#lib/adapters/pdf/typeface.ts';

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
  /** A structure element that holds others. */
  group: (type: string, build: () => void, options?: ElementOptions) => void;
  /** A structure element that holds what is drawn inside. */
  leaf: (type: string, draw: () => void, options?: ElementOptions) => void;
  /** A link to `url` over what is drawn inside; `says` is read aloud for it. */
  link: (url: string, says: string, box: Box, build: () => void) => void;
  /** Decoration that no reader announces. */
  artifact: (kind: 'Layout' | 'Pagination', draw: () => void) => void;
  /** PDF operators that leave the graphics state as it was; inside `artifact` or `leaf`. */
  operators: (text: string) => void;
  /** Draws with `opacity` between 0 and 1. */
  faint: (opacity: number, draw: () => void) => void;
  /** An invisible field that waits for the signature. */
  signature: (field: SignatureField) => void;
  /** Begins a new page. */
  nextPage: () => void;
  finish: () => void;
};

const openTypefaces = new Map<FontName, Typeface>();

/** Parsed once per process. */
export function typefaceOf(name: FontName): Typeface {
  const typeface = openTypefaces.get(name) ?? openTypeface(readFontFile(name));
  openTypefaces.set(name, typeface);
  return typeface;
}

/** Points. */
export const widthOf = (text: string, { font, size, spacing = 0 }: Style): number =>
  (size / 1000) * (typefaceOf(font).width(text) + spacing * text.length);

/** Text matrix for a page whose y axis points down. */
function textMatrix(x: number, y: number, slope: number): string {
  const angle = (slope * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return `${fix(cosine)} ${fix(-sine)} ${fix(-sine)} ${fix(-cosine)} ${fix(x)} ${fix(y)} Tm`;
}

const fontTag = (at: number) => `NSSDO${String.fromCharCode(65 + at)}`;

function embedAll(doc: PDFKit.PDFDocument): (name: FontName) => EmbeddedFont {
  const fonts = new Map<FontName, EmbeddedFont>();
  fontNames.forEach((name, at) => {
    fonts.set(name, embedFont(doc, typefaceOf(name), name, fontTag(at)));
  });
  return (name) => {
    const font = fonts.get(name);
    if (!font) throw new Error(`No typeface ${name}.`);
    return font;
  };
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
    const content = doc.markStructureContent(type);
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

/** Writes lines of text; colour, font and spacing are written only when they change. */
function lineWriter(doc: PDFKit.PDFDocument, write: (operators: string) => void) {
  const fontOf = embedAll(doc);
  let current = '';
  const line: Sheet['line'] = (text, x, y, { font, size, color, spacing = 0, slope = 0 }) => {
    const glyphs = fontOf(font).encode(typefaceOf(font).place(text), size);
    const style = `${fillColor(color)} /${font} ${fix(size)} Tf ${fix((spacing * size) / 1000)} Tc `;
    write(`BT ${style === current ? '' : style}${textMatrix(x, y, slope)} [${glyphs}] TJ ET`);
    current = style;
  };
  /** Forgets the state, because it is unknown after the graphics state was restored. */
  const forget = () => {
    current = '';
  };
  const finish = () => {
    for (const name of fontNames) fontOf(name).finish();
  };
  return { line, forget, finish };
}

/** Draws on the pages of a tagged document, from the first. Nothing else may write to the document. */
export function openSheet(doc: PDFKit.PDFDocument): Sheet {
  const operators = (text: string) => {
    doc.addContent(text);
  };
  const writer = lineWriter(doc, operators);
  return {
    ...tagging(doc),
    width: widthOf,
    operators,
    line: writer.line,
    artifact: (type, draw) => {
      doc.markContent('Artifact', { type });
      draw();
      doc.endMarkedContent();
    },
    faint: (opacity, draw) => {
      operators('q');
      writer.forget();
      doc.fillOpacity(opacity);
      draw();
      operators('Q');
      writer.forget();
    },
    nextPage: () => {
      const { fonts } = doc.page;
      doc.addPage();
      Object.assign(doc.page.fonts, fonts);
      writer.forget();
    },
    finish: () => {
      writer.finish();
      doc.end();
    },
  };
}
