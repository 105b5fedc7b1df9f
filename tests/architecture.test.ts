import { describe, expect, test } from 'vitest';
import {
  fits,
  found,
  importsOf,
  isClient,
  isServerAction,
  matches,
  type Source,
  sources,
  tests,
  withoutTypes,
} from '#tests/support/sources.ts';

/** Who may import whom (docs/architecture.md §1). A pattern with / at its end means everything below. `mayNot`: exceptions from `may`. */
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
    may: ['lib/cli/', 'lib/server/', 'lib/adapters/', 'lib/usecases/', 'lib/domain/'],
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
  { from: 'proxy.ts', may: ['lib/domain/', 'lib/server/http/'] },
  { from: 'instrumentation.ts', may: ['lib/server/'] },
];

/** The packages that a layer may import. */
const packages: Record<string, RegExp> = {
  'app/': /^(?:next|react|react-dom|altcha-lib|zod)(?:\/|$)/,
  'components/': /^(?:next|react|react-dom|react-hook-form|@hookform\/resolvers|zod)(?:\/|$)/,
  'lib/server/': /^(?:next\/|zod\/mini$|node:)/,
  'lib/cli/': /^(?:node:|csv-parse|next$)/,
  'lib/adapters/': /./,
  'lib/usecases/': /^node:timers\/promises$/,
  'lib/letters/': /^$/,
  'lib/i18n/': /^$/,
  'lib/domain/': /^zod\/mini$/,
  'proxy.ts': /^next\//,
  'instrumentation.ts': /^$/,
};

/** Folders whose own folders are rooms. A file beside the rooms counts as a room. */
const floors = [
  'lib/domain/',
  'lib/usecases/',
  'lib/server/',
  'lib/adapters/',
  'lib/adapters/store/',
  'components/',
  'app/[locale]/',
  'app/[locale]/tramite/',
  'app/[locale]/mostrador/',
];

const isOwn = (target: string) => /^(?:app|components|lib|tests|bench)\//.test(target);

const ruleOf = ({ path }: Source): Rule => {
  const rule = rules.find(({ from }) => fits(path, from));
  if (!rule) throw new Error(`no rule says what ${path} may know`);
  return rule;
};

const isOpen = (target: string, { may, mayNot }: Rule) =>
  may.some((pattern) => fits(target, pattern)) && !(mayNot && fits(target, mayNot));

const layerOf = (path: string): string => Object.keys(packages).find((layer) => fits(path, layer)) ?? '';

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

  test('of a package appear only in the layers that may know it', () => {
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

  test('form no circle, imports of types included', () => {
    const graph = new Map(sources.map(({ path, imports }) => [path, imports]));
    expect(circlesIn(graph)).toEqual([]);
  });

  test.each(floors)('form no circle between the rooms of %s', (floor) => {
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
    // The page for a failure of ours runs in the browser and has its own dozen sentences in both languages.
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

  test('uses neither clock nor chance nor the machine', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\b|\bprocess\b|\bglobalThis\b|\bfetch\(|\bsetTimeout\b|\bconsole\b|\bperformance\b/g;
    expect(found(domain, matches(impure))).toEqual([]);
  });

  test('waits for nothing', () => {
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

  test('name the tables of the store that they use, never the whole store', () => {
    const whole = found(usecases, matches(/\bstore: Store\b/g));
    // `inOneTransaction` hands out the store of the transaction.
    expect(whole).toEqual(['lib/usecases/ports/store.ts: store: Store']);
  });
});

describe('the environment', () => {
  test('is read only in the composition roots and entrances', () => {
    const readers = sources
      .filter(({ code }) => /\bprocess\.env\b(?!\.NODE_ENV)/.test(code))
      .map(({ path }) => path);
    const entrances = /^(?:lib\/server\/deps\/deps\.ts|lib\/cli\/[\w-]+\.ts|proxy\.ts|instrumentation\.ts)$/;
    expect(readers.filter((path) => !entrances.test(path))).toEqual([]);
  });

  test('of a request, its cookies and headers, is read only in lib/server', () => {
    const readers = sources.filter(({ imports }) => imports.includes('next/headers')).map(({ path }) => path);
    expect(readers.filter((path) => !path.startsWith('lib/server/'))).toEqual([]);
  });
});

describe('the unit tests', () => {
  test('have the rooms of lib', () => {
    const roomsIn = (files: readonly Source[], folder: string) =>
      files.flatMap(
        ({ path }) =>
          path.match(new RegExp(`^${folder}((?:adapters|domain|server|usecases)/[^/]+)/`))?.[1] ?? [],
      );
    const rooms = new Set(roomsIn(sources, 'lib/'));
    const tested = roomsIn(tests, 'tests/unit/');
    expect(new Set(tested).size).toBeGreaterThan(30);
    expect(tested.filter((room) => !rooms.has(room))).toEqual([]);
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

  test('asserts a type in at most five places', () => {
    const assertions = found(sources, matches(/\)? as (?!const\b)[A-Z]\w*[^,;\n]*/g)).filter(
      (what) => !/import|export|\{ .* as /.test(what),
    );
    expect(assertions.length).toBeLessThanOrEqual(5);
  });

  test('has no file of more than 300 lines, except dictionaries', () => {
    const long = [...sources, ...tests].filter(
      ({ path, text }) => text.split('\n').length > 301 && !path.startsWith('lib/i18n/'),
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('names its files in lower case with hyphens, and no file utils, helpers or index', () => {
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

  /** Ends only the visit of the browser that calls it, and must work after any number of posts. */
  const withoutGuard =
    'app/[locale]/visit/leave.ts: export async function leave(data: FormData): Promise<void> {';
  const guarded = /^export const \w+ = (?:form|button|answer)Action[(<]/;

  test('are made by a helper that asks who may post, and nothing else is exported beside them', () => {
    expect(actions.length).toBeGreaterThan(20);
    const others = found(actions, ({ code }) =>
      code.split('\n').filter((line) => /^export\b/.test(line) && !guarded.test(line)),
    );
    expect(others).toEqual([withoutGuard]);
  });

  test('of the desk ask for a member of staff, except those that sign in or out', () => {
    const desk = actions.filter(({ path }) => path.startsWith('app/[locale]/mostrador/'));
    const open = found(desk, matches(/^export const \w+(?= = \w+\(\s*\{[^}]*\bwho: anybody\b)/gm));
    expect(
      open.map((each) => each.replace(/^app\/\[locale\]\/mostrador\/(.*): export const /, '$1 ')),
    ).toEqual([
      'actions.ts signOut',
      'entrar/actions.ts signIn',
      'entrar/codigo/actions.ts giveCode',
      'primera-vez/[token]/actions.ts choosePassword',
    ]);
  });

  test('are in files of their own', () => {
    const inline = sources.filter((source) => !isServerAction(source) && /'use server'/.test(source.code));
    expect(inline.map(({ path }) => path)).toEqual([]);
  });
});
