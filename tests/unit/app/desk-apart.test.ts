import { describe, expect, test } from 'vitest';
import { fits, found, importsOf, sources, withoutTypes } from '#tests/support/sources.ts';

const journey = 'app/[locale]/tramite/';
const desk = ['app/[locale]/mostrador/', 'components/desk/'];
const slot = 'app/[locale]/journey-slots.ts';

const isOfDesk = (path: string) => desk.some((folder) => fits(path, folder));
const publicApp = sources.filter(({ path }) => fits(path, 'app/') && !isOfDesk(path) && path !== slot);
const byPath = new Map(sources.map((source) => [source.path, source]));

/** All files that a file imports, directly or not, except through the slot. */
const reachable = (from: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(from) || from === slot) return seen;
  seen.add(from);
  for (const target of importsOf(from, withoutTypes(byPath.get(from)?.code ?? ''))) reachable(target, seen);
  return seen;
};

describe('the desk and the pages of the public', () => {
  test('meet in one file only', () => {
    expect(publicApp.length).toBeGreaterThan(80);
    expect(found(publicApp, ({ path }) => [...reachable(path)].filter(isOfDesk))).toEqual([]);
    expect([...(byPath.get(slot)?.imports ?? [])].filter(isOfDesk)).toEqual([
      'app/[locale]/mostrador/journey/slot.tsx',
    ]);
  });

  test('share no page: the desk takes nothing from the folder of the journey', () => {
    const ofDesk = sources.filter(({ path }) => isOfDesk(path));
    expect(found(ofDesk, ({ imports }) => imports.filter((target) => fits(target, journey)))).toEqual([]);
  });
});
