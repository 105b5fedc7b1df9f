import { qrModules } from '#lib/adapters/pdf/qr-code.ts';
import { colors, fill, fix, placed } from '#lib/adapters/pdf/shapes.ts';
import type { Sheet, Style } from '#lib/adapters/pdf/sheet.ts';
import { drawBlock, fitText, setPlain } from '#lib/adapters/pdf/text-block.ts';
import type { DocumentCheck } from '#lib/letters/documents.ts';
import { checkTexts } from '#lib/letters/documents-texts.ts';

/** All dark modules in one path, so that no program draws seams between them. */
function modulesPath(text: string): { size: number; path: string } {
  const { size, runs } = qrModules(text);
  return { size, path: runs.map(({ x, y, width }) => `${fix(x)} ${fix(y)} ${fix(width)} 1 re`).join('\n') };
}

const captionStyle: Style = { font: 'text', size: 6.8, color: colors.ink };
const siteStyle: Style = { font: 'strong', size: 6.8, color: colors.ink };
const codeStyle: Style = { font: 'monoStrong', size: 7, color: colors.ink };
const leading = 1.3;
/** Points between the QR and the words below: more than the four modules that must stay white (ISO/IEC 18004 §5.3.8). */
const gap = 7;

/** On one line, or broken after its slash. */
function setSite(sheet: Sheet, site: string, width: number) {
  const whole = setPlain(sheet, site, width, siteStyle, leading);
  if (whole.lines.length === 1) return whole;
  return fitText(sheet, site.replace('/', '/ '), width, siteStyle, leading, [
    { size: 6.8, lines: 2 },
    { size: 6.2, lines: 2 },
    { size: 5.6, lines: 2 },
    { size: 5, lines: 4 },
  ]);
}

/**
 * The QR of a document, and below it where to check the document and the code for typing. The QR is also a link and has a text for people
 * who cannot see it. `side` of the QR and `width` of the words in points; `height` is the height of everything.
 */
export function setCheck(sheet: Sheet, check: DocumentCheck, side: number, width: number) {
  const words = [
    { block: setPlain(sheet, checkTexts.where, width, captionStyle, leading), gap: 0 },
    {
      block: setSite(sheet, check.site, width),
      gap: 0,
    },
    { block: setPlain(sheet, check.code, width, codeStyle, leading), gap: 2.2 },
  ];
  const height = words.reduce((sum, word) => sum + word.gap + word.block.height, side + gap);
  const draw = (x: number, y: number) => {
    const box = { x, y, width: side, height: side };
    const { size, path } = modulesPath(check.qr);
    // The mark of a demonstration is grey to a printer of one colour, and its points among the modules make the QR unreadable.
    sheet.keepClear(box);
    sheet.link(check.url, checkTexts.link, box, () =>
      sheet.leaf('Figure', () => sheet.operators(placed(x, y, side / size, fill(path, colors.ink))), {
        alt: check.alt,
        bbox: [x, y, x + side, y + side],
      }),
    );
    let top = y + side + gap;
    for (const word of words) {
      const blockTop = top + word.gap;
      sheet.leaf('P', () => drawBlock(sheet, word.block, x, blockTop));
      top = blockTop + word.block.height;
    }
  };
  return { height, draw };
}
