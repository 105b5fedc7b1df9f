import { stat } from 'node:fs/promises';
import type { Encoding } from '#lib/cli/encodings.ts';
import { findHeader, type Header, type Wanted } from '#lib/cli/import-header.ts';
import { judgeEncoding } from '#lib/cli/judge-encoding.ts';
import { openRejections, type Rejection, type Rejections } from '#lib/cli/rejections.ts';
import { type Line, readLines } from '#lib/cli/text-lines.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

/** Value of a column by its name; '' when the table has no such column. */
export type Field = (column: string) => string;
export type Row<T> = { line: number; value: T };

/** Sees every row that can be read before the first one is written. */
export type Survey<T> = {
  see: (row: Row<T>) => void;
  /** What the import would change, or why it writes nothing. */
  judge: () => Promise<Result<Sentence, Sentence>>;
};

/** How to read one kind of table and where to write its rows. */
export type Table<T> = Wanted & {
  /** Reads a row, or answers why it cannot. */
  read: (field: Field) => Result<T, Sentence>;
  survey?: Survey<T>;
  /** Writes all rows of a batch or none. Answers the rows that the store refused. */
  write: (rows: Row<T>[]) => Promise<Rejection[]>;
  batch: number;
};

export type Progress = { bytes: number; total: number; rows: number };
/**
 * `language`: of the reasons for rejected lines, Spanish when left out. `onProgress`: called after each batch. `encoding`: of the file;
 * without it the file is judged. `acceptLosses`: the operator agrees that much goes. `tell`: what the survey found.
 */
export type Reporting = {
  language?: Locale;
  onProgress?: (progress: Progress) => void;
  encoding?: Encoding;
  acceptLosses?: boolean;
  tell?: (sentence: Sentence) => void;
};
type ImportSummary = {
  rows: number;
  written: number;
  rejected: number;
  rejections: string | null;
};
/** Why nothing was written: there is no file, or a sentence. */
type ImportFailure = 'NO_FILE' | Sentence;
export type ImportResult = Result<ImportSummary, ImportFailure>;

const isBlank = (text: string): boolean => /^[\s|,;]*$/.test(text);

const tooLong: Sentence = { es: 'La línea es demasiado larga.', en: 'The line is too long.' };
const controlCharacters: Sentence = {
  es: 'La línea tiene caracteres de control.',
  en: 'The line has control characters.',
};
const unreadableLetter: Sentence = {
  es: 'La línea tiene una letra que no se pudo leer (�). Revisa la codificación del archivo.',
  en: 'The line has a letter that could not be read (�). Check the encoding of the file.',
};
const openQuotes: Sentence = {
  es: 'Las comillas de la línea no cierran.',
  en: 'The quotes of the line do not close.',
};
const otherWidth = (found: number, wanted: number): Sentence => ({
  es: `Columnas de la línea: ${found}; del encabezado: ${wanted}.`,
  en: `Columns of the line: ${found}; of the header: ${wanted}.`,
});

