import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test whose title begins with the threats that it attacks: «T05, T06: …». */
export type Attack = { ids: string[]; file: string; title: string };

const titled = /(['`"])((?:T\d\db?|F\d+)(?:, ?(?:T\d\db?|F\d+))*): ((?:\\.|(?!\1).)+)\1/g;

const attacksIn = (file: string): Attack[] =>
  [...readFileSync(file, 'utf8').matchAll(titled)]
    .map(([, , ids = '', said = '']) => ({
      ids: ids.split(/, ?/),
      file,
      title: `${ids}: ${said.replaceAll("\\'", "'")}`,
    }))
    .filter(({ title }) => !title.includes('$'));

/** Every attack of the tests, file by file in the order of their names. */
export const findAttacks = (): Attack[] =>
  readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('attacks.ts'))
    .map((path) => join('tests', path))
    .toSorted()
    .flatMap(attacksIn);

const orderOf = (id: string): string =>
  id.replace(/\d+/, (number) => number.padStart(2, '0')).replace(/^F/, 'U');

/** The list of SECURITY.md: each threat, its files, their titles. */
export const listAttacks = (attacks: readonly Attack[]): string => {
  const ids = [...new Set(attacks.flatMap((attack) => attack.ids))].toSorted((a, b) =>
    orderOf(a).localeCompare(orderOf(b)),
  );
  const lines = ids.flatMap((id) => {
    const own = attacks.filter((attack) => attack.ids.includes(id));
    const files = [...new Set(own.map(({ file }) => file))];
    const titlesOf = (file: string) => [
      ...new Set(own.filter((attack) => attack.file === file).map(({ title }) => `    - ${title}`)),
    ];
    return [`- **${id}**`, ...files.flatMap((file) => [`  - \`${file}\``, ...titlesOf(file)])];
  });
  return lines.join('\n');
};

/** Last cell of a threat's row: the files that attack it. */
const filesOf = (attacks: readonly Attack[], id: string): string =>
  [...new Set(attacks.filter(({ ids }) => ids.includes(id)).map(({ file }) => `\`${file}\``))].join(', ');

/** SECURITY.md with the tests as they are today. */
export const withAttacks = (policy: string, attacks: readonly Attack[]): string =>
  policy
    .replace(/^\| (T\d\db?) \|(.*)\|[^|\n]*\|$/gm, (row, id: string, cells: string) =>
      filesOf(attacks, id) === '' ? row : `| ${id} |${cells}| ${filesOf(attacks, id)} |`,
    )
    .replace(
      /(### Each attack by its title\n\n)[\s\S]*?(?=\n\n## )/,
      (_, heading: string) => heading + listAttacks(attacks),
    );
