import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure tree; `text` is what is drawn inside it, in order, with everything below. */
export type PdfNode = { role: string; text: string; children: PdfNode[] };

type PdfFont = { name: string; embedded: boolean; subset: boolean };

/** What a PDF says, read back from its bytes. */
export type PdfContent = {
  pages: number;
  /** Millimetres. */
  width: number;
  height: number;
  title: string;
  language: string;
  producer: string;
  author: string;
  creator: string;
  tagged: boolean;
  /** The reader's window shows the title and not the file name. */
  showsTitle: boolean;
  /** All text as drawn, page by page, artifacts (the demonstration mark) included. */
  pageTexts: string[];
  /** Text of artifacts only, page by page. */
  artifacts: string[];
  /** Structure elements of all pages in reading order. */
  structure: PdfNode[];
  /** Rows of the tables: text of the header cell → text of the data cell. */
  fields: Record<string, string>;
  fonts: PdfFont[];
};

type TreeNode = { role?: string; children?: unknown; id?: string; type?: string };

const textIn = (value: unknown, key: string): string =>
  value instanceof Object && key in value ? String(Reflect.get(value, key) ?? '') : '';
const isNode = (value: unknown): value is TreeNode => value instanceof Object;
const childrenOf = (node: TreeNode): TreeNode[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : [];

/** Characters of one drawn run; the numbers between them are kerning. */
const runText = (glyphs: unknown): string =>
  Array.isArray(glyphs) ? glyphs.map((glyph) => textIn(glyph, 'unicode')).join('') : '';

/** Text by the number of its marked content ('' for artifacts), exactly as drawn: no blank is added or lost at a line's end. */
async function textByContent(page: PDFPageProxy): Promise<{ all: string; byId: Map<string, string> }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const byId = new Map<string, string>();
  const open: string[] = [];
  let all = '';
  fnArray.forEach((operator, at) => {
    const values: unknown[] = Array.isArray(argsArray[at]) ? argsArray[at] : [];
    if (operator === OPS.showText) {
      const id = open.at(-1) ?? '';
      const text = runText(values[0]);
      byId.set(id, (byId.get(id) ?? '') + text);
      all += text;
    } else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps)
      open.push(typeof values[1] === 'number' ? String(values[1]) : (open.at(-1) ?? ''));
  });
  return { all, byId };
}

const contentNumber = (id: string | undefined) => /_mc(\d+)$/.exec(id ?? '')?.[1] ?? 'none';

function readNode(node: TreeNode, byId: Map<string, string>): PdfNode {
  const parts = childrenOf(node).map((child) =>
    child.type === 'content'
      ? { text: byId.get(contentNumber(child.id)) ?? '', node: null }
      : { text: '', node: readNode(child, byId) },
  );
  return {
    role: node.role ?? '',
    text: parts.map(({ text, node: child }) => text + (child?.text ?? '')).join(''),
    children: parts.flatMap(({ node: child }) => child ?? []),
  };
}

/** Every node of the tree, parents before children. */
export const everyNode = (nodes: PdfNode[]): PdfNode[] =>
  nodes.flatMap((node) => [node, ...everyNode(node.children)]);

function fieldsOf(structure: PdfNode[]): Record<string, string> {
  const rows = everyNode(structure).filter(({ role }) => role === 'TR');
  return Object.fromEntries(
    rows.map(({ children }) => {
      const cell = (role: string) => children.find((child) => child.role === role);
      const data = cell('TD');
      const value = data?.children.find(({ role }) => role === 'Span') ?? data;
      return [cell('TH')?.text ?? '', value?.text ?? ''];
    }),
  );
}

/** Every font program is an object of its own: names and kinds stand in the clear. */
function fontsOf(bytes: Uint8Array): PdfFont[] {
  const source = Buffer.from(bytes).toString('latin1');
  return Array.from(
    source.matchAll(/\/Type \/FontDescriptor\s+\/FontName \/(\S+)([^>]*)>>/g),
    ([, name = '', rest = '']) => ({
      name,
      embedded: /\/FontFile[23]? \d+ 0 R/.test(rest),
      subset: /^[A-Z]{6}\+/.test(name),
    }),
  );
}

async function readPages(document: PDFDocumentProxy) {
  const pages: { all: string; artifact: string; structure: PdfNode[]; width: number; height: number }[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { all, byId } = await textByContent(page);
    const tree = await page.getStructTree();
    const { width, height } = page.getViewport({ scale: 25.4 / 72 });
    const structure = isNode(tree) ? readNode(tree, byId).children : [];
    pages.push({ all, artifact: byId.get('') ?? '', structure, width, height });
  }
  return pages;
}

const open = (bytes: Uint8Array) =>
  getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });

/** A line of text where it stands: millimetres from the upper left corner, `y` its baseline, `size` its letters'. */
export type PdfLine = { text: string; x: number; y: number; width: number; size: number };

/** Horizontal lines of the first page; the slanted demonstration mark is not among them. */
export async function readLines(bytes: Uint8Array): Promise<PdfLine[]> {
  const task = open(bytes);
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent({ disableNormalization: true });
  const mm = 25.4 / 72;
  const pageHeight = page.getViewport({ scale: 1 }).height;
  const lines = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [size, slant, , , x, y] = item.transform.map(Number);
    if (slant !== 0) return [];
    const [left, baseline] = [mm * (x ?? 0), mm * (pageHeight - (y ?? 0))];
    return [{ text: item.str, x: left, y: baseline, width: mm * item.width, size: mm * (size ?? 0) }];
  });
  await task.destroy();
  return lines;
}

/** Reads a PDF back: text, structure, size, language, fonts. Throws when the bytes are no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const task = open(bytes);
  const document = await task.promise;
  const [{ info }, marks, preferences, pages] = await Promise.all([
    document.getMetadata(),
    document.getMarkInfo(),
    document.getViewerPreferences(),
    readPages(document),
  ]);
  await task.destroy();
  const structure = pages.flatMap((page) => page.structure);
  return {
    pages: pages.length,
    width: pages[0]?.width ?? 0,
    height: pages[0]?.height ?? 0,
    title: textIn(info, 'Title'),
    language: textIn(info, 'Language'),
    producer: textIn(info, 'Producer'),
    author: textIn(info, 'Author'),
    creator: textIn(info, 'Creator'),
    tagged: textIn(marks, 'Marked') === 'true',
    showsTitle: textIn(preferences, 'DisplayDocTitle') === 'true',
    pageTexts: pages.map(({ all }) => all),
    artifacts: pages.map(({ artifact }) => artifact),
    structure,
    fields: fieldsOf(structure),
    fonts: fontsOf(bytes),
  };
}
