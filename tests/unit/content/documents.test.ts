import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
const read = (file: string) => readFileSync(file, 'utf8');

const code = [
  ...['app', 'bench', 'components', 'lib', 'tests'].flatMap(below),
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
].filter((file) => /\.(tsx?|mjs|css)$/.test(file));
const documents = [...below('docs'), ...readdirSync('.')].filter((file) => file.endsWith('.md'));

/** `docs/rules.md §4.1` and the like, with the file that cites it. */
const citations = code.flatMap((file) =>
  [...read(file).matchAll(/([\w/.-]+\.md)\b(?: §(\d+(?:\.\d+)?))?/g)].map(([, document = '', section]) => ({
    file,
    document,
    section,
  })),
);

const linesOf = (file: string): number => read(file).split('\n').length - 1;

describe('the documents', () => {
  test('exist wherever the code cites one', () => {
    expect(citations.length).toBeGreaterThan(80);
    expect(citations.filter(({ document }) => !documents.includes(document))).toEqual([]);
  });

  test('have the section that the code cites', () => {
    const missing = citations.filter(
      ({ document, section }) =>
        section && existsSync(document) && !new RegExp(`^#+ §${section}\\b`, 'm').test(read(document)),
    );
    expect(missing).toEqual([]);
  });

  test('have the threat or rule that the code cites', () => {
    const threats = read('docs/threats.md');
    const cited = code.flatMap((file) =>
      [...read(file).matchAll(/threats\.md ((?:T\d\db?|F\d+)(?:, (?:T\d\db?|F\d+))*)/g)].flatMap(
        ([, ids = '']) => ids.split(', '),
      ),
    );
    expect(cited.length).toBeGreaterThan(50);
    expect(cited.filter((id) => !threats.includes(`| ${id} |`))).toEqual([]);
  });

  test.each(documents)('%s links only to existing files', (document) => {
    const links = [...read(document).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
    const own = links.filter((to) => !/^(https?|mailto):/.test(to));
    expect(own.filter((to) => !existsSync(join(document, '..', to)))).toEqual([]);
  });

  test.each(documents)('%s names only existing files', (document) => {
    const named = [...read(document).matchAll(/`((?:app|bench|components|docs|lib|tests)\/[\w./[\]-]+)`/g)];
    const files = named.map(([, path = '']) => path);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
  });

  test.each([
    ['README.md', 130],
    ['README.es.md', 130],
    ['SECURITY.md', 80],
    ['CONTRIBUTING.md', 150],
  ])('%s has at most %i lines', (document, most) => {
    expect(linesOf(document)).toBeLessThanOrEqual(most);
  });

  test('README.es.md has the sections, rows and links of README.md', () => {
    const shape = (document: string) => ({
      headings: read(document).match(/^## /gm)?.length,
      rows: read(document).match(/^\| /gm)?.length,
      links: [...read(document).matchAll(/\]\(((?:docs|[A-Z]+\.md)[^)]*)\)/g)]
        .map(([, to]) => to)
        .filter((to) => !to?.startsWith('README')),
    });
    expect(shape('README.es.md')).toEqual(shape('README.md'));
  });
});
