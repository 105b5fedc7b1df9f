import type { Line } from '#lib/cli/text-lines.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

/** Splits a line into cells; null when it cannot. */
export type Split = (text: string) => string[] | null;

/** How to split the lines of a file, and where its columns are. */
export type Header = { line: number; split: Split; index: Map<string, number>; width: number };

/** What a table wants of a header: the columns that it must name, and the possible ways to split a line. */
export type Wanted = { columns: readonly string[]; splits: readonly Split[] };

const HEADER_WITHIN = 10;

const none: Sentence = {
  es: 'No encontramos el encabezado en las primeras 10 líneas. Revisa los nombres de las columnas: --help los dice.',
  en: 'We could not find the header in the first 10 lines. Check the names of the columns: --help lists them.',
};
const missing = (columns: readonly string[]): Sentence => ({
  es: `Al encabezado le faltan columnas: ${columns.join(', ')}. No se guardó nada.`,
  en: `The header lacks columns: ${columns.join(', ')}. Nothing was saved.`,
});
const doubled = (columns: readonly string[]): Sentence => ({
  es: `El encabezado repite columnas, y no sabemos cuál cuenta: ${columns.join(', ')}. Deja una de cada una. No se guardó nada.`,
  en: `The header repeats columns, and we do not know which one counts: ${columns.join(', ')}. Leave one of each. Nothing was saved.`,
});

const namesIn = (split: Split, text: string): string[] =>
  (split(text) ?? []).map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );

/** The line split in the way that shows most of the wanted columns. */
const bestSplit = ({ columns, splits }: Wanted, { number, text }: Line) => {
  const readings = splits.map((split) => {
    const names = namesIn(split, text ?? '');
    return { line: number, split, names, found: columns.filter((column) => names.includes(column)).length };
  });
  return readings.reduce((best, other) => (other.found > best.found ? other : best));
};

/**
 * Finds the columns by name, in any order and letter case. Says which columns are missing or stand there twice, where a line looks like a
 * header.
 */
export const findHeader = (wanted: Wanted, lines: readonly Line[]): Result<Header, Sentence> => {
  const readings = lines
    .filter(({ number, text }) => number <= HEADER_WITHIN && text !== null)
    .map((line) => bestSplit(wanted, line));
  const best = readings.toSorted((a, b) => b.found - a.found)[0];
  if (!best || best.found < 2) return err(none);
  const { line, split, names } = best;
  const repeated = wanted.columns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (repeated.length > 0) return err(doubled(repeated));
  const lacking = wanted.columns.filter((column) => !names.includes(column));
  if (lacking.length > 0) return err(missing(lacking));
  return ok({ line, split, index: new Map(names.map((name, at) => [name, at])), width: names.length });
};
