import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod/mini';

/** Texts of components/desk that no other file has: of the cover of the screen, of its keys, of the lists that choose themselves. */
const marks = ['cortina-titulo', 'KeyO', 'keys-only'];

/** All of the desk that the scripts of a public page may name: each loads its part in a visit of the desk alone. */
const loaders = ['app/[locale]/mostrador/care-loader.tsx'];

const manifestSchema = z.object({
  clientModules: z.record(z.string(), z.object({ chunks: z.array(z.string()) })),
  entryJSFiles: z.record(z.string(), z.array(z.string())),
});

/** What Next wrote down of a page: which components run in the browser, and which scripts the page asks for. */
const manifestOf = (file: string) => {
  const [, json = ''] =
    /^globalThis\.__RSC_MANIFEST\["[^"]+"\] = (\{.*\});?$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return manifestSchema.parse(JSON.parse(json));
};

const root = '.next/server/app';
const manifests = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('page_client-reference-manifest.js'),
);
const publicManifests = manifests.filter((path) => !path.includes('/mostrador/'));

test('no page of the public asks for a script of the desk', () => {
  const scripts = new Set(
    publicManifests.flatMap((path) => Object.values(manifestOf(join(root, path)).entryJSFiles).flat()),
  );
  expect(scripts.size).toBeGreaterThan(5);
  const ofDesk = readdirSync('.next/static/chunks').filter((name) => {
    if (!name.endsWith('.js')) return false;
    const code = readFileSync(join('.next/static/chunks', name), 'utf8');
    return marks.some((mark) => code.includes(mark));
  });
  expect(ofDesk.length).toBeGreaterThan(0);
  expect(ofDesk.filter((name) => scripts.has(`static/chunks/${name}`))).toEqual([]);
});

test('a page of the public names nothing of the desk but what loads it', () => {
  const named = publicManifests.flatMap((path) => Object.keys(manifestOf(join(root, path)).clientModules));
  const ofDesk = named
    .map((name) => name.replace(/^\[project\]\//, '').replace(/ <module evaluation>$/, ''))
    .filter((name) => /^(?:components\/desk|app\/\[locale\]\/mostrador)\//.test(name));
  expect([...new Set(ofDesk)].toSorted()).toEqual(loaders);
});
