import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * docs/architecture.md §1: who may know whom. A pattern ends with / for everything below. `mayNot`: what is closed inside of what is
 * open.
 */
type Rule = { from: string; may: readonly string[]; mayNot?: string };

const rules: readonly Rule[] = [
  {
    from: 'app/',
    may: ['app/', 'components/', 'lib/server/', 'lib/usecases/', 'lib/domain/', 'lib/i18n/'],
    mayNot: 'lib/usecases/ports/',
  },
  { from: 'components/', may: ['components/', 'lib/domain/', 'lib/i18n/'] },
  {
    from: 'lib/server/',
    may: ['lib/server/', 'lib/adapters/', 'lib/usecases/', 'lib/letters/', 'lib/domain/', 'lib/i18n/'],
  },
  {
    from: 'lib/cli/',
    may: ['lib/cli/', 'lib/server/', 'lib/adapters/store/', 'lib/usecases/', 'lib/domain/'],
  },
  {
    from: 'lib/adapters/pdf/',
    may: [
      'lib/adapters/pdf/',
      'lib/usecases/ports/',
      'lib/domain/',
      'lib/letters/documents.ts',
      'lib/letters/documents-texts.ts',
      'lib/letters/own-data.ts',
    ],
  },
  { from: 'lib/adapters/', may: ['lib/adapters/', 'lib/usecases/ports/', 'lib/domain/'] },
  { from: 'lib/usecases/', may: ['lib/usecases/', 'lib/letters/', 'lib/domain/'] },
  { from: 'lib/letters/', may: ['lib/letters/', 'lib/i18n/', 'lib/domain/'] },
  { from: 'lib/i18n/', may: ['lib/i18n/', 'lib/domain/'] },
  { from: 'lib/domain/', may: ['lib/domain/'] },
  { from: 'proxy.ts', may: ['lib/domain/', 'lib/server/http/well-formed-posts.ts'] },
  { from: 'instrumentation.ts', may: ['lib/server/'] },
];

/** Packages that a layer may know besides those that are free for all of it. */
const packages: Record<string, RegExp> = {
  'app/': /^(?:next|react|react-dom|altcha-lib|zod)(?:\/|$)/,
  'components/': /^(?:next|react|react-dom|react-hook-form|@hookform\/resolvers|zod)(?:\/|$)/,
  'lib/server/': /^(?:next\/|zod\/mini$|node:)/,
  'lib/cli/': /^(?:node:|csv-parse)/,
  'lib/adapters/': /./,
  'lib/usecases/': /^node:timers\/promises$/,
  'lib/letters/': /^$/,
  'lib/i18n/': /^$/,
  'lib/domain/': /^zod\/mini$/,
  'proxy.ts': /^next\//,
  'instrumentation.ts': /^$/,
};

type Source = { path: string; text: string; code: string; imports: string[] };

