import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { routeNames } from '#lib/server/http/route-name.ts';
import { aFolder } from '#tests/support/folder.ts';

const aBuild = (): string => {
  const folder = aFolder();
  const staticRoutes = [{ page: '/api/live', regex: '^/api/live(?:/)?$' }];
  const dynamicRoutes = [
    {
      page: '/[locale]/tramite/confirmar/[token]',
      regex: '^/([^/]+?)/tramite/confirmar/([^/]+?)(?:/)?$',
    },
  ];
  writeFileSync(join(folder, 'routes-manifest.json'), JSON.stringify({ staticRoutes, dynamicRoutes }));
  return folder;
};

test('an address is named by its page, never by what it carries', () => {
  const nameOf = routeNames(aBuild());
  expect(nameOf('/api/live?a=b')).toBe('/api/live');
  expect(nameOf('/es/tramite/confirmar/abc?x=SASO750909HDFNNS05')).toBe(
    '/[locale]/tramite/confirmar/[token]',
  );
  expect(nameOf('/_next/static/chunks/a.js')).toBe('files');
  expect(nameOf('/SASO750909HDFNNS05')).toBe('other');
});

test('without a list of pages every address is one', () => {
  expect(routeNames(aFolder())('/es/tramite')).toBe('other');
});
