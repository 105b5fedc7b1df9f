import type { Progress } from '#lib/cli/import-table.ts';
import type { Terminal } from '#lib/cli/terminal.ts';

const CELLS = 24;
/** Without a screen: a line each time another quarter is done. */
const PARTS = 4;

const count = new Intl.NumberFormat('es-MX');

const shareOf = ({ bytes, total }: Progress): number => (total === 0 ? 1 : bytes / total);

const bar = (progress: Progress): string => {
  const share = shareOf(progress);
  const full = Math.floor(share * CELLS);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${'█'.repeat(full)}${'·'.repeat(CELLS - full)}] ${percent} %  ${count.format(progress.rows)} filas`;
};

/** Shows how far a long work is: a bar on a screen, a few plain lines elsewhere. `end` leaves the bar's line. */
export const createProgress = ({ print, redraw }: Terminal, what = 'filas leídas') => {
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
      print(`${(parts * 100) / PARTS} %: ${count.format(progress.rows)} ${what}`);
    },
    end: (): void => {
      if (redraw) redraw('');
    },
  };
};