const withoutComments = (text: string): string =>
  text.replace(/\/\*.*?\*\//gs, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** `import … from '…'`, `export … from '…'`, `import '…'` and `import('…')`. */
const imported =
  /^(?:import|export)\b[^'"`;]*\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;

/** A path beside the file is made whole. */
const importsOf = (path: string, code: string): string[] =>
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

const sources = [...['app', 'components', 'lib'].flatMap(below), 'proxy.ts', 'instrumentation.ts'].map(read);
const tests = ['tests', 'bench'].flatMap(below).map(read);

/** Floors with a room for each subject. */
const floors = ['lib/domain/', 'lib/usecases/', 'lib/server/'];

const isOwn = (target: string) => /^(?:app|components|lib|tests|bench)\//.test(target);
const fits = (path: string, pattern: string) =>
  pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern;

const ruleOf = ({ path }: Source): Rule => {
  const rule = rules.find(({ from }) => fits(path, from));
  if (!rule) throw new Error(`no rule says what ${path} may know`);
  return rule;
};

const isOpen = (target: string, { may, mayNot }: Rule) =>
  may.some((pattern) => fits(target, pattern)) && !(mayNot && fits(target, mayNot));

const layerOf = (path: string): string => Object.keys(packages).find((layer) => fits(path, layer)) ?? '';

/** `path: what` of each source in which `find` finds something. */
const found = (from: readonly Source[], find: (source: Source) => readonly string[]): string[] =>
  from.flatMap((source) => find(source).map((what) => `${source.path}: ${what}`));

const matches = (pattern: RegExp) => (source: Source) =>
  [...source.code.matchAll(pattern)].map(([what]) => what.trim());

const isClient = ({ code }: Source) => /^\s*'use client'/.test(code);
const isServerAction = ({ code }: Source) => /^\s*'use server'/.test(code);

describe('imports', () => {
  test('are read from every file', () => {
    expect(sources.length).toBeGreaterThan(150);
    expect(sources.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(120);
  });

  test('point only where the layers may point', () => {
    const against = found(sources, (source) =>
      source.imports.filter((target) => isOwn(target) && !isOpen(target, ruleOf(source))),
    );
    expect(against).toEqual([]);
  });

  test('of packages stay in the layer that the package is for', () => {
    const against = found(sources, ({ path, imports }) =>
      imports.filter((target) => !isOwn(target) && !packages[layerOf(path)]?.test(target)),
    );
    expect(against).toEqual([]);
  });

  test('name the file with its ending, so that Node finds it without help', () => {
    const against = found([...sources, ...tests], ({ imports }) =>
      imports.filter((target) => isOwn(target) && !/\.(?:tsx?|css|json|mjs)$/.test(target)),
    );
    expect(against).toEqual([]);
  });

  test('never go round in a circle, those of types included', () => {
    const graph = new Map(sources.map(({ path, imports }) => [path, imports]));
    expect(circlesIn(graph)).toEqual([]);
  });

  test.each(floors)('never go round in a circle between the rooms of %s', (floor) => {
    const roomOf = (path: string) => path.slice(floor.length).split('/')[0] ?? '';
    const graph = new Map<string, string[]>();
    for (const { path, imports } of sources.filter(({ path }) => path.startsWith(floor))) {
      const rooms = imports.filter((target) => target.startsWith(floor)).map(roomOf);
      const others = rooms.filter((room) => room !== roomOf(path));
      graph.set(roomOf(path), [...(graph.get(roomOf(path)) ?? []), ...others]);
    }
    expect(graph.size).toBeGreaterThan(4);
    expect(circlesIn(graph)).toEqual([]);
  });

  test('bring no dictionary into the browser', () => {
    const dictionaries = /^lib\/i18n\/(?:es|en|dictionary)(?:\.ts|\/)/;
    // The page for a failure of ours runs in the browser and brings its own dozen sentences in both languages.
    const problem = /^lib\/i18n\/(?:es|en)\/problem\.ts$/;
    const against = found(sources.filter(isClient), ({ code, path }) =>
      importsOf(path, withoutTypes(code)).filter(
        (target) => dictionaries.test(target) && !problem.test(target),
      ),
    );
    expect(against).toEqual([]);
  });

  test('bring nothing of the server into the browser', () => {
    const against = found(sources.filter(isClient), ({ code, path }) =>
      importsOf(path, withoutTypes(code)).filter((target) =>
        /^(?:lib\/(?:server|adapters|usecases|letters|cli)\/|node:)/.test(target),
      ),
    );
    expect(against).toEqual([]);
  });
});

function withoutTypes(code: string): string {
  return code.replace(/import type [^;]*;/gs, '').replace(/export type [^;]*from[^;]*;/gs, '');
}

function circlesIn(graph: Map<string, string[]>): string[] {
  return [...graph.keys()].filter((node) => reaches(graph, node, node, new Set()));
}

function reaches(graph: Map<string, string[]>, from: string, goal: string, seen: Set<string>): boolean {
  return (graph.get(from) ?? []).some((next) => {
    if (next === goal) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(graph, next, goal, seen);
  });
}

describe('the domain', () => {
  const domain = sources.filter(({ path }) => path.startsWith('lib/domain/'));

  test('knows neither the clock, nor chance, nor the machine', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\b|\bprocess\b|\bglobalThis\b|\bfetch\(|\bsetTimeout\b|\bconsole\b|\bperformance\b/g;
    expect(found(domain, matches(impure))).toEqual([]);
  });

  test('throws nothing but for mistakes of its callers, and waits for nothing', () => {
    expect(found(domain, matches(/\basync\b|\bawait\b|\bPromise\b/g))).toEqual([]);
  });
});

describe('use cases', () => {
  const usecases = sources.filter(({ path }) => /^lib\/(?:usecases|letters)\//.test(path));

  test('take clock and chance from their ports', () => {
    expect(
      found(usecases, matches(/\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\b|\bprocess\b/g)),
    ).toEqual([]);
  });
});

describe('the environment', () => {
  test('is read in the composition root and at the entrances only', () => {
    const readers = sources
      .filter(({ code }) => /\bprocess\.env\b(?!\.NODE_ENV)/.test(code))
      .map(({ path }) => path);
    const entrances = /^(?:lib\/server\/deps\/deps\.ts|lib\/cli\/[\w-]+\.ts|proxy\.ts|instrumentation\.ts)$/;
    expect(readers.filter((path) => !entrances.test(path))).toEqual([]);
  });

  test('of cookies and headers is read in lib/server only', () => {
    const readers = sources.filter(({ imports }) => imports.includes('next/headers')).map(({ path }) => path);
    expect(readers.filter((path) => !path.startsWith('lib/server/'))).toEqual([]);
  });
});

describe('the code', () => {
  test('has no comment that silences a checker', () => {
    const everything = [...sources, ...tests].filter(({ path }) => path !== 'tests/architecture.test.ts');
    const silenced = everything.filter(({ text }) =>
      /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|eslint-disable/.test(text),
    );
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });

  test('asserts a type in a handful of places at most', () => {
    const assertions = found(sources, matches(/\)? as (?!const\b)[A-Z]\w*[^,;\n]*/g)).filter(
      (what) => !/import|export|\{ .* as /.test(what),
    );
    expect(assertions.length).toBeLessThanOrEqual(5);
  });

  test('has no file of more than 300 lines but dictionaries and data', () => {
    const long = [...sources, ...tests].filter(
      ({ path, text }) => text.split('\n').length > 301 && !path.startsWith('lib/i18n/'),
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('names its files in lower case with hyphens, and none utils, helpers or index', () => {
    const names = sources.map(({ path }) => path.split('/').at(-1) ?? '');
    expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/.test(name))).toEqual([]);
    expect(names.filter((name) => /^(?:utils?|helpers?|index|common|misc)\./.test(name))).toEqual([]);
  });

  test('skips no test and leaves none for later', () => {
    const left = /\b(?:test|it|describe)\.(?:skip|only|todo|fixme)\b|\b(?:TODO|FIXME|XXX)\b:/g;
    expect(found([...sources, ...tests], matches(left))).toEqual([]);
  });
});

describe('server actions', () => {
  const actions = sources.filter(isServerAction);

  test('export async functions and nothing else', () => {
    expect(actions.length).toBeGreaterThan(4);
    const others = found(actions, ({ code }) =>
      code.split('\n').filter((line) => /^export /.test(line) && !/^export async function /.test(line)),
    );
    expect(others).toEqual([]);
  });

  test('stand in files of their own, so that what they export is plain to see', () => {
    const inline = sources.filter((source) => !isServerAction(source) && /'use server'/.test(source.code));
    expect(inline.map(({ path }) => path)).toEqual([]);
  });
});
