import { expect, test } from 'vitest';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { buildNss } from '#lib/domain/number/nss.ts';
import { startRequest } from '#lib/usecases/request/start-request.ts';
import { aCurp, anEmail, aPerson } from '#tests/support/builders.ts';
import { type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const classes = ['unknown', 'known', 'bound elsewhere', 'numbered'] as const;
type Class = (typeof classes)[number];

/** What the registry and the holders know about a CURP. */
const settle = async ({ store }: UseCaseDeps, kind: Class, curp: Curp) => {
  if (kind === 'unknown') return;
  await store.people.put([{ curp, person: aPerson(curp) }]);
  if (kind === 'known') return;
  const nss = buildNss({ serie: '00', registrationYear: 2010, birthYear: 1975, consecutive: 1 });
  const email = kind === 'numbered' ? null : anEmail('otra');
  expect(await store.holders.put([{ curp, nss, email }])).toEqual([]);
};

/** A copy of an object that records each call of its functions, also of nested ones. */
const noting = <T extends object>(of: T, name: string, calls: string[]): T =>
  new Proxy(of, {
    get: (target, key, self) => {
      const value: unknown = Reflect.get(target, key, self);
      const full = `${name}.${String(key)}`;
      if (typeof value === 'function') {
        return (...given: unknown[]) => {
          calls.push(full);
          return Reflect.apply(value, target, given);
        };
      }
      return typeof value === 'object' && value !== null ? noting(value, full, calls) : value;
    },
  });

const workFor = async (kind: Class): Promise<string[]> => {
  const deps = await useCaseDeps();
  const curp = aCurp(1);
  await settle(deps, kind, curp);
  const calls: string[] = [];
  const noted = {
    ...deps,
    store: noting(deps.store, 'store', calls),
    registry: noting(deps.registry, 'registry', calls),
  };
  const started = await startRequest(noted)({
    curp,
    email: anEmail('mia'),
    locale: 'es',
    network: '192.0.2.1',
    withoutSight: false,
    unconfirmedRequestId: null,
  });
  expect(started.ok).toBe(true);
  return calls;
};

test.each(classes)(
  'T02: step 1 asks the store and the registry the same for a CURP that is %s',
  async (kind) => {
    const work = await workFor(kind);
    expect(work).toContain('store.requests.create');
    expect(work).toEqual(await workFor('unknown'));
  },
);
