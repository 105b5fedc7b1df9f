import { describe, expect, test } from 'vitest';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { UnusableRecord } from '#lib/domain/registry/unusable-record.ts';
import { confirmEmail, type EmailConfirmed } from '#lib/domain/request/request.ts';
import {
  confirmIdentity,
  identifyByName,
  referRequest,
  viewIdentity,
} from '#lib/usecases/request/identify-person.ts';
import { actor, acts, opened } from '#tests/support/assisted-cases.ts';
import {
  addressed,
  anEmail,
  anIssue,
  anNss,
  aPerson,
  aRequest,
  identified,
  oscar,
} from '#tests/support/builders.ts';
import { keep, stageOf, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const right: PersonName = { givenNames: 'ÓSCAR', firstSurname: 'Santillan', secondSurname: 'sandoval' };

const confirmedRequest = (email = anEmail()) => confirmEmail(aRequest({ email }), 1);

/** A request with a confirmed mailbox, and what is known about its CURP. */
const aCase = async (known: { registered?: boolean; holder?: 'unbound' | 'same' | 'other' } = {}) => {
  const deps = await useCaseDeps();
  const request = await keep(deps, confirmedRequest());
  if (known.registered) await deps.store.people.put([{ curp: oscar, person: aPerson() }]);
  const bound = { unbound: null, same: anEmail(), other: anEmail('ajena') };
  if (known.holder) await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: bound[known.holder] }]);
  return { deps, request, stage: () => stageOf(deps, request.id) };
};

const requestOf = async (deps: UseCaseDeps, { id }: EmailConfirmed) =>
  (await deps.store.requests.find(id))?.request;

describe('¿Eres tú?', () => {
  test('shows the registry’s data to the person with the mailbox, and keeps them when accepted', async () => {
    const { deps, request } = await aCase({ registered: true });
    expect(await viewIdentity(deps)(request)).toEqual({ check: 'confirm', registered: aPerson() });
    expect(await confirmIdentity(deps)(request.id)).toEqual({ ok: true, value: null });
    expect(await requestOf(deps, request)).toEqual({
      ...request,
      stage: 'identified',
      person: aPerson(),
      source: 'registry',
    });
    expect(deps.log.lines).toEqual([
      { name: 'request.identified', fields: { requestId: request.id, kind: 'registry' } },
    ]);
  });

  test('shows a person whose number is bound to this address', async () => {
    const { deps, request } = await aCase({ registered: true, holder: 'same' });
    expect((await viewIdentity(deps)(request)).check).toBe('confirm');
  });

  test('recognizes a person who declared their names and got a number', async () => {
    const { deps } = await aCase();
    const first = await keep(deps, addressed(aRequest()));
    await deps.store.issuances.issue(anIssue(first, 1));
    const later = await keep(deps, confirmedRequest());
    expect(await viewIdentity(deps)(later)).toEqual({ check: 'confirm', registered: first.person });
  });

  test.each([
    ['a number bound to another address', { registered: true, holder: 'other' }],
    ['a number bound to another address and no registry entry', { holder: 'other' }],
    ['a number that was never bound', { registered: true, holder: 'unbound' }],
    ['nothing known', {}],
  ] as const)('cannot be accepted with %s', async (_, known) => {
    const { deps, request, stage } = await aCase(known);
    expect(await confirmIdentity(deps)(request.id)).toEqual({ ok: false, error: 'notNow' });
    expect(await stage()).toBe('emailConfirmed');
  });

  test('cannot be accepted before the mailbox is confirmed, after a referral, or for a request that does not exist', async () => {
    const { deps, request } = await aCase({ registered: true });
    const started = await keep(deps, aRequest());
    await referRequest(deps)(request.id);
    for (const id of [started.id, request.id, 'unknown'])
      expect(await confirmIdentity(deps)(id)).toEqual({ ok: false, error: 'notNow' });
  });

  test('accepted again keeps the address that was given', async () => {
    const { deps } = await aCase({ registered: true });
    const request = await keep(deps, addressed(aRequest()));
    expect((await confirmIdentity(deps)(request.id)).ok).toBe(true);
    expect((await deps.store.requests.find(request.id))?.request).toMatchObject({
      stage: 'addressed',
      address: request.address,
    });
  });

  test('accepted twice at once is kept once', async () => {
    const { deps, request, stage } = await aCase({ registered: true });
    const answers = await Promise.all([1, 2, 3].map(() => confirmIdentity(deps)(request.id)));
    expect(answers.some(({ ok }) => ok)).toBe(true);
    expect(await stage()).toBe('identified');
  });

  test('leads a person whose registry data cannot be used to the other ways, and the operator reads it in the log', async () => {
    const { deps, request, stage } = await aCase();
    const registry = { findPerson: () => Promise.reject(new UnusableRecord('other date')) };
    expect(await viewIdentity({ ...deps, registry })(request)).toEqual({ check: 'refer', registered: null });
    expect(await identifyByName({ ...deps, registry })(request.id, right)).toEqual({
      ok: false,
      error: 'notNow',
    });
    expect(await stage()).toBe('emailConfirmed');
    expect(deps.log.names()).toContain('registry.unusable');
  });

  test('treats a broken registry as broken, not as an unknown person', async () => {
    const { deps, request, stage } = await aCase();
    const registry = { findPerson: () => Promise.reject(new Error('registry down')) };
    await expect(confirmIdentity({ ...deps, registry })(request.id)).rejects.toThrow('registry down');
    expect(await stage()).toBe('emailConfirmed');
  });
});

