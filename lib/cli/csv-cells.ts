import { parse } from 'csv-parse/sync';
import type { Split } from '#lib/cli/import-table.ts';

/** A quote that does not close spoils its own line and not the rest of the file, which is why lines are taken one by one. */
const csv =
  (delimiter: string): Split =>
  (text) => {
    if (!text.includes('"')) return text.split(delimiter);
    try {
      const [cells] = parse(text, { delimiter, relax_column_count: true });
      return cells ?? null;
    } catch {
      return null;
    }
  };

/** RFC 4180 with commas, or with the semicolons that spreadsheets in Spanish write. */
export const csvSplits: Split[] = [csv(','), csv(';')];
