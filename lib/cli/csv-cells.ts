import { parse } from 'csv-parse/sync';
import type { Split } from '#lib/cli/import-header.ts';

/** `="01234567890"` is how a spreadsheet is told to keep the zeros of a text. */
const withoutFormulas = (text: string): string => text.replace(/(^|[,;])=(?="[^"]*"(?:[,;]|$))/g, '$1');

/**
 * Splits one line into cells. The file is read as a stream and each line is parsed alone (`csv-parse/sync`), because a quote that does
 * not close must spoil its own line only. So a cell cannot contain a line break.
 */
const csv =
  (delimiter: string): Split =>
  (text) => {
    if (!text.includes('"')) return text.split(delimiter);
    try {
      const [cells] = parse(withoutFormulas(text), { delimiter, relax_column_count: true });
      return cells ?? null;
    } catch {
      return null;
    }
  };

/** RFC 4180 with commas, or with semicolons, which spreadsheets in Spanish write. */
export const csvSplits: Split[] = [csv(','), csv(';')];
