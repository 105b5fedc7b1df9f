import { drawColumns } from '#lib/adapters/pdf/columns.ts';
import { drawNumber } from '#lib/adapters/pdf/number-anatomy.ts';
import { arches, cardEdge, cutMarks, foldLine, logo } from '#lib/adapters/pdf/ornament.ts';
import { contentWidth, drawFooter, drawHead, drawWatermark, page } from '#lib/adapters/pdf/page-frame.ts';
import { setSeal } from '#lib/adapters/pdf/seal.ts';
import { colors, mm, placed } from '#lib/adapters/pdf/shapes.ts';
import type { Sheet, Style } from '#lib/adapters/pdf/sheet.ts';
import { baselineIn, drawBlock, fitText, setPlain } from '#lib/adapters/pdf/text-block.ts';
import { setCheck } from '#lib/adapters/pdf/verification-block.ts';
import type { TarjetaView } from '#lib/letters/documents.ts';
import { cardTexts, cuttingAdvice, nssLabel } from '#lib/letters/documents-texts.ts';

/** ISO/IEC 7810 ID-1, front and back side by side. */
const card = { width: mm(85.6), height: mm(54) };
const inset = mm(5);
const room = card.width - 2 * inset;

const adviceStyle: Style = { font: 'text', size: 9.9, color: colors.ink };
const captionStyle: Style = { font: 'text', size: 7.6, color: colors.ink };
const nameStyle: Style = { font: 'strong', size: 10, color: colors.ink };
const markStyle: Style = { font: 'strong', size: 7.4, color: colors.ink };
const curpStyle: Style = { font: 'monoStrong', size: 12.5, color: colors.ink, spacing: 30 };
const backStyle: Style = { font: 'text', size: 8.4, color: colors.ink };
const phoneStyle: Style = { font: 'monoStrong', size: 8.4, color: colors.ink };
const folioStyle: Style = { font: 'mono', size: 7.2, color: colors.ink };

const bandHeight = mm(2.36);
const band = arches(card.width, bandHeight);

/** One line in a paragraph of its own, its upper left corner at (x, y). */
function paragraph(sheet: Sheet, text: string, x: number, y: number, style: Style, width = room): number {
  const block = setPlain(sheet, text, width, style, 1.35);
  sheet.leaf('P', () => drawBlock(sheet, block, x, y));
  return y + block.height;
}

/** «Sin validez oficial», on both sides of a demonstration's card. */
function drawCardMark(sheet: Sheet, view: TarjetaView, x: number, y: number): void {
  if (view.mark !== null) paragraph(sheet, cardTexts.mark, x, y, markStyle);
}

/** Logo, name and «Demostración» over the arches; answers the y below them. */
function drawCardHead(sheet: Sheet, view: TarjetaView, x: number, y: number): number {
  const side = mm(6.5);
  const top = y + mm(2.6);
  const bandTop = top + side + mm(2.2);
  sheet.artifact('Layout', () => {
    sheet.operators(logo(x + inset, top, side));
    sheet.operators(placed(x, bandTop, 1, band));
  });
  const demonstrationWidth = view.mark === null ? 0 : sheet.width(cardTexts.demonstration, markStyle);
  const nameLeft = x + inset + side + mm(2);
  const nameRoom = x + card.width - inset - demonstrationWidth - mm(3) - nameLeft;
  const name = fitText(sheet, view.issuerName, nameRoom, nameStyle, 1.1, [
    { size: 10, lines: 1 },
    { size: 8, lines: 2 },
    { size: 6, lines: 3 },
  ]);
  sheet.leaf('P', () => drawBlock(sheet, name, nameLeft, top + (side - name.height) / 2));
  const demonstrationTop = top + (side - markStyle.size * 1.35) / 2;
  const demonstrationLeft = x + card.width - inset - demonstrationWidth;
  if (view.mark !== null)
    paragraph(sheet, cardTexts.demonstration, demonstrationLeft, demonstrationTop, markStyle);
  return bandTop + bandHeight;
}

