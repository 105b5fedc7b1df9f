import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/page.tsx'))
  .map((path) => ({ path, text: readFileSync(join('app', path), 'utf8') }));
const desk = /^\[locale\]\/mostrador\//;

test('one helper makes every page, so that each has a title and words for a failure', () => {
  expect(pages.length).toBeGreaterThan(50);
  const others = pages.filter(
    ({ text }) => !/= define(?:Desk)?Page\(/.test(text) || !/^export default page\.Page;$/m.test(text),
  );
  expect(others.map(({ path }) => path)).toEqual([]);
});

test('a helper with a guard makes every page of the desk, and one of them is for everybody', () => {
  const ofDesk = pages.filter(({ path }) => desk.test(path));
  expect(ofDesk.length).toBeGreaterThan(15);
  const unguarded = ofDesk.filter(
    ({ text }) => !/= defineDeskPage\(/.test(text) || /\bdefinePage\b/.test(text),
  );
  expect(unguarded.map(({ path }) => path)).toEqual([]);
  const forAnybody = ofDesk.filter(({ text }) => /\bwho: anybody\b/.test(text)).map(({ path }) => path);
  expect(forAnybody).toEqual(['[locale]/mostrador/primera-vez/[token]/page.tsx']);
});
