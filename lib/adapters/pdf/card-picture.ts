import { qrModules } from '#lib/adapters/pdf/qr-code.ts';
import { colors, fix } from '#lib/adapters/pdf/shapes.ts';
import { type Style, widthOf } from '#lib/adapters/pdf/sheet.ts';
import { fitted, openSvgLetters, type SvgLetters } from '#lib/adapters/pdf/svg-text.ts';
import { escapeMarkup } from '#lib/domain/basics/markup-text.ts';
import type { DocumentCheck, Issuer, TarjetaView } from '#lib/letters/documents.ts';
import { tarjetaView } from '#lib/letters/documents.ts';
import { cardTexts, checkTexts, nssLabel } from '#lib/letters/documents-texts.ts';
import type { CardPicture } from '#lib/usecases/ports/renderers.ts';

/** As wide as the narrowest phone: one unit is one of its pixels, and no letter is smaller than 12. */
const width = 320;
const height = 620;
const inset = 20;
const room = width - 2 * inset;

const caption: Style = { font: 'text', size: 13, color: colors.ink };
const strong: Style = { font: 'strong', size: 13, color: colors.ink };
const number: Style = { font: 'monoStrong', size: 37, color: colors.ink };
const curp: Style = { font: 'monoStrong', size: 21, color: colors.ink };
const code: Style = { font: 'monoStrong', size: 16, color: colors.ink };
const folio: Style = { font: 'monoStrong', size: 12, color: colors.ink };
const demonstration: Style = { font: 'strong', size: 13, color: colors.accent };
const watermarkSlope = 44;
const watermark: Style = { font: 'strong', size: 20, color: colors.accent, slope: watermarkSlope };
const qrSide = 200;

const box = (x: number, y: number, w: number, h: number, color: string, more = '') =>
  `<rect x="${fix(x)}" y="${fix(y)}" width="${fix(w)}" height="${fix(h)}" fill="${color}"${more}/>`;

const logo = (x: number, y: number, side: number) =>
  `<g transform="translate(${x} ${y})scale(${side / 40})">${box(0, 0, 40, 40, colors.action, ' rx="8"')}` +
  `<path d="M12 27V18a8 8 0 0 1 16 0v9" fill="none" stroke="${colors.white}" stroke-width="4"/>` +
  `${box(6, 28, 28, 4.5, colors.counter, ' rx="2.25"')}</g>`;

/** Los portales, the arcade of a town square: arches of 12 units every 18, the fourth of twelve gold and the tenth pink. */
const arches = (y: number, h: number) => {
  const scale = h / 18;
  const arch = (at: number) => {
    const color = { 3: colors.gold, 9: colors.pink }[at % 12] ?? colors.white;
    return `<path d="M${at * 18 + 3} 15V9a6 6 0 0 1 12 0v6z" fill="${color}"/>`;
  };
  const row = Array.from({ length: Math.floor(width / scale / 18) }, (_, at) => arch(at)).join('');
  return `${box(0, y, width, h, colors.action)}<g transform="translate(0 ${y})scale(${fix(scale)})">${row}</g>`;
};

const drawHead = ({ line }: SvgLetters, { issuerName, mark: said }: TarjetaView) => {
  const markWidth = said === null ? 0 : widthOf(cardTexts.demonstration, demonstration) + 8;
  const name = fitted(issuerName, room - 44 - markWidth, { ...strong, size: 18 });
  return [
    logo(inset, 16, 36),
    line(issuerName, inset + 44, 40, name),
    said === null ? '' : line(cardTexts.demonstration, width - inset - markWidth + 8, 39, demonstration),
    arches(64, 10),
  ];
};

/** The five groups over their bars, from edge to edge. */
const drawNumber = ({ line }: SvgLetters, { parts }: TarjetaView, y: number) => {
  const widths = parts.map(({ digits }) => widthOf(digits, number));
  const gap = (room - widths.reduce((sum, each) => sum + each, 0)) / (parts.length - 1);
  let x = inset;
  return parts.map(({ digits }, at) => {
    const left = x;
    const wide = widths[at] ?? 0;
    x += wide + gap;
    const bar = at === parts.length - 1 ? colors.accent : at % 2 === 0 ? colors.action : colors.ochre;
    return line(digits, left, y, number) + box(left, y + 7, wide, 4, bar);
  });
};