function drawCardData(sheet: Sheet, view: TarjetaView, x: number, top: number): void {
  const numberTop = top + 9.88 + mm(0.4);
  const caption = (text: string, y: number) =>
    sheet.leaf('TH', () => drawBlock(sheet, setPlain(sheet, text, room, captionStyle, 1.3), x, y), {
      scope: 'Row',
    });
  let y = top;
  sheet.group('Table', () => {
    sheet.group('TR', () => {
      caption(nssLabel, top);
      sheet.group('TD', () => {
        const anatomy = { size: 22.5, gap: mm(2.6), bar: mm(0.8) };
        y = drawNumber(sheet, view.nss, view.parts, x, numberTop, anatomy).bottom + mm(2.8);
      });
    });
    sheet.group('TR', () => {
      caption(cardTexts.curp, y);
      const baseline = y + 9.88 + baselineIn(15, curpStyle.size);
      sheet.leaf('TD', () => sheet.line(view.curp, x, baseline, curpStyle));
    });
  });
}

function drawFront(sheet: Sheet, view: TarjetaView, x: number, y: number): void {
  const below = drawCardHead(sheet, view, x, y);
  drawCardData(sheet, view, x + inset, below + mm(3));
  drawCardMark(sheet, view, x + inset, y + card.height - mm(2.9) - markStyle.size * 1.35);
}

/** ISO/IEC 7810 leaves the back free: words at the left, the QR of the constancia's size less three millimetres at the right. */
const backQr = mm(24);
const backWords = room - backQr - mm(5);

function drawPhones(sheet: Sheet, left: number, top: number): void {
  let y = paragraph(sheet, cardTexts.help, left, top, captionStyle, backWords);
  for (const phone of cardTexts.phones) y = paragraph(sheet, phone, left, y, phoneStyle, backWords);
}

function drawBack(sheet: Sheet, view: TarjetaView, x: number, y: number): void {
  const left = x + inset;
  const strong: Style = { ...backStyle, font: 'strong' };
  let next = paragraph(sheet, cardTexts.yours, left, y + inset, strong, backWords);
  next = paragraph(sheet, cardTexts.advice, left, next + mm(1), backStyle, backWords);
  drawPhones(sheet, left, next + mm(1.6));
  setCheck(sheet, view.check, backQr, backQr).draw(x + card.width - inset - backQr, y + inset);
  const foot = y + card.height - mm(2.9) - markStyle.size * 1.35;
  paragraph(
    sheet,
    `${cardTexts.folio} ${view.folio}`,
    left,
    foot - folioStyle.size * 1.35 - mm(1),
    folioStyle,
  );
  drawCardMark(sheet, view, left, foot);
}

/** Front and back with the marks for cutting and folding; answers the y below the card. */
function drawCard(sheet: Sheet, view: TarjetaView, y: number): number {
  const x = page.left + (contentWidth - 2 * card.width) / 2;
  const front = { x, y, ...card };
  sheet.artifact('Layout', () => {
    sheet.operators(cardEdge(front));
    sheet.operators(cardEdge({ ...front, x: x + card.width }));
    sheet.operators(foldLine(x + card.width, y, card.height));
    sheet.operators(cutMarks({ ...front, width: 2 * card.width }));
  });
  sheet.group('Sect', () => drawFront(sheet, view, x, y));
  sheet.group('Sect', () => drawBack(sheet, view, x + card.width, y));
  return y + card.height;
}

/** Draws the tarjeta: one letter page with a card to cut out. */
export function drawTarjeta(sheet: Sheet, view: TarjetaView): void {
  const top = drawHead(sheet, view);
  const advice = setPlain(sheet, cuttingAdvice, mm(130), adviceStyle, 1.44);
  sheet.leaf('P', () => drawBlock(sheet, advice, page.left, top));
  const cardBottom = drawCard(sheet, view, top + advice.height + mm(9));
  const seal = setSeal(sheet, view.authenticity, view.check);
  drawColumns(sheet, view.columns, cardBottom + mm(11), seal.top - mm(3));
  seal.draw();
  drawFooter(sheet, view.footer);
  drawWatermark(sheet, view.mark);
}
