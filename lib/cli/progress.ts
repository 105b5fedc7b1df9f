import type { Progress } from '#lib/cli/import-table.ts';
import { countText, type Speaker } from '#lib/cli/speaker.ts';
import { inEachLanguage, type Sentence, sameInBoth } from '#lib/domain/operator/language.ts';

const CELLS = 24;
/** Without a screen it prints a line for each quarter. */
const PARTS = 4;

const rows: Sentence = { es: 'filas', en: 'rows' };
export const rowsRead: Sentence = { es: 'filas leídas', en: 'rows read' };

const shareOf = ({ bytes, total }: Progress): number => (total === 0 ? 1 : bytes / total);

const bar = (progress: Progress): Sentence => {
  const share = shareOf(progress);
  const full = Math.floor(share * CELLS);
  const percent = String(Math.floor(share * 100)).padStart(3);
  const cells = `[${'█'.repeat(full)}${'·'.repeat(CELLS - full)}]`;
  return inEachLanguage((language) => `${cells} ${percent} %  ${countText(progress.rows)} ${rows[language]}`);
};

/** Shows the progress of long work: a bar on a screen, a few lines elsewhere. Call `end` to leave the line of the bar. */
export const createProgress = ({ print, redraw }: Speaker, what: Sentence) => {
  let shown = 0;
  return {
    show: (progress: Progress): void => {
      if (redraw) {
        redraw(bar(progress));
        return;
      }
      const parts = Math.floor(shareOf(progress) * PARTS);
      if (parts <= shown) return;
      shown = parts;
      const percent = (parts * 100) / PARTS;
      print(inEachLanguage((language) => `${percent} %: ${countText(progress.rows)} ${what[language]}`));
    },
    end: (): void => {
      if (redraw) redraw(sameInBoth(''));
    },
  };
};
