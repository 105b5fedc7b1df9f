import {
  contentRight,
  contentWidth,
  drawFooter,
  drawHead,
  drawWatermark,
  page,
} from '#lib/adapters/pdf/page-frame.ts';
import { apart, colors, mm, stroke } from '#lib/adapters/pdf/shapes.ts';
import type { Sheet, Style } from '#lib/adapters/pdf/sheet.ts';
import { drawBlock, setPlain, type TextBlock } from '#lib/adapters/pdf/text-block.ts';
import type { Fact } from '#lib/letters/documents.ts';
import type { OwnDataSection, OwnDataView } from '#lib/letters/own-data.ts';

const headingStyle: Style = { font: 'strong', size: 12, color: colors.action };
const labelStyle: Style = { font: 'text', size: 9, color: colors.ink };
const valueStyle: Style = { font: 'strong', size: 9.5, color: colors.ink };
const labelWidth = mm(52);
const valueLeft = page.left + labelWidth + mm(4);
const pad = mm(1.3);
/** Above the footer. */
const lowest = page.bottom - mm(7);

type Row = { label: TextBlock; value: TextBlock; height: number };
type Placed = { heading: TextBlock | null; rows: { row: Row; y: number }[]; top: number };
type Pages = Placed[][];

const setRow = (sheet: Sheet, { label, value, code }: Fact): Row => {
  const style: Style = code ? { ...valueStyle, font: 'monoStrong' } : valueStyle;
  const blocks = {
    label: setPlain(sheet, label, labelWidth, labelStyle, 1.35),
    value: setPlain(sheet, value, contentRight - valueLeft, style, 1.35),
  };
  return { ...blocks, height: Math.max(blocks.label.height, blocks.value.height) + 2 * pad };
};

/** Puts every section on pages. A heading is never alone at the foot, and no row is cut. */
const setPages = (sheet: Sheet, sections: OwnDataSection[], firstTop: number): Pages => {
  const pages: Pages = [[]];
  let y = firstTop;
  const turn = () => {
    pages.push([]);
    y = page.top;
  };
  for (const { heading, rows } of sections) {
    const title = setPlain(sheet, heading, contentWidth, headingStyle, 1.3);
    const set = rows.map((fact) => setRow(sheet, fact));
    if (y + mm(5) + title.height + pad + (set[0]?.height ?? 0) > lowest) turn();
    else y += mm(5);
    let placed: Placed = { heading: title, rows: [], top: y };
    pages.at(-1)?.push(placed);
    y += title.height + pad;
    for (const row of set) {
      if (y + row.height > lowest) {
        turn();
        placed = { heading: null, rows: [], top: y };
        pages.at(-1)?.push(placed);
      }
      placed.rows.push({ row, y });
      y += row.height;
    }
  }
  return pages;
};

const drawRow = (sheet: Sheet, { label, value, height }: Row, y: number): void => {
  const line = stroke(page.left, y + height, contentRight, y + height, 0.6, colors.line);
  sheet.artifact('Layout', () => sheet.operators(apart(line)));
  sheet.group('TR', () => {
    sheet.leaf('TH', () => drawBlock(sheet, label, page.left, y + pad), { scope: 'Row' });
    sheet.leaf('TD', () => drawBlock(sheet, value, valueLeft, y + pad));
  });
};

const drawPlaced = (sheet: Sheet, { heading, rows, top }: Placed): void => {
  if (heading) sheet.leaf('H2', () => drawBlock(sheet, heading, page.left, top));
  if (rows.length > 0)
    sheet.group('Table', () => {
      for (const { row, y } of rows) drawRow(sheet, row, y);
    });
};

/** Draws «Mis datos» on as many letter pages as it needs; each carries the mark of a demonstration (docs/threats.md F1). */
export function drawOwnData(sheet: Sheet, view: OwnDataView): void {
  const pages = setPages(sheet, view.sections, drawHead(sheet, view) - mm(4));
  pages.forEach((placed, at) => {
    if (at > 0) sheet.nextPage();
    for (const each of placed) drawPlaced(sheet, each);
    drawFooter(sheet, view.footer(at + 1, pages.length));
    drawWatermark(sheet, view.mark);
  });
}
