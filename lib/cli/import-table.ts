import { stat } from 'node:fs/promises';
import { openRejections, type Rejection, type Rejections } from '#lib/cli/rejections.ts';
import { detectEncoding, type Line, readLines } from '#lib/cli/text-lines.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

/** Value of a column by its name; '' when the table has no such column. */
export type Field = (column: string) => string;
export type Row<T> = { line: number; value: T };

/** Splits a line into cells; null when it cannot. */
export type Split = (text: string) => string[] | null;

/** How to read one kind of table and where to write its rows. */
export type Table<T> = {
  /** Columns that the header must name. */
  columns: readonly string[];
  /** The possible ways to split a line; the header shows which one a file uses. */
  splits: readonly Split[];
  /** Reads a row, or answers why it cannot. */
  read: (field: Field) => Result<T, Sentence>;
  /** Writes all rows of a batch or none. Answers the rows that the store refused. */
  write: (rows: Row<T>[]) => Promise<Rejection[]>;
  batch: number;
};

export type Progress = { bytes: number; total: number; rows: number };
/** `language`: of the reasons for rejected lines, Spanish when left out. `onProgress`: called after each batch. */
export type Reporting = { language?: Locale; onProgress?: (progress: Progress) => void };
type ImportSummary = {
  rows: number;
  written: number;
  rejected: number;
  rejections: string | null;
};
export type ImportFailure = 'NO_FILE' | 'NO_HEADER';
export type ImportResult = Result<ImportSummary, ImportFailure>;

const HEADER_WITHIN = 10;

type Header = { split: Split; index: Map<string, number>; width: number };

const readHeader = (columns: readonly string[], split: Split, text: string): Header | null => {
  const names = (split(text) ?? []).map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  const index = new Map(names.map((name, at) => [name, at]));
  return columns.every((column) => index.has(column)) ? { split, index, width: names.length } : null;
};

/** Finds the columns by name, in any order and letter case. */
const findHeader = <T>({ splits, columns }: Table<T>, text: string): Header | null =>
  splits.map((split) => readHeader(columns, split, text)).find((header) => header !== null) ?? null;

const isBlank = (text: string): boolean => /^[\s|,;]*$/.test(text);

const tooLong: Sentence = { es: 'La línea es demasiado larga.', en: 'The line is too long.' };
const controlCharacters: Sentence = {
  es: 'La línea tiene caracteres de control.',
  en: 'The line has control characters.',
};
const openQuotes: Sentence = {
  es: 'Las comillas de la línea no cierran.',
  en: 'The quotes of the line do not close.',
};
const otherWidth = (found: number, wanted: number): Sentence => ({
  es: `La línea tiene ${found} columnas y el encabezado ${wanted}.`,
  en: `The line has ${found} columns and the header ${wanted}.`,
});

const readRow = <T>(
  table: Table<T>,
  { split, index, width }: Header,
  text: string | null,
): Result<T, Sentence> => {
  if (text === null) return err(tooLong);
  if (/\p{Cc}/u.test(text)) return err(controlCharacters);
  const cells = split(text);
  if (!cells) return err(openQuotes);
  if (cells.length !== width) return err(otherWidth(cells.length, width));
  return table.read((column) => cells[index.get(column) ?? -1]?.trim() ?? '');
};

/** Sorts lines into rows and rejections. Null until the header was read. */
const createReader = <T>(table: Table<T>) => {
  let header: Header | null = null;
  const read = (lines: Line[]): { rows: Row<T>[]; rejections: Rejection[] } => {
    const rows: Row<T>[] = [];
    const rejections: Rejection[] = [];
    for (const { number, text } of lines) {
      if (!header) {
        if (number <= HEADER_WITHIN && text !== null) header = findHeader(table, text);
      } else if (text === null || !isBlank(text)) {
        const row = readRow(table, header, text);
        if (row.ok) rows.push({ line: number, value: row.value });
        else rejections.push({ line: number, reason: row.error });
      }
    }
    return { rows, rejections };
  };
  return { read, sawHeader: () => header !== null };
};

const createWriter = <T>({ write, batch }: Table<T>, rejections: Rejections) => {
  const waiting: Row<T>[] = [];
  let written = 0;
  const flush = async (rows: Row<T>[]): Promise<void> => {
    const refused = await write(rows);
    written += rows.length - refused.length;
    await rejections.add(refused);
  };
  return {
    add: async (rows: Row<T>[]): Promise<void> => {
      waiting.push(...rows);
      while (waiting.length >= batch) await flush(waiting.splice(0, batch));
    },
    finish: async (): Promise<number> => {
      if (waiting.length > 0) await flush(waiting.splice(0));
      return written;
    },
  };
};

const sizeOf = async (path: string): Promise<number | null> => {
  const file = await stat(path).catch(() => null);
  return file?.isFile() ? file.size : null;
};

/**
 * Imports a table of text into the store. Writes each batch whole or not at all, and lists bad lines in `<path>.rechazos.csv`. The memory does
 * not depend on the size of the file. Safe to repeat. Throws when the disk or the store fails.
 */
export const importTable = async <T>(
  path: string,
  table: Table<T>,
  { language = 'es', onProgress = () => {} }: Reporting = {},
): Promise<ImportResult> => {
  const total = await sizeOf(path);
  if (total === null) return err('NO_FILE');
  const rejections = await openRejections(path, language);
  const reader = createReader(table);
  const writer = createWriter(table, rejections);
  let rows = 0;
  let bytes = 0;
  const encoding = await detectEncoding(path);
  for await (const lines of readLines(path, encoding, (read) => (bytes = read))) {
    const sorted = reader.read(lines);
    await rejections.add(sorted.rejections);
    await writer.add(sorted.rows);
    rows += sorted.rows.length + sorted.rejections.length;
    onProgress({ bytes, total, rows });
  }
  const written = await writer.finish();
  return reader.sawHeader() ? ok({ rows, written, ...rejections.summary() }) : err('NO_HEADER');
};
