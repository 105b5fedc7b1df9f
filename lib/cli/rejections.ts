import { appendFile, rm } from 'node:fs/promises';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

/** Why a line was rejected. The reason never quotes the line, because it may contain personal data. */
export type Rejection = { line: number; reason: Sentence };

export type Rejections = {
  add: (rejections: Rejection[]) => Promise<void>;
  /** How many, and the file that lists them; null when there are none. */
  summary: () => { rejected: number; rejections: string | null };
};

/** Without it a spreadsheet reads the letters with accents wrongly. */
const BYTE_ORDER_MARK = '\uFEFF';
const header: Sentence = { es: 'linea,motivo\n', en: 'line,reason\n' };

/** Lists rejected lines in `<input>.rechazos.csv`, the same name in both languages; deletes the file of an earlier run. */
export const openRejections = async (input: string, language: Locale): Promise<Rejections> => {
  const path = `${input}.rechazos.csv`;
  await rm(path, { force: true });
  let rejected = 0;
  return {
    add: async (rejections) => {
      if (rejections.length === 0) return;
      const rows = rejections.map(
        ({ line, reason }) => `${line},"${reason[language].replaceAll('"', '""')}"\n`,
      );
      await appendFile(path, (rejected === 0 ? BYTE_ORDER_MARK + header[language] : '') + rows.join(''), {
        mode: 0o600,
      });
      rejected += rejections.length;
    },
    summary: () => ({ rejected, rejections: rejected > 0 ? path : null }),
  };
};
