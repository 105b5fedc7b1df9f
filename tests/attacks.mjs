// Prints every test whose title names a threat or a rule of docs/threats.md (`T05, T06: …`). Plain JavaScript, so it runs on any Node.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const titled = /(['`"])((?:T\d\db?|F\d+)(?:, ?(?:T\d\db?|F\d+))*): ((?:\\.|(?!\1).)+)\1/g;

const attacksIn = (file) =>
  [...readFileSync(file, 'utf8').matchAll(titled)].map(([, , ids, said]) => ({
    ids: ids.split(/, ?/),
    file,
    title: said.replaceAll("\\'", "'").replace(/«?\$\{[^}]*\}»?/g, '«…»'),
  }));

const files = readdirSync('tests', { recursive: true })
  .filter((path) => /\.(test|spec)\.ts$/.test(path))
  .map((path) => join('tests', path))
  .sort();
const attacks = files.flatMap(attacksIn);

const wanted = process.argv[2];
const orderOf = (id) => id.replace(/\d+/, (digits) => digits.padStart(2, '0')).replace(/^F/, 'U');
const ids = [...new Set(attacks.flatMap((attack) => attack.ids))]
  .filter((id) => !wanted || id === wanted)
  .sort((a, b) => orderOf(a).localeCompare(orderOf(b)));

const shown = attacks.filter((attack) => attack.ids.some((id) => ids.includes(id)));
for (const id of ids) {
  console.log(id);
  for (const { file, title } of shown.filter((attack) => attack.ids.includes(id)))
    console.log(`  ${file}: ${title}`);
}
console.log(`Tests: ${shown.length}. Threats and rules: ${ids.length}. To see one: npm run attacks T05`);
