import { appendFile, rm } from 'node:fs/promises';

/** Why a line was not taken. The reason never quotes the line: what it says may be somebody's data. */
export type Rejection = { line: number; reason: string };

export type Rejections = {
  add: (rejections: Rejection[]) => Promise<void>;
  /** How many, and the file that lists them; null when there are none. */
  summary: () => { rejected: number; rejections: string | null };
};

/** Collects rejected lines in `<input>.rechazos.csv`; the file of an earlier run goes. */
export const openRejections = async (input: string): Promise<Rejections> => {
  const path = `${input}.rechazos.csv`;
  await rm(path, { force: true });
  let rejected = 0;
  return {
    add: async (rejections) => {
      if (rejections.length === 0) return;
      const rows = rejections.map(({ line, reason }) => `${line},"${reason}"\n`);
      const header = rejected === 0 ? 'linea,motivo\n' : '';
      await appendFile(path, header + rows.join(''), { mode: 0o600 });
      rejected += rejections.length;
    },
    summary: () => ({ rejected, rejections: rejected > 0 ? path : null }),
  };
};