describe('names typed by the person', () => {
  test('are declared when the registry knows nobody, with birth data from the CURP', async () => {
    const { deps, request } = await aCase();
    expect((await identifyByName(deps)(request.id, right)).ok).toBe(true);
    expect(await requestOf(deps, request)).toMatchObject({
      stage: 'identified',
      source: 'declared',
      person: {
        name: right,
        birthDate: { year: 1975, month: 9, day: 9 },
        sex: 'H',
        birthEntity: 'DF',
      },
    });
  });

  test('that do not fit the letters of the CURP are refused every time', async () => {
    const { deps, request, stage } = await aCase();
    const other = { ...right, firstSurname: 'Méndez' };
    for (let time = 0; time < 7; time += 1)
      expect(await identifyByName(deps)(request.id, other)).toEqual({ ok: false, error: 'nameDisagrees' });
    expect(await identifyByName(deps)(request.id, other, true)).toEqual({
      ok: false,
      error: 'nameDisagrees',
    });
    expect(await stage()).toBe('emailConfirmed');
    expect((await identifyByName(deps)(request.id, right)).ok).toBe(true);
  });

  test('that do not fit are kept as seen where a member of staff has the document before them', async () => {
    const { deps } = await aCase();
    const id = await opened(deps);
    const other = { ...right, firstSurname: 'Méndez' };
    expect(await identifyByName(deps)(id, other)).toEqual({ ok: false, error: 'nameDisagrees' });
    expect((await identifyByName(deps)(id, other, true)).ok).toBe(true);
    const now = (await deps.store.requests.find(id))?.request;
    expect(now).toMatchObject({ stage: 'identified', source: 'seen', person: { name: other } });
    expect(await acts(deps)).toContain(`${actor} request.identified seen`);
  });

  test('are refused where the policy asks for the registry', async () => {
    const { deps, request } = await aCase();
    deps.policies.identity = 'registry';
    expect((await viewIdentity(deps)(request)).check).toBe('refer');
    expect(await identifyByName(deps)(request.id, right)).toEqual({ ok: false, error: 'notNow' });
  });

  test('are refused where the registry’s data wait for a yes or no', async () => {
    const { deps, request } = await aCase({ registered: true });
    expect(await identifyByName(deps)(request.id, right)).toEqual({ ok: false, error: 'notNow' });
  });

  test('open a number that was never bound when they are the registry’s, and the registry’s spelling is kept', async () => {
    const { deps, request } = await aCase({ registered: true, holder: 'unbound' });
    expect((await identifyByName(deps)(request.id, right)).ok).toBe(true);
    expect(await requestOf(deps, request)).toMatchObject({
      stage: 'identified',
      source: 'matched',
      person: aPerson(),
    });
  });

  test.each(['bound_only', 'step_up'] as const)(
    'open no unbound number under the policy %s',
    async (locate) => {
      const { deps, request } = await aCase({ registered: true, holder: 'unbound' });
      deps.policies.locate = locate;
      expect(await identifyByName(deps)(request.id, right)).toEqual({ ok: false, error: 'notNow' });
    },
  );

  test('are refused before the mailbox is confirmed', async () => {
    const { deps } = await aCase();
    const started = await keep(deps, aRequest());
    expect(await identifyByName(deps)(started.id, right)).toEqual({ ok: false, error: 'notNow' });
  });
});

describe('a referral', () => {
  test('for “No soy yo” has its own reason, keeps nothing of the person and binds nothing', async () => {
    const { deps } = await aCase();
    const request = await keep(deps, addressed(aRequest()));
    await referRequest(deps)(request.id, 'notThisPerson');
    const { id, curp, email, locale, startedAt } = request;
    expect((await deps.store.requests.find(id))?.request).toEqual({
      id,
      curp,
      email,
      locale,
      startedAt,
      stage: 'referred',
      reason: 'notThisPerson',
    });
    expect(await deps.store.holders.find(oscar)).toBeNull();
    expect(deps.log.lines).toEqual([
      { name: 'request.referred', fields: { requestId: id, reason: 'notThisPerson' } },
    ]);
  });

  test('wins over an answer at the same moment', async () => {
    const { deps } = await aCase({ registered: true });
    const request = await keep(deps, identified(aRequest()));
    let raced = false;
    const save: typeof deps.store.requests.save = async (changed, version, mail) => {
      if (!raced) {
        raced = true;
        await confirmIdentity(deps)(request.id);
      }
      return deps.store.requests.save(changed, version, mail);
    };
    const store = { ...deps.store, requests: { ...deps.store.requests, save } };
    await referRequest({ ...deps, store })(request.id, 'notThisPerson');
    expect(await stageOf(deps, request.id)).toBe('referred');
  });

  test('does nothing to a request that has not been confirmed, or does not exist', async () => {
    const { deps } = await aCase();
    const started = await keep(deps, aRequest());
    await referRequest(deps)(started.id);
    await referRequest(deps)('unknown');
    expect(await stageOf(deps, started.id)).toBe('started');
    expect(deps.log.lines).toEqual([]);
  });
});
