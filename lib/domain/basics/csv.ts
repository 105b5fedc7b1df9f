/** A spreadsheet reads a cell that begins like this as a formula (docs/threats.md T14, CWE-1236). */
const formula = /^[=+\-@\t\r]/;

const cell = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = formula.test(value.trimStart()) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** RFC 4180, with the mark that lets spreadsheets read it as UTF-8. Texts are quoted, and none is a formula. */
export const toCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
