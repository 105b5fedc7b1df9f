import { letterShapes } from '#lib/adapters/pdf/letter-shapes.ts';
import { arches, logo } from '#lib/adapters/pdf/ornament.ts';
import { paint } from '#lib/adapters/pdf/paint.ts';
import { openPixels } from '#lib/adapters/pdf/pixels.ts';
import { encodePng } from '#lib/adapters/pdf/png.ts';
import { qrModules } from '#lib/adapters/pdf/qr-code.ts';
import { apart, colors, fill, placed, rectangle, turned } from '#lib/adapters/pdf/shapes.ts';
import { type Style, widthOf } from '#lib/adapters/pdf/sheet.ts';
import type { DocumentCheck, Issuer, TarjetaView } from '#lib/letters/documents.ts';
import { tarjetaView } from '#lib/letters/documents.ts';
import { cardTexts, checkTexts, nssLabel } from '#lib/letters/documents-texts.ts';
import type { CardPicture } from '#lib/usecases/ports/renderers.ts';

/** As wide as the narrowest phone: one unit is one of its pixels, and no letter is smaller than 12. */
const width = 320;
const height = 620;
/** Points of the picture for each unit: sharp on a telephone and on paper. */
const sharpness = 2.5;
const inset = 20;
const room = width - 2 * inset;

const caption: Style = { font: 'text', size: 13, color: colors.ink };
const strong: Style = { font: 'strong', size: 13, color: colors.ink };
const number: Style = { font: 'monoStrong', size: 37, color: colors.ink };
const curp: Style = { font: 'monoStrong', size: 21, color: colors.ink };
const code: Style = { font: 'monoStrong', size: 16, color: colors.ink };
const folio: Style = { font: 'monoStrong', size: 12, color: colors.ink };
const demonstration: Style = { font: 'strong', size: 13, color: colors.accent };
const watermark: Style = { font: 'strong', size: 20, color: colors.accent };
const watermarkSlope = 44;
const qrSide = 200;

/** The largest size up to the style's own at which the text is no wider than `most`. */
const fitted = (text: string, most: number, style: Style): Style => ({
  ...style,
  size: Math.min(style.size, (style.size * most) / widthOf(text, style)),
});

const box = (x: number, y: number, w: number, h: number, color: string): string =>
  fill(rectangle({ x, y, width: w, height: h }), color);

const drawHead = ({ issuerName, mark }: TarjetaView): string[] => {
  const markWidth = mark === null ? 0 : widthOf(cardTexts.demonstration, demonstration) + 8;
  const name = fitted(issuerName, room - 44 - markWidth, { ...strong, size: 18 });
  const markLeft = width - inset - markWidth + 8;
  return [
    logo(inset, 16, 36),
    letterShapes(issuerName, inset + 44, 40, name),
    mark === null ? '' : letterShapes(cardTexts.demonstration, markLeft, 39, demonstration),
    placed(0, 64, 1, arches(width, 10)),
  ];
};

/** The five groups over their bars, from edge to edge. */
const drawNumber = ({ parts }: TarjetaView, y: number): string[] => {
  const widths = parts.map(({ digits }) => widthOf(digits, number));
  const gap = (room - widths.reduce((sum, each) => sum + each, 0)) / (parts.length - 1);
  let x = inset;
  return parts.map(({ digits }, at) => {
    const left = x;
    const wide = widths[at] ?? 0;
    x += wide + gap;
    const bar = at === parts.length - 1 ? colors.accent : at % 2 === 0 ? colors.action : colors.ochre;
    return apart(letterShapes(digits, left, y, number), box(left, y + 7, wide, 4, bar));
  });
};

/** Every module covers whole points of the picture, so that its edges are sharp. */
const drawQr = ({ qr }: DocumentCheck, y: number): string => {
  const { size, runs } = qrModules(qr);
  const module = Math.floor((qrSide * sharpness) / size) / sharpness;
  const x = Math.round(((width - module * size) / 2) * sharpness) / sharpness;
  const path = runs.map((run) => rectangle({ ...run, height: 1 })).join(' ');
  return placed(x, y, module, fill(path, colors.ink));
};

const centred = (text: string, y: number, style: Style): string => {
  const fits = fitted(text, room, style);
  return letterShapes(text, (width - widthOf(text, fits)) / 2, y, fits);
};

const drawCheck = (check: DocumentCheck): string[] => [
  drawQr(check, 246),
  centred(`${checkTexts.where} ${check.site}`, 482, strong),
  centred(check.code.slice(0, 20).trim(), 508, code),
  centred(check.code.slice(20), 530, code),
];

/** The mark across number and QR, so that nobody can cut it off (docs/threats.md F1). */
const drawWatermark = (text: string): string => {
  const half = widthOf(text, watermark) / 2;
  const at = (y: number) => turned(width / 2, y, watermarkSlope, letterShapes(text, -half, 0, watermark));
  return [150, 330, 478].map(at).join('\n');
};

const drawCard = (view: TarjetaView): string =>
  [
    ...drawHead(view),
    letterShapes(nssLabel, inset, 104, caption),
    ...drawNumber(view, 142),
    letterShapes(cardTexts.curp, inset, 178, caption),
    letterShapes(view.curp, inset, 202, fitted(view.curp, room, curp)),
    ...drawCheck(view.check),
    centred(`${cardTexts.folio} ${view.folio}`, 558, folio),
    centred(cardTexts.advice, 578, { ...caption, size: 12 }),
    view.mark === null ? '' : centred(cardTexts.mark, 602, { ...demonstration, size: 15 }),
  ].join('\n');

/** The card as a picture for the telephone: PNG, at most 60 kB, with the same QR and the same mark as the PDF. */
export const createCardPicture =
  (issuer: Issuer): CardPicture =>
  (issuance) => {
    const view = tarjetaView(issuance, issuer);
    const pixels = openPixels(width * sharpness, height * sharpness, colors.white);
    paint(pixels, drawCard(view), sharpness);
    if (view.mark !== null) paint(pixels, drawWatermark(view.mark), sharpness, 0.14);
    return encodePng(pixels, view.title);
  };
