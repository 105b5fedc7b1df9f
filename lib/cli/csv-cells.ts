import { parse } from 'csv-parse/sync';

/** Cells of one line of a CSV with commas or semicolons (Spanish spreadsheets write those); null when its quotes do not close. */
export const splitCsvLine = (text: string): string[] | null => {
  const delimiter = /^[^",]*;/.test(text) && !text.includes(',') ? ';' : ',';
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const [cells] = parse(text, { delimiter, relax_column_count: true });
    return cells ?? null;
  } catch {
    return null;
  }
};
