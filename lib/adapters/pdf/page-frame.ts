import { arches, logo } from '#lib/adapters/pdf/ornament.ts';
import { apart, colors, mm, outline, placed, roundedBox } from '#lib/adapters/pdf/shapes.ts';
import type { Sheet, Style } from '#lib/adapters/pdf/sheet.ts';
import { drawBlock, fitText, setPlain, setText, type TextBlock } from '#lib/adapters/pdf/text-block.ts';
import type { ConstanciaView, Fact } from '#lib/letters/documents.ts';

type View = Pick<ConstanciaView, 'notice' | 'issuerName' | 'operator' | 'meta' | 'heading'>;

/** Letter paper with 15 mm at the sides (docs/decisions.md §6). */
export const page = { width: 612, height: 792, left: mm(15), top: mm(11), bottom: 792 - mm(12) };
export const contentWidth = page.width - 2 * page.left;
export const contentRight = page.left + contentWidth;

const noticeStyle: Style = { font: 'text', size: 8, color: colors.ink };
const nameStyle: Style = { font: 'strong', size: 15, color: colors.ink };
const operatorStyle: Style = { font: 'text', size: 9, color: colors.ink };
const metaLabel: Style = { font: 'text', size: 7, color: colors.ink };
const metaValue: Style = { font: 'monoStrong', size: 9.2, color: colors.ink };
const headingStyle: Style = { font: 'strong', size: 21, color: colors.ink, spacing: -12 };
const footerStyle: Style = { font: 'text', size: 7, color: colors.ink };

/** Draws «Demostración …» in its frame; answers where the next thing starts. */
function drawNotice(sheet: Sheet, { notice }: View): number {
  if (notice === null) return page.top;
  const inset = mm(2);
  const pad = mm(0.8);
  const block = setText(sheet, notice, contentWidth - 2 * inset, noticeStyle, 1.44);
  const width = block.lines[0]?.reduce(
    (sum, { text, strong }) =>
      sum + sheet.width(text, strong ? { ...noticeStyle, font: 'strong' } : noticeStyle),
    2 * inset,
  );
  const frame = { x: page.left, y: page.top, width: width ?? contentWidth, height: block.height + 2 * pad };
  sheet.artifact('Layout', () => sheet.operators(apart(outline(roundedBox(frame, mm(1)), 0.8, colors.ink))));
  sheet.leaf('P', () => drawBlock(sheet, block, page.left + inset, page.top + pad));
  return page.top + frame.height + mm(4);
}

type Cell = { label: TextBlock; value: TextBlock; width: number };

const metaCell = (sheet: Sheet, { label, value }: Fact): Cell => ({
  label: setPlain(sheet, label, contentWidth, metaLabel, 1.25),
  value: setPlain(sheet, value, contentWidth, metaValue, 1.3),
  width: Math.max(sheet.width(label, metaLabel), sheet.width(value, metaValue)),
});

/** Facts of the header in two columns at the right edge. */
function metaGrid(sheet: Sheet, facts: Fact[]) {
  const cells = facts.map((fact) => metaCell(sheet, fact));
  const widest = (column: number) =>
    Math.max(...cells.filter((_, at) => at % 2 === column).map(({ width }) => width));
  const second = contentRight - widest(1);
  const columns = [second - mm(6) - widest(0), second];
  const rowHeight = (cells[0]?.label.height ?? 0) + (cells[0]?.value.height ?? 0);
  const height = Math.ceil(cells.length / 2) * (rowHeight + mm(1.4)) - mm(1.4);
  const draw = (top: number) =>
    sheet.group('Table', () =>
      cells.forEach(({ label, value }, at) => {
        const x = columns[at % 2] ?? page.left;
        const y = top + Math.floor(at / 2) * (rowHeight + mm(1.4));
        drawRow(sheet, label, value, x, y);
      }),
    );
  return { left: columns[0] ?? contentRight, height, draw };
}

/** One row of a table of facts: the label over its value. */
export const drawRow = (sheet: Sheet, label: TextBlock, value: TextBlock, x: number, y: number): void =>
  sheet.group('TR', () => {
    sheet.leaf('TH', () => drawBlock(sheet, label, x, y), { scope: 'Row' });
    sheet.leaf('TD', () => drawBlock(sheet, value, x, y + label.height));
  });

/** Logo, name and operator at the left, centred on the header's height. */
function drawBrand(sheet: Sheet, view: View, top: number, height: number, right: number): void {
  const side = mm(13);
  const left = page.left + side + mm(3);
  const room = right - mm(8) - left;
  const name = fitText(sheet, view.issuerName, room, nameStyle, 1.1, [
    { size: 15, lines: 1 },
    { size: 12.5, lines: 1 },
    { size: 10.5, lines: 2 },
    { size: 8, lines: 3 },
  ]);
  const operator = fitText(sheet, view.operator, room, operatorStyle, 1.35, [
    { size: 9, lines: 1 },
    { size: 7.5, lines: 2 },
  ]);
  sheet.artifact('Layout', () => sheet.operators(logo(page.left, top + (height - side) / 2, side)));
  const y = top + (height - name.height - operator.height) / 2;
  sheet.leaf('P', () => drawBlock(sheet, name, left, y));
  sheet.leaf('P', () => drawBlock(sheet, operator, left, y + name.height));
}

const bandHeight = mm(3.1);
const band = arches(contentWidth, bandHeight);

/** Notice, brand, facts of the paper, arches and heading. Answers the y of what follows, in points. */
export function drawHead(sheet: Sheet, view: View): number {
  const top = drawNotice(sheet, view);
  const meta = metaGrid(sheet, view.meta);
  const height = Math.max(mm(13), meta.height);
  drawBrand(sheet, view, top, height, meta.left);
  meta.draw(top + height - meta.height);
  const bandTop = top + height + mm(3.5);
  sheet.artifact('Layout', () => sheet.operators(placed(page.left, bandTop, 1, band)));
  const headingTop = bandTop + bandHeight + mm(6.5);
  const heading = setPlain(sheet, view.heading, contentWidth, headingStyle, 1.12);
  sheet.leaf('H1', () => drawBlock(sheet, heading, page.left, headingTop));
  return headingTop + heading.height + mm(4);
}

/** «Constancia, página 1 de 1» at the lower right. */
export function drawFooter(sheet: Sheet, text: string): void {
  const x = contentRight - sheet.width(text, footerStyle);
  sheet.artifact('Pagination', () => sheet.line(text, x, page.bottom - 3.1, footerStyle));
}

const watermarkStyle: Style = { font: 'strong', size: 27.75, color: colors.accent, spacing: 20, slope: 30 };
const watermarkHeights = [196.5, 408.75, 621];

/**
 * The mark across the data, three times, last in the content so that it lies over everything but the QRs (docs/threats.md F1). Null when the
 * document counts. It is copied as one text, because its letters cross the lines of the page and would be mixed into a CURP.
 */
export function drawWatermark(sheet: Sheet, text: string | null): void {
  if (text === null) return;
  const half = sheet.width(text, watermarkStyle) / 2;
  const x = page.width / 2 - half * Math.cos(Math.PI / 6);
  const down = half * Math.sin(Math.PI / 6);
  sheet.artifact('Pagination', () =>
    sheet.faint(0.12, () => {
      for (const y of watermarkHeights)
        sheet.copiedAs(text, () => sheet.line(text, x, y + down, watermarkStyle));
    }),
  );
}
