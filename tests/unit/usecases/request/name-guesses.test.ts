import { describe, expect, test } from 'vitest';
import { createLimiter } from '#lib/adapters/limiter/limiter.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { confirmEmail, type EmailConfirmed } from '#lib/domain/request/request.ts';
import { parseLimits } from '#lib/server/settings/limits.ts';
import { identifyByName } from '#lib/usecases/request/identify-person.ts';
import { anEmail, anNss, aPerson, aRequest, oscar } from '#tests/support/builders.ts';
import { keep, stageOf, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const right: PersonName = { givenNames: 'ÓSCAR', firstSurname: 'Santillan', secondSurname: 'sandoval' };
/** Different names, none of them the registry's. */
const wrong = (guess: number): PersonName => ({ ...right, givenNames: `Omar ${'I'.repeat(guess)}` });

const confirmedRequest = (email = anEmail()) => confirmEmail(aRequest({ email }), 1);

/** A confirmed request for a number that was never bound. */
const aCase = async () => {
  const deps = await useCaseDeps();
  const request = await keep(deps, confirmedRequest());
  await deps.store.people.put([{ curp: oscar, person: aPerson() }]);
  await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: null }]);
  return { deps, request, stage: () => stageOf(deps, request.id) };
};

const requestOf = async (deps: UseCaseDeps, { id }: EmailConfirmed) =>
  (await deps.store.requests.find(id))?.request;

describe('guesses of a registered name', () => {
  test('end with the fifth: the request is referred, and the right name is too late', async () => {
    const { deps, request, stage } = await aCase();
    for (let guess = 1; guess <= 5; guess += 1) {
      expect(await stage()).toBe('emailConfirmed');
      expect(await identifyByName(deps)(request.id, wrong(guess))).toEqual({
        ok: false,
        error: 'nameDoesNotMatch',
      });
    }
    expect(await requestOf(deps, request)).toMatchObject({
      stage: 'referred',
      reason: 'nameDoesNotMatch',
    });
    expect(await identifyByName(deps)(request.id, right)).toEqual({ ok: false, error: 'notNow' });
    expect(deps.log.names()).toEqual(['request.referred']);
  });

  test('allow the right name at the fifth try', async () => {
    const { deps, request, stage } = await aCase();
    for (let guess = 1; guess <= 4; guess += 1) await identifyByName(deps)(request.id, wrong(guess));
    expect((await identifyByName(deps)(request.id, right)).ok).toBe(true);
    expect(await stage()).toBe('identified');
  });

  test('keep their count through a second opening of the link and a second identity page', async () => {
    const { deps, request } = await aCase();
    for (let guess = 1; guess <= 3; guess += 1) await identifyByName(deps)(request.id, wrong(guess));
    const stored = await deps.store.requests.find(request.id);
    if (!stored) throw new Error('no request');
    await deps.store.requests.save(confirmEmail(stored.request, 99), stored.version);
    await identifyByName(deps)(request.id, wrong(4));
    await identifyByName(deps)(request.id, wrong(5));
    expect(await stageOf(deps, request.id)).toBe('referred');
  });

  test('T01: are also counted per CURP, over all its requests, under a keyed digest: the next request gets no more guesses', async () => {
    const { deps, request } = await aCase();
    const other = await keep(deps, confirmedRequest(anEmail('otra')));
    deps.limiter.left.nameTryPerCurp = 2;
    expect(await identifyByName(deps)(request.id, wrong(1))).toMatchObject({ error: 'nameDoesNotMatch' });
    await identifyByName(deps)(request.id, wrong(2));
    expect(await identifyByName(deps)(other.id, right)).toEqual({ ok: false, error: 'notNow' });
    expect(await stageOf(deps, request.id)).toBe('emailConfirmed');
    expect(await stageOf(deps, other.id)).toBe('referred');
    expect(new Set(deps.limiter.asked.map(({ key }) => key))).toEqual(
      new Set([deps.keyring.fingerprint(oscar)]),
    );
  });

  test('of the same name in any spelling cost one try, however often it is sent', async () => {
    const { deps, request, stage } = await aCase();
    for (const givenNames of ['Omar', 'OMAR', ' Ómar ', 'Omar', 'omar', 'Omar', 'Omar'])
      expect(await identifyByName(deps)(request.id, { ...right, givenNames })).toMatchObject({
        error: 'nameDoesNotMatch',
      });
    expect(await requestOf(deps, request)).toMatchObject({ triedNames: [expect.any(String)] });
    expect(deps.limiter.asked).toHaveLength(1);
    expect((await identifyByName(deps)(request.id, right)).ok).toBe(true);
    expect(await stage()).toBe('identified');
  });

  test('of a name that was wrong in another request of the CURP cost no try either', async () => {
    const { deps } = await aCase();
    const { limits } = parseLimits({ LIMIT_NAME_TRY_PER_CURP: '2/86400' });
    const limiter = createLimiter(limits, { counts: deps.store.limits, clock: deps.clock });
    for (const mailbox of ['una', 'dos', 'tres']) {
      const { id } = await keep(deps, confirmedRequest(anEmail(mailbox)));
      for (const guess of [1, 1])
        expect(await identifyByName({ ...deps, limiter })(id, wrong(guess))).toMatchObject({
          error: 'nameDoesNotMatch',
        });
    }
    const { id } = await keep(deps, confirmedRequest(anEmail('cuatro')));
    expect((await identifyByName({ ...deps, limiter })(id, right)).ok).toBe(true);
  });

  test('are kept without the name', async () => {
    const { deps, request } = await aCase();
    await identifyByName(deps)(request.id, wrong(1));
    expect(JSON.stringify(await requestOf(deps, request))).not.toMatch(/omar/i);
  });

  test('sent at once reveal no more than guesses in a row', async () => {
    const { deps, request } = await aCase();
    const guesses = Array.from({ length: 40 }, (_, at) => identifyByName(deps)(request.id, wrong(at)));
    const told = (await Promise.all(guesses)).filter(
      (answer) => !answer.ok && answer.error === 'nameDoesNotMatch',
    );
    const now = await requestOf(deps, request);
    const counted = now?.stage === 'referred' ? 5 : now && 'triedNames' in now ? now.triedNames.length : 0;
    expect(told.length).toBe(counted);
    expect(told.length).toBeLessThanOrEqual(5);
  });
});

test('the right name resets the wrong guesses of its CURP', async () => {
  const { deps, request } = await aCase();
  await identifyByName(deps)(request.id, wrong(1));
  await identifyByName(deps)(request.id, right);
  expect(deps.limiter.forgotten).toEqual([{ kind: 'nameTryPerCurp', key: deps.keyring.fingerprint(oscar) }]);
});
