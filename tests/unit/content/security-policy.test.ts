import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findAttacks, withAttacks } from '#tests/support/attacks.ts';

// UPDATE_ATTACKS=1 writes the tests of today into the policy.
if (process.env.UPDATE_ATTACKS)
  writeFileSync('SECURITY.md', withAttacks(readFileSync('SECURITY.md', 'utf8'), findAttacks()));

const policy = readFileSync('SECURITY.md', 'utf8');
const two = (count: number) => String(count).padStart(2, '0');
const threats = [...Array.from({ length: 28 }, (_, at) => `T${two(at + 1)}`), 'T03b'];
const rules = Array.from({ length: 11 }, (_, at) => `F${at + 1}`);

/** Cells of the row that begins with an id. */
const rowOf = (id: string): string[] => {
  const line = policy.split('\n').find((each) => each.startsWith(`| ${id} |`)) ?? '';
  return line.split('|').map((cell) => cell.trim());
};

/** What the policy names in code marks and what is a file of this project. */
const files = [...policy.matchAll(/`((?:app|lib|tests|components|public)\/[^`\s]*)`/g)].map(
  ([, path = '']) => path,
);

/** Titles under the file that they stand in. */
const attacks = policy.split('\n').reduce<{ file: string; found: [string, string][] }>(
  ({ file, found }, line) => {
    const [, named] = /^ {2}- `([^`]+)`$/.exec(line) ?? [];
    const [, title] = /^ {4}- (.+)$/.exec(line) ?? [];
    if (named) return { file: named, found };
    return title ? { file, found: [...found, [file, title]] } : { file, found };
  },
  { file: '', found: [] },
).found;

const sourceOf = (file: string) => readFileSync(file, 'utf8').replaceAll("\\'", "'");

/** What has no attack because there is nothing yet that could be attacked. */
const waiting = new Set(['T27']);

describe('SECURITY.md', () => {
  it.each([...threats, ...rules])('says what stands against %s', (id) => {
    const [, , what = '', control = ''] = rowOf(id);
    expect(what.length).toBeGreaterThan(10);
    expect(control.length).toBeGreaterThan(5);
  });

  it.each(threats)('gives the number of a requirement for %s', (id) => {
    expect(rowOf(id)[4]).toMatch(/^\d+\.\d+\.\d+/);
  });

  it.each(threats.filter((id) => !waiting.has(id)))('names a test for %s', (id) => {
    expect(rowOf(id)[5]).toContain('`tests/');
  });

  it('names only files that there are', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('names only tests that there are, each by its title', () => {
    expect(attacks.length).toBeGreaterThan(100);
    expect(attacks.filter(([file, title]) => !sourceOf(file).includes(title))).toEqual([]);
  });

  it('says how to report a hole, and what happens then', () => {
    for (const word of ['security.txt', 'Safe harbour', '3 working days', 'RFC 9116'])
      expect(policy).toContain(word);
  });
});
