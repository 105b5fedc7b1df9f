import { contentRight, contentWidth, page } from '#lib/adapters/pdf/page-frame.ts';
import { apart, colors, mm, stroke } from '#lib/adapters/pdf/shapes.ts';
import type { Sheet, Style } from '#lib/adapters/pdf/sheet.ts';
import { drawBlock, setPlain } from '#lib/adapters/pdf/text-block.ts';
import type { Fact } from '#lib/letters/documents.ts';

const labelStyle: Style = { font: 'strong', size: 7.4, color: colors.ink };
const valueStyle: Style = { font: 'mono', size: 7, color: colors.ink };
const leading = 1.38;
const labelWidth = mm(31);
const rowGap = mm(1.3);
const ruleGap = mm(3);
/** Room for the page's last line. */
const footerHeight = 10.08 + mm(2.5);

/** Cadena, sello, secuencia and serie at the foot of the page: where they begin (points) and how they are drawn. */
export function setSeal(sheet: Sheet, facts: Fact[]) {
  const rows = facts.map(({ label, value }) => ({
    label: setPlain(sheet, label, labelWidth, labelStyle, (valueStyle.size * leading) / labelStyle.size),
    value: setPlain(sheet, value, contentWidth - labelWidth, valueStyle, leading),
  }));
  const height = rows.reduce((sum, { value }) => sum + value.height + rowGap, -rowGap);
  const top = page.bottom - footerHeight - height - ruleGap;
  const draw = () => {
    sheet.artifact('Layout', () =>
      sheet.operators(apart(stroke(page.left, top, contentRight, top, 1.2, colors.ink))),
    );
    let y = top + ruleGap;
    sheet.group('Table', () => {
      for (const { label, value } of rows) {
        const rowTop = y;
        sheet.group('TR', () => {
          sheet.leaf('TH', () => drawBlock(sheet, label, page.left, rowTop), { scope: 'Row' });
          sheet.leaf('TD', () => drawBlock(sheet, value, page.left + labelWidth, rowTop));
        });
        y += value.height + rowGap;
      }
    });
  };
  return { top, draw };
}
