import { settingDefaults } from '#lib/server/settings/env.ts';
import { type ReferenceRow, referenceRows } from '#lib/server/settings/reference-rows.ts';

/** The settings that a line tells about. */
const namesIn = ({ variables }: ReferenceRow): string[] =>
  [...variables.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name = '']) => name);

/** The settings that the table tells about, in its order. */
export const referenceNames: readonly string[] = referenceRows.flatMap(namesIn);

const shown = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? '`yes`' : '`no`';
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return `\`${value}\``;
  throw new Error('A setting without a value of its own needs words in reference-rows.ts');
};

const unsetOf = (row: ReferenceRow): string =>
  row.unset ??
  namesIn(row)
    .map((name) => shown(settingDefaults[name]))
    .join(', ');

const cell = (text: string): string => text.replaceAll('|', '\\|');

const lineOf = (row: ReferenceRow): string =>
  `| ${[row.variables, unsetOf(row), row.meaning].map(cell).join(' | ')} |`.replace(/ {2}\|$/, ' |');

const table = (): string =>
  ['| Variable | Default | Meaning |', '|---|---|---|', ...referenceRows.map(lineOf), ''].join('\n');

const begin = /<!-- npm run settings [^\n]*-->\n/;
const end = '<!-- end of the table of settings -->';

/** The page with the table of settings as the rows and the schema say it today. */
export const withSettingsTable = (page: string): string => {
  const [before = '', marked] = page.split(begin);
  const [, after] = page.split(end);
  const [mark] = begin.exec(page) ?? [];
  if (mark === undefined || marked === undefined || after === undefined)
    throw new Error('The page has no place for the table of settings');
  return `${before}${mark}${table()}${end}${after}`;
};
