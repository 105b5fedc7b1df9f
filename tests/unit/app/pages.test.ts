import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/page.tsx'))
  .map((path) => ({ path, text: readFileSync(join('app', path), 'utf8') }));

test('definePage makes every page, so that each has a title and words for a failure', () => {
  expect(pages.length).toBeGreaterThan(50);
  const others = pages.filter(
    ({ text }) => !/= definePage\(/.test(text) || !/^export default page\.Page;$/m.test(text),
  );
  expect(others.map(({ path }) => path)).toEqual([]);
});