/** An apostrophe before digits is how a spreadsheet marks them as text. */
const clean = (cell: string | undefined): string => (cell ?? '').trim().replace(/^'(?=\d+$)/, '');

const readRow = <T>(
  table: Table<T>,
  { split, index, width }: Header,
  text: string | null,
): Result<T, Sentence> => {
  if (text === null) return err(tooLong);
  if (/\p{Cc}/u.test(text)) return err(controlCharacters);
  if (text.includes('\uFFFD')) return err(unreadableLetter);
  const cells = split(text);
  if (!cells) return err(openQuotes);
  if (cells.length !== width) return err(otherWidth(cells.length, width));
  return table.read((column) => clean(cells[index.get(column) ?? -1]));
};

type Sorted<T> = { rows: Row<T>[]; rejections: Rejection[] };

/** Sorts the lines under the header into rows and rejections. */
const sortLines = <T>(table: Table<T>, header: Header, lines: Line[]): Sorted<T> => {
  const rows: Row<T>[] = [];
  const rejections: Rejection[] = [];
  for (const { number, text } of lines) {
    if (number <= header.line || (text !== null && isBlank(text))) continue;
    const row = readRow(table, header, text);
    if (row.ok) rows.push({ line: number, value: row.value });
    else rejections.push({ line: number, reason: row.error });
  }
  return { rows, rejections };
};

const byLine = (a: Rejection, b: Rejection): number => a.line - b.line;

/** Writes rows in batches, and lists the rejections of reader and store in the order of their lines. */
const createWriter = <T>({ write, batch }: Table<T>, rejections: Rejections) => {
  const waiting: Row<T>[] = [];
  let refused: Rejection[] = [];
  let written = 0;
  const flush = async (rows: Row<T>[]): Promise<void> => {
    const byStore = rows.length === 0 ? [] : await write(rows);
    written += rows.length - byStore.length;
    const next = waiting[0]?.line ?? Number.POSITIVE_INFINITY;
    const all = [...refused, ...byStore].toSorted(byLine);
    refused = all.filter(({ line }) => line >= next);
    await rejections.add(all.filter(({ line }) => line < next));
  };
  return {
    add: async ({ rows, rejections: found }: Sorted<T>): Promise<void> => {
      waiting.push(...rows);
      refused.push(...found);
      while (waiting.length >= batch) await flush(waiting.splice(0, batch));
      if (refused.length >= batch) await flush(waiting.splice(0));
    },
    finish: async (): Promise<number> => {
      await flush(waiting.splice(0));
      return written;
    },
  };
};

const sizeOf = async (path: string): Promise<number | null> => {
  const file = await stat(path).catch(() => null);
  return file?.isFile() ? file.size : null;
};

/** The header of a file, from the first lines. */
const headerOf = async <T>(
  path: string,
  encoding: Encoding,
  table: Table<T>,
): Promise<Result<Header, Sentence>> => {
  const first: Line[] = [];
  for await (const lines of readLines(path, encoding)) {
    first.push(...lines);
    if (first.length >= 10) break;
  }
  return findHeader(table, first);
};

const survey = async <T>(
  path: string,
  encoding: Encoding,
  header: Header,
  table: Table<T>,
): Promise<Result<Sentence | null, Sentence>> => {
  if (!table.survey) return ok(null);
  for await (const lines of readLines(path, encoding))
    for (const row of sortLines(table, header, lines).rows) table.survey.see(row);
  return table.survey.judge();
};

/**
 * Imports a table of text into the store. Looks at the whole file before it writes anything: its encoding, its header and, where the table
 * has a survey, what would go. Then it writes each batch whole or not at all, and lists bad lines in `<path>.rechazos.csv`. Safe to repeat.
 * Throws when the disk or the store fails.
 */
export const importTable = async <T>(
  path: string,
  table: Table<T>,
  { language = 'es', onProgress = () => {}, encoding: given, tell = () => {} }: Reporting = {},
): Promise<ImportResult> => {
  const total = await sizeOf(path);
  if (total === null) return err('NO_FILE');
  const judged = await judgeEncoding(path, given);
  if (!judged.ok) return judged;
  const encoding = judged.value;
  const header = await headerOf(path, encoding, table);
  if (!header.ok) return header;
  const surveyed = await survey(path, encoding, header.value, table);
  if (!surveyed.ok) return surveyed;
  if (surveyed.value) tell(surveyed.value);
  const rejections = await openRejections(path, language);
  const writer = createWriter(table, rejections);
  let rows = 0;
  let bytes = 0;
  for await (const lines of readLines(path, encoding, (read) => (bytes = read))) {
    const sorted = sortLines(table, header.value, lines);
    await writer.add(sorted);
    rows += sorted.rows.length + sorted.rejections.length;
    onProgress({ bytes, total, rows });
  }
  const written = await writer.finish();
  return ok({ rows, written, ...rejections.summary() });
};
