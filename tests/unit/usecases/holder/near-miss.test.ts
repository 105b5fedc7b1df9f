import { expect, test } from 'vitest';
import { type Curp, decodeCurp, parseCurp } from '#lib/domain/curp/curp.ts';
import { compareNameWithCurp } from '#lib/domain/curp/from-name.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { confirmEmail } from '#lib/domain/request/request.ts';
import {
  confirmIdentity,
  identifyByName,
  referRequest,
  viewIdentity,
} from '#lib/usecases/request/identify-person.ts';
import { assignNumber, locateNumber } from '#lib/usecases/request/issue-number.ts';
import { anEmail, anNss, aRequest, testDay } from '#tests/support/builders.ts';
import { type Invented, invent, seeded, slips } from '#tests/support/curp-errors.ts';
import { keep, stageOf, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

/** A person who mistyped one character of their CURP, and the person whose CURP it is. */
type NearMiss = { typer: Invented; typed: Curp; other: Person };

const size = 150;

/** The person of a CURP, with a name that nobody else in these tests has. */
const ownerOf = (curp: Curp): Person => {
  const { birthDate, sex, entity } = decodeCurp(curp);
  const name = { givenNames: 'Wenceslao', firstSurname: 'Otramente', secondSurname: 'Ajena' };
  return { name, birthDate, sex, birthEntity: entity };
};

/** Mistakes that the check digit accepts: eleven of a hundred wrong letters (docs/rules.md §1.3). */
const nearMisses = (): NearMiss[] => {
  const random = seeded(303);
  const found: NearMiss[] = [];
  while (found.length < size) {
    const typer = invent(random, testDay);
    const typed = parseCurp(slips.wrong(random, typer.curp), testDay);
    if (typed.ok && typed.value !== typer.curp)
      found.push({ typer, typed: typed.value, other: ownerOf(typed.value) });
  }
  return found;
};

const confirmed = (deps: UseCaseDeps, curp: Curp) =>
  keep(deps, confirmEmail(aRequest({ curp, email: anEmail('equivocada') }), 1));

const nothingHappened = async ({ store }: UseCaseDeps, curp: Curp, requestId: string) => {
  expect(await store.issuances.findByRequest(requestId)).toBeNull();
  expect((await store.holders.find(curp))?.email ?? null).toBeNull();
};

/** Every button that the pages offer, pressed in a row. */
const pressOn = async (deps: UseCaseDeps, requestId: string, name: PersonName) => {
  await identifyByName(deps)(requestId, name);
  await locateNumber(deps)(requestId);
  await assignNumber(deps)(requestId);
};

test('T03b: a mistyped CURP that belongs to a person with an unbound number shows no number and no name, and binds nothing', async () => {
  const deps = await useCaseDeps();
  for (const [n, { typer, typed, other }] of nearMisses().entries()) {
    await deps.store.people.put([{ curp: typed, person: other }]);
    await deps.store.holders.put([{ curp: typed, nss: anNss(n + 1), email: null }]);
    const { id } = await confirmed(deps, typed);
    const stored = await deps.store.requests.find(id);
    if (stored?.request.stage !== 'emailConfirmed') throw new Error('not confirmed');
    expect((await viewIdentity(deps)(stored.request)).check).toBe('matchNames');
    await confirmIdentity(deps)(id);
    await pressOn(deps, id, typer.name);
    expect(await stageOf(deps, id)).toBe('emailConfirmed');
    await nothingHappened(deps, typed, id);
  }
});

test('T03b: a mistyped CURP that belongs to a person in the registry binds nothing before «Sí, soy yo», and nothing after «No soy yo»', async () => {
  const deps = await useCaseDeps();
  for (const { typer, typed, other } of nearMisses()) {
    await deps.store.people.put([{ curp: typed, person: other }]);
    const { id } = await confirmed(deps, typed);
    await pressOn(deps, id, typer.name);
    expect(await stageOf(deps, id)).toBe('emailConfirmed');
    await referRequest(deps)(id, 'notThisPerson');
    await pressOn(deps, id, typer.name);
    expect(await confirmIdentity(deps)(id)).toEqual({ ok: false, error: 'notNow' });
    expect(await stageOf(deps, id)).toBe('referred');
    await nothingHappened(deps, typed, id);
  }
});

test('T03b: a mistyped CURP that belongs to nobody gets an answer where the name does not fit it', async () => {
  const deps = await useCaseDeps();
  const misses = nearMisses().filter(({ typer, typed }) => compareNameWithCurp(typer.name, typed).length > 0);
  expect(misses.length).toBeGreaterThan(size / 4);
  for (const { typer, typed } of misses) {
    const { id } = await confirmed(deps, typed);
    expect(await identifyByName(deps)(id, typer.name)).toEqual({ ok: false, error: 'nameDisagrees' });
    await nothingHappened(deps, typed, id);
  }
});
