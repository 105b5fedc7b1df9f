import { contentRight, drawRow, page } from '#lib/adapters/pdf/page-frame.ts';
import { apart, colors, mm, stroke } from '#lib/adapters/pdf/shapes.ts';
import type { Sheet, Style } from '#lib/adapters/pdf/sheet.ts';
import { setPlain } from '#lib/adapters/pdf/text-block.ts';
import { setCheck } from '#lib/adapters/pdf/verification-block.ts';
import type { DocumentCheck, Fact } from '#lib/letters/documents.ts';

const labelStyle: Style = { font: 'strong', size: 7.4, color: colors.ink };
const valueStyle: Style = { font: 'mono', size: 6.6, color: colors.ink };
const labelLeading = 1.3;
const valueLeading = 1.38;
const qrSide = mm(27);
const checkWidth = mm(33);
const gutter = mm(4);
const rowGap = mm(1.4);
const columnGap = mm(10);
const ruleGap = mm(3);
/** Room for the page's last line. */
const footerHeight = 10.08 + mm(2.5);
/** Cadena and sello fill a row each; the cells after them share one. */
const wholeRows = 2;

/** Cells with their places, `x` and `y` from the upper left corner of the table. */
function setCells(sheet: Sheet, facts: Fact[], width: number) {
  let y = 0;
  let x = 0;
  let height = 0;
  const cells = facts.map(({ label, value }, at) => {
    const block = setPlain(sheet, value, width - x, valueStyle, valueLeading);
    const cell = { label: setPlain(sheet, label, width, labelStyle, labelLeading), value: block, x, y };
    height = y + cell.label.height + block.height;
    if (at < wholeRows) y = height + rowGap;
    else x += sheet.width(value, valueStyle) + columnGap;
    return cell;
  });
  return { cells, height };
}

/**
 * The QR with its words, and beside it cadena, sello, secuencia and serie, at the foot of the page: where they begin (points) and
 * how they are drawn.
 */
export function setSeal(sheet: Sheet, facts: Fact[], check: DocumentCheck) {
  const verification = setCheck(sheet, check, qrSide, checkWidth);
  const left = page.left + checkWidth + gutter;
  const { cells, height } = setCells(sheet, facts, contentRight - left);
  const top = page.bottom - footerHeight - Math.max(height, verification.height) - ruleGap;
  const draw = () => {
    sheet.artifact('Layout', () =>
      sheet.operators(apart(stroke(page.left, top, contentRight, top, 1.2, colors.ink))),
    );
    const tableTop = top + ruleGap;
    sheet.group('Sect', () => verification.draw(page.left, tableTop));
    sheet.group('Table', () => {
      for (const { label, value, x, y } of cells) drawRow(sheet, label, value, left + x, tableTop + y);
    });
  };
  return { top, draw };
}
