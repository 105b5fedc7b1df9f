import { drawColumns } from '#lib/adapters/pdf/columns.ts';
import { drawNumber, drawPartNames } from '#lib/adapters/pdf/number-anatomy.ts';
import {
  contentRight,
  contentWidth,
  drawFooter,
  drawHead,
  drawRow,
  drawWatermark,
  page,
} from '#lib/adapters/pdf/page-frame.ts';
import { setSeal } from '#lib/adapters/pdf/seal.ts';
import { apart, colors, mm, outline, roundedBox, stroke } from '#lib/adapters/pdf/shapes.ts';
import type { Sheet, Style } from '#lib/adapters/pdf/sheet.ts';
import { drawBlock, fitText, setPlain } from '#lib/adapters/pdf/text-block.ts';
import type { ConstanciaView, Fact } from '#lib/letters/documents.ts';
import { nssLabel } from '#lib/letters/documents-texts.ts';

const inset = mm(5);
const captionStyle: Style = { font: 'text', size: 7.6, color: colors.ink };
/** How many facts stand side by side, row by row: CURP and name, surnames, then sex, date and place of birth. */
const factsPerRow = [2, 2, 3];
const valueSizes = [
  { size: 12, lines: 1 },
  { size: 11, lines: 1 },
  { size: 10, lines: 2 },
  { size: 9, lines: 2 },
  { size: 8, lines: 3 },
  { size: 6.5, lines: 9 },
];

function setFact(sheet: Sheet, { label, value, code }: Fact, width: number) {
  const style: Style = { font: code ? 'monoStrong' : 'strong', size: 12, color: colors.ink };
  return {
    label: setPlain(sheet, label, width, captionStyle, 1.3),
    value: fitText(sheet, value, width, style, 1.25, valueSizes),
  };
}

/** Cells of the table, with their places in points; rows grow with long names. */
function setRows(sheet: Sheet, facts: Fact[], top: number) {
  let next = 0;
  let y = top;
  return factsPerRow.map((count) => {
    const width = contentWidth / count;
    const cells = facts.slice(next, next + count).map((fact, at) => ({
      ...setFact(sheet, fact, width - 2 * inset),
      x: page.left + at * width,
    }));
    const height = Math.max(15, ...cells.map(({ value }) => value.height)) + 9.88 + mm(4) + 0.6;
    const row = { cells, y, height };
    next += count;
    y += height;
    return row;
  });
}
type Rows = ReturnType<typeof setRows>;

const drawFacts = (sheet: Sheet, rows: Rows): void => {
  for (const { cells, y } of rows)
    for (const { label, value, x } of cells) drawRow(sheet, label, value, x + inset, y + mm(1.9));
};

/** Outer frame, the rule under the number and the hairlines between facts. */
function frame(top: number, rows: Rows): string {
  const gridTop = rows[0]?.y ?? top;
  const bottom = (rows.at(-1)?.y ?? top) + (rows.at(-1)?.height ?? 0);
  const hairlines = rows.flatMap(({ cells, y, height }, at) => [
    ...(at === 0 ? [] : [stroke(page.left, y, contentRight, y, 0.6, colors.line)]),
    ...cells.slice(1).map(({ x }) => stroke(x, y, x, y + height, 0.6, colors.line)),
  ]);
  const box = { x: page.left, y: top, width: contentWidth, height: bottom - top };
  return apart(
    ...hairlines,
    stroke(page.left, gridTop, contentRight, gridTop, 1.2, colors.ink),
    outline(roundedBox(box, mm(2)), 1.2, colors.ink),
  );
}

/** The number with its anatomy as the table's first row; answers where the next row starts. */
function drawNumberRow(sheet: Sheet, view: ConstanciaView, top: number): number {
  const x = page.left + inset;
  const caption = setPlain(sheet, nssLabel, contentWidth, captionStyle, 1.3);
  const captionTop = top + mm(3.2);
  let bottom = captionTop;
  sheet.group('TR', () => {
    sheet.leaf('TH', () => drawBlock(sheet, caption, x, captionTop), { scope: 'Row' });
    sheet.group('TD', () => {
      const numberTop = captionTop + caption.height + mm(0.5);
      const anatomy = { size: 40, gap: mm(12.5), bar: mm(1.1) };
      const number = drawNumber(sheet, view.nss, view.parts, x, numberTop, anatomy);
      bottom = drawPartNames(sheet, view.parts, number.starts, number.bottom);
    });
  });
  return bottom + mm(3.4);
}

/** Draws the constancia: one letter page. */
export function drawConstancia(sheet: Sheet, view: ConstanciaView): void {
  const top = drawHead(sheet, view);
  let tableBottom = top;
  sheet.group('Table', () => {
    const rows = setRows(sheet, view.facts, drawNumberRow(sheet, view, top));
    drawFacts(sheet, rows);
    sheet.artifact('Layout', () => sheet.operators(frame(top, rows)));
    tableBottom = (rows.at(-1)?.y ?? top) + (rows.at(-1)?.height ?? 0);
  });
  const seal = setSeal(sheet, view.authenticity, view.check);
  drawColumns(sheet, view.columns, tableBottom + mm(6), seal.top - mm(3));
  seal.draw();
  drawFooter(sheet, view.footer);
  drawWatermark(sheet, view.mark);
}
