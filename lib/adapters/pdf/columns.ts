import { contentWidth, page } from '#lib/adapters/pdf/page-frame.ts';
import { colors, mm } from '#lib/adapters/pdf/shapes.ts';
import type { Sheet } from '#lib/adapters/pdf/sheet.ts';
import { drawBlock, setPlain, setText, type TextBlock } from '#lib/adapters/pdf/text-block.ts';
import type { ConstanciaView } from '#lib/letters/documents.ts';

type Columns = ConstanciaView['columns'];
type Section = Columns[number][number];
type Placed = { type: 'H2' | 'P'; block: TextBlock; gap: number };

const gutter = mm(9);
const columnWidth = (contentWidth - gutter) / 2;
/** Tried in turn when long names leave less room above. */
const scales = [1, 0.92, 0.84, 0.76, 0.68] as const;

function setSection(sheet: Sheet, { heading, paragraphs }: Section, scale: number, first: boolean): Placed[] {
  const headingStyle = { font: 'strong', size: 10.4 * scale, color: colors.action } as const;
  const bodyStyle = { font: 'text', size: 9.9 * scale, color: colors.ink } as const;
  return [
    {
      type: 'H2',
      block: setPlain(sheet, heading, columnWidth, headingStyle, 1.44),
      gap: first ? 0 : mm(2.6) * scale,
    },
    ...paragraphs.map((paragraph, at) => ({
      type: 'P' as const,
      block: setText(sheet, paragraph, columnWidth, bodyStyle, 1.44),
      gap: mm(at === 0 ? 0.8 : 1.4) * scale,
    })),
  ];
}

const setColumn = (sheet: Sheet, sections: Section[], scale: number): Placed[] =>
  sections.flatMap((section, at) => setSection(sheet, section, scale, at === 0));

const heightOf = (column: Placed[]) => column.reduce((sum, { block, gap }) => sum + gap + block.height, 0);

function drawColumn(sheet: Sheet, column: Placed[], x: number, top: number): void {
  let y = top;
  for (const { type, block, gap } of column) {
    const blockTop = y + gap;
    sheet.leaf(type, () => drawBlock(sheet, block, x, blockTop));
    y = blockTop + block.height;
  }
}

/** Draws the texts in two columns between `top` and `bottom` (points), smaller when they would not fit. */
export function drawColumns(sheet: Sheet, columns: Columns, top: number, bottom: number): void {
  const sizes = scales.map((scale) => columns.map((sections) => setColumn(sheet, sections, scale)));
  const fits = sizes.find((set) => set.every((column) => heightOf(column) <= bottom - top));
  (fits ?? sizes.at(-1) ?? []).forEach((column, at) => {
    drawColumn(sheet, column, page.left + at * (columnWidth + gutter), top);
  });
}
