import { letterShapes } from '#lib/adapters/pdf/letter-shapes.ts';
import { apart, colors, fill, mm, rectangle } from '#lib/adapters/pdf/shapes.ts';
import type { Sheet, Style } from '#lib/adapters/pdf/sheet.ts';
import { baselineIn } from '#lib/adapters/pdf/text-block.ts';
import type { NumberPart } from '#lib/letters/documents.ts';

/** Colours of the bars: green and ochre in turn, the check digit in the accent (docs/decisions.md §6). */
const barColor = (at: number, count: number) =>
  at === count - 1 ? colors.accent : at % 2 === 0 ? colors.action : colors.ochre;

export type Anatomy = { size: number; gap: number; bar: number };

/** Groups of digits from left to right with their places, in points. */
function groups(sheet: Sheet, parts: NumberPart[], style: Style, gap: number) {
  let x = 0;
  return parts.map((part) => {
    const group = { part, x, width: sheet.width(part.digits, style) };
    x += group.width + gap;
    return group;
  });
}

/**
 * The number in its five groups with a bar under each, its upper left corner at (x, y): one cell, read aloud as 11 digits. The groups are
 * shapes under one unseen line of 11 digits, because a copy of five texts has blanks or line ends between them.
 * Answers where each group starts and the y below the bars.
 */
export function drawNumber(
  sheet: Sheet,
  nss: string,
  parts: NumberPart[],
  x: number,
  y: number,
  anatomy: Anatomy,
) {
  const style: Style = { font: 'monoStrong', size: anatomy.size, color: colors.ink };
  const placed = groups(sheet, parts, style, anatomy.gap);
  const leading = 1.15 * anatomy.size;
  const barTop = y + leading;
  const baseline = y + baselineIn(leading, anatomy.size);
  const last = placed.at(-1);
  sheet.artifact('Layout', () => {
    const digits = placed.map((group) => letterShapes(group.part.digits, x + group.x, baseline, style));
    const bars = placed.map((group, at) =>
      fill(
        rectangle({ x: x + group.x, y: barTop, width: group.width, height: anatomy.bar }),
        barColor(at, placed.length),
      ),
    );
    sheet.operators(apart(...digits, ...bars));
  });
  const width = last ? last.x + last.width : 0;
  sheet.leaf('Span', () => sheet.unseenLine(nss, x, baseline, width, style), { actual: nss });
  return { starts: placed.map((group) => x + group.x), bottom: barTop + anatomy.bar };
}

const labelStyle: Style = { font: 'strong', size: 8.4, color: colors.ink };
const noteStyle: Style = { font: 'text', size: 7.8, color: colors.ink };

/** What each group is called and says, under its bar. Answers the y below. */
export function drawPartNames(sheet: Sheet, parts: NumberPart[], starts: number[], y: number): number {
  const labelLeading = 1.25 * labelStyle.size;
  const noteLeading = 1.44 * noteStyle.size;
  const top = y + mm(1.3);
  sheet.group('L', () =>
    parts.forEach(({ label, note }, at) => {
      const x = starts[at] ?? 0;
      sheet.group('LI', () =>
        sheet.leaf('LBody', () => {
          sheet.line(`${label} `, x, top + baselineIn(labelLeading, labelStyle.size), labelStyle);
          sheet.line(note, x, top + labelLeading + baselineIn(noteLeading, noteStyle.size), noteStyle);
        }),
      );
    }),
  );
  return top + labelLeading + noteLeading;
}