const drawQr = ({ qr }: DocumentCheck, y: number) => {
  const { size, runs } = qrModules(qr);
  const scale = qrSide / size;
  const x = (width - qrSide) / 2;
  const quiet = 4 * scale;
  const path = runs.map((run) => `M${run.x} ${run.y}h${run.width}v1h-${run.width}z`).join('');
  return (
    box(x - quiet, y - quiet, qrSide + 2 * quiet, qrSide + 2 * quiet, colors.white) +
    `<path transform="translate(${fix(x)} ${fix(y)})scale(${scale.toFixed(5)})" fill="${colors.ink}" d="${path}"/>`
  );
};

const centred = ({ line }: SvgLetters, text: string, y: number, style: Style) => {
  const fits = fitted(text, room, style);
  return line(text, (width - widthOf(text, fits)) / 2, y, fits);
};

const drawCheck = (letters: SvgLetters, check: DocumentCheck) => {
  const [first, second] = [check.code.slice(0, 20).trim(), check.code.slice(20)];
  return [
    drawQr(check, 246),
    centred(letters, `${checkTexts.where} ${check.site}`, 482, strong),
    centred(letters, first, 508, code),
    centred(letters, second, 530, code),
  ];
};

/** The mark across number and QR, so that nobody can cut it off (docs/threats.md F1). */
const drawWatermark = (letters: SvgLetters, text: string | null) => {
  if (text === null) return '';
  const half = widthOf(text, watermark) / 2;
  const angle = (watermarkSlope * Math.PI) / 180;
  const at = (y: number) =>
    letters.line(text, width / 2 - half * Math.cos(angle), y + half * Math.sin(angle), watermark);
  return `<g opacity=".14">${[150, 330, 478].map(at).join('')}</g>`;
};

/** The text of the picture for people who cannot see it. */
const describe = ({ heading, nss, curp: key, folio: number, mark: said, check }: TarjetaView) => ({
  title: said === null ? heading : `${heading} – ${said}`,
  text: [
    `${nssLabel}: ${nss}. CURP: ${key}. Folio: ${number}.`,
    check.alt,
    ...(said === null ? [] : [said]),
  ].join(' '),
});

function draw(view: TarjetaView): string {
  const letters = openSvgLetters();
  const { title, text } = describe(view);
  const content = [
    box(0.5, 0.5, width - 1, height - 1, colors.white, ` rx="16" stroke="${colors.line}"`),
    ...drawHead(letters, view),
    letters.line(nssLabel, inset, 104, caption),
    ...drawNumber(letters, view, 142),
    letters.line(cardTexts.curp, inset, 178, caption),
    letters.line(view.curp, inset, 202, fitted(view.curp, room, curp)),
    ...drawCheck(letters, view.check),
    centred(letters, `${cardTexts.folio} ${view.folio}`, 558, folio),
    centred(letters, cardTexts.advice, 578, { ...caption, size: 12 }),
    view.mark === null ? '' : centred(letters, cardTexts.mark, 602, { ...demonstration, size: 15 }),
    drawWatermark(letters, view.mark),
  ].join('\n');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${2 * width}" height="${2 * height}" ` +
    `role="img" aria-labelledby="t d" lang="es-MX">\n<title id="t">${escapeMarkup(title)}</title>\n<desc id="d">${escapeMarkup(text)}</desc>\n` +
    `<defs>${letters.outlines()}</defs>\n${content}\n</svg>\n`
  );
}

/** The card as a picture for the phone: SVG with everything in it, at most 60 kB, with the same QR and the same mark as the PDF. */
export const createCardPicture =
  (issuer: Issuer): CardPicture =>
  (issuance) =>
    draw(tarjetaView(issuance, issuer));
