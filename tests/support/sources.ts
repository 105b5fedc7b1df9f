import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the repository; `code` is its text without comments, `imports` are paths from the root or names of packages. */
export type Source = { path: string; text: string; code: string; imports: string[] };

const withoutComments = (text: string): string =>
  text.replace(/\/\*.*?\*\//gs, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** `import … from '…'`, `export … from '…'`, `import '…'` and `import('…')`. */
const imported =
  /^(?:import|export)\b[^'"`;]*\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;

/** A path beside the file is made whole. */
export const importsOf = (path: string, code: string): string[] =>
  [...code.matchAll(imported)]
    .map(([, from, bare, called]) => from ?? bare ?? called ?? '')
    .map((target) => (target.startsWith('.') ? join(path, '..', target) : target.replace(/^#/, '')));

const read = (path: string): Source => {
  const text = readFileSync(path, 'utf8');
  const code = withoutComments(text);
  return { path, text, code, imports: importsOf(path, code) };
};

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(folder, path));

export const sources = [...['app', 'components', 'lib'].flatMap(below), 'proxy.ts', 'instrumentation.ts'].map(
  read,
);
export const tests = ['tests', 'bench'].flatMap(below).map(read);

/** Whether a path is this file or, for a pattern that ends with /, below this folder. */
export const fits = (path: string, pattern: string): boolean =>
  pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern;

/** `path: what` of each source in which `find` finds something. */
export const found = (from: readonly Source[], find: (source: Source) => readonly string[]): string[] =>
  from.flatMap((source) => find(source).map((what) => `${source.path}: ${what}`));

export const matches = (pattern: RegExp) => (source: Source) =>
  [...source.code.matchAll(pattern)].map(([what]) => what.trim());

export const isClient = ({ code }: Source) => /^\s*'use client'/.test(code);
export const isServerAction = ({ code }: Source) => /^\s*'use server'/.test(code);

/** The code without what is only there for the compiler. */
export const withoutTypes = (code: string): string =>
  code.replace(/import type [^;]*;/gs, '').replace(/export type [^;]*from[^;]*;/gs, '');
