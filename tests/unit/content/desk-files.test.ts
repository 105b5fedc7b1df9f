import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = 'app/[locale]/mostrador';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.tsx?$/.test(path),
);

/**
 * The routes of the desk that are not pages: one document of an open case, reports without personal data, the audit, which names nobody
 * but staff and whose export stands in it, and a redirect to the calling screen.
 */
const handedOut =
  /^(?:turno\/\[id\]\/imprimir|informes(?:\/[\w-]+)*|auditoria\/csv|llamada\/abrir)\/route\.ts$/;

test('T19: no route of the desk sends a list of people as a file', () => {
  const routes = files.filter((path) => path.endsWith('route.ts'));
  expect(routes.length).toBeGreaterThan(0);
  expect(routes.filter((path) => !handedOut.test(path))).toEqual([]);
});

test('T19: no page of the desk makes a file in the browser', () => {
  const making = /\bdownload\b|createObjectURL|new Blob\(|data:text/;
  const sources = files
    .filter((path) => !path.startsWith('informes/'))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter(([, text = '']) => making.test(text)).map(([path]) => path)).toEqual([]);
});
