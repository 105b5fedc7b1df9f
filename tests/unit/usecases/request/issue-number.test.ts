import { describe, expect, test } from 'vitest';
import { decodeNss } from '#lib/domain/number/nss.ts';
import { confirmEmail } from '#lib/domain/request/request.ts';
import { viewIdentity } from '#lib/usecases/request/identify-person.ts';
import { assignNumber, locateNumber } from '#lib/usecases/request/issue-number.ts';
import {
  aCurp,
  addressed,
  anEmail,
  anNss,
  aRequest,
  aSerie,
  curpOf,
  identified,
  oscar,
} from '#tests/support/builders.ts';
import { keep, stageOf, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const anAddressed = async () => {
  const deps = await useCaseDeps();
  return { deps, request: await keep(deps, addressed(aRequest())) };
};

const resultMails = async ({ store }: UseCaseDeps, requestId: string) =>
  (await store.outbox.ofRequest(requestId)).filter(({ kind }) => kind === 'result');

const issued = async (deps: UseCaseDeps, requestId: string) => {
  const answer = await assignNumber(deps)(requestId);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};

describe('“Solicitar mi NSS”', () => {
  test.each([
    ['VACA850312MJCRSN08', 'VXCA850312MJCRSN00'],
    ['VXCA850312MJCRSN00', 'VACA850312MJCRSN08'],
  ])('gives no second number to somebody who writes %s and has one under %s', async (typed, known) => {
    const deps = await useCaseDeps();
    const curp = curpOf(typed);
    const request = await keep(deps, addressed(aRequest({ curp })));
    const early = await keep(deps, confirmEmail(aRequest({ curp }), 1));
    expect((await viewIdentity(deps)(early)).check).toBe('declareNames');
    await deps.store.holders.put([{ curp: curpOf(known), nss: anNss(), email: null }]);
    expect((await viewIdentity(deps)(early)).check).toBe('refer');
    expect(await assignNumber(deps)(request.id)).toEqual({ ok: false, error: 'notNow' });
    expect(await stageOf(deps, request.id)).toBe('referred');
    expect(await deps.store.holders.find(curp)).toBeNull();
  });

  test('gives a number, binds the address, deletes the postal address and queues one mail', async () => {
    const { deps, request } = await anAddressed();
    const issuance = await issued(deps, request.id);
    expect(issuance).toMatchObject({
      outcome: 'assigned',
      requestId: request.id,
      curp: oscar,
      person: request.person,
      serial: deps.signer.serial,
      sello: deps.signer.sign(issuance.cadena),
    });
    expect(decodeNss(issuance.nss)).toMatchObject({ serie: '00', registrationYear: '26', birthYear: '75' });
    expect(issuance.cadena).toContain('Ventanilla NSS DEMO');
    expect(issuance.cadena).toContain(issuance.folio);
    expect(issuance.secuencias.constancia).not.toBe(issuance.secuencias.tarjeta);
    expect(await deps.store.holders.find(oscar)).toEqual({
      curp: oscar,
      nss: issuance.nss,
      email: anEmail(),
      boundAt: deps.time.now,
      lockedAt: null,
    });
    const after = (await deps.store.requests.find(request.id))?.request;
    expect(after).toMatchObject({ stage: 'issued', outcome: 'assigned', issuanceId: issuance.id });
    expect(after).not.toHaveProperty('address');
    expect(await resultMails(deps, request.id)).toMatchObject([
      { issuanceId: issuance.id, to: anEmail(), state: 'queued' },
    ]);
    expect(deps.log.lines).toEqual([
      { name: 'nss.assigned', fields: { requestId: request.id, issuanceId: issuance.id } },
    ]);
  });

  test('pressed again answers the same number and writes nothing', async () => {
    const { deps, request } = await anAddressed();
    const first = await issued(deps, request.id);
    deps.time.now += 60_000;
    expect(await issued(deps, request.id)).toEqual(first);
    expect(await resultMails(deps, request.id)).toHaveLength(1);
  });

  test('pressed ten times at once gives one number, ten times the same, and one mail', async () => {
    const { deps, request } = await anAddressed();
    const answers = await Promise.all(Array.from({ length: 10 }, () => assignNumber(deps)(request.id)));
    const numbers = answers.map((answer) => (answer.ok ? answer.value.nss : answer.error));
    expect(new Set(numbers).size).toBe(1);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await resultMails(deps, request.id)).toHaveLength(1);
  });

  test('answers the number that another call has just issued', async () => {
    const { deps, request } = await anAddressed();
    let number = '';
    const find: typeof deps.store.requests.find = async (id) => {
      if (!number) number = (await issued(deps, request.id)).nss;
      return deps.store.requests.find(id);
    };
    const store = { ...deps.store, requests: { ...deps.store.requests, find } };
    const answer = await assignNumber({ ...deps, store })(request.id);
    expect(answer.ok && answer.value.nss).toBe(number);
  });

  test('gives different people different numbers', async () => {
    const deps = await useCaseDeps();
    const numbers = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const request = await keep(deps, addressed(aRequest({ curp: aCurp(n), email: anEmail(`p${n}`) })));
        return (await issued(deps, request.id)).nss;
      }),
    );
    expect(new Set(numbers).size).toBe(20);
  });

  test('takes the year of Mexico City, not of the machine', async () => {
    const { deps, request } = await anAddressed();
    deps.time.now = Date.UTC(2027, 0, 1, 3);
    expect(decodeNss((await issued(deps, request.id)).nss).registrationYear).toBe('26');
  });

  test.each(['started', 'emailConfirmed', 'identified', 'unknown'] as const)(
    'does nothing when the request is %s',
    async (stage) => {
      const deps = await useCaseDeps();
      const started = aRequest();
      const early = {
        started,
        emailConfirmed: confirmEmail(started, 1),
        identified: identified(started),
        unknown: null,
      }[stage];
      if (early) await keep(deps, early);
      expect(await assignNumber(deps)(started.id)).toEqual({ ok: false, error: 'notNow' });
      expect(await deps.store.holders.find(oscar)).toBeNull();
    },
  );

  test('hands out the number that was imported meanwhile, and no second one', async () => {
    const { deps, request } = await anAddressed();
    await deps.store.holders.put([{ curp: oscar, nss: anNss(77, '54'), email: anEmail() }]);
    expect(await issued(deps, request.id)).toMatchObject({ outcome: 'located', nss: anNss(77, '54') });
    expect(deps.log.names()).toEqual(['nss.located']);
  });

  test('refers a CURP about which imports contradict each other, and gives no number', async () => {
    const { deps, request } = await anAddressed();
    const [nss, other] = [anNss(77, '54'), aCurp(1)];
    await deps.store.holders.put([{ curp: other, nss, email: null }]);
    await deps.store.holders.put([{ curp: oscar, nss, email: null }]);
    expect(await assignNumber(deps)(request.id)).toEqual({ ok: false, error: 'contradicted' });
    expect((await deps.store.requests.find(request.id))?.request).toMatchObject({
      stage: 'referred',
      reason: 'cannotContinueOnline',
    });
    expect(await deps.store.holders.find(oscar)).toBeNull();
  });

  test('refers a CURP that is bound to another address, and shows nothing', async () => {
    const { deps, request } = await anAddressed();
    await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: anEmail('ajena') }]);
    expect(await assignNumber(deps)(request.id)).toEqual({ ok: false, error: 'boundElsewhere' });
    expect((await deps.store.requests.find(request.id))?.request).toMatchObject({
      stage: 'referred',
      reason: 'cannotContinueOnline',
    });
    expect(await deps.store.holders.find(oscar)).toMatchObject({ email: anEmail('ajena') });
    expect(await resultMails(deps, request.id)).toEqual([]);
    expect(deps.log.names()).toEqual(['request.referred']);
  });

  test('serves one of two addresses for one CURP at once, and refers the other', async () => {
    const deps = await useCaseDeps();
    const requests = await Promise.all(
      ['una', 'otra'].map((name) => keep(deps, addressed(aRequest({ email: anEmail(name) })))),
    );
    const answers = await Promise.all(requests.map(({ id }) => assignNumber(deps)(id)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const stages = await Promise.all(requests.map(({ id }) => stageOf(deps, id)));
    expect(stages.toSorted()).toEqual(['issued', 'referred']);
  });
});

describe('the series of a real issuer', () => {
  test('comes from the catalogue by address, and is the next one when the first is used up', async () => {
    const { deps, request } = await anAddressed();
    await deps.store.series.replace([aSerie('10', { order: 1 }), aSerie('20', { order: 2 })]);
    await fill(deps, '10');
    const { nss } = await issued({ ...deps, demonstration: false }, request.id);
    expect(decodeNss(nss).serie).toBe('20');
  });

  test('leaves the request as it is when it is used up, and the log tells the operator', async () => {
    const { deps, request } = await anAddressed();
    await deps.store.series.replace([aSerie('10')]);
    await fill(deps, '10');
    expect(await assignNumber({ ...deps, demonstration: false })(request.id)).toEqual({
      ok: false,
      error: 'exhausted',
    });
    expect(deps.log.lines).toEqual([{ name: 'series.exhausted', fields: { requestId: request.id } }]);
    expect((await deps.store.requests.find(request.id))?.request).toEqual(request);
  });

  test('counts as used up for a state without one', async () => {
    const { deps, request } = await anAddressed();
    await deps.store.series.replace([aSerie('10', { entity: 'JC' })]);
    expect(await assignNumber({ ...deps, demonstration: false })(request.id)).toEqual({
      ok: false,
      error: 'exhausted',
    });
  });
});

describe('a number that exists', () => {
  test('is not handed out when it was imported after the person saw their data: the name is asked for', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, addressed(aRequest()));
    await deps.store.holders.put([{ curp: oscar, nss: anNss(7, '54'), email: null }]);
    expect(await assignNumber(deps)(request.id)).toEqual({ ok: false, error: 'nameNeeded' });
    expect(await deps.store.holders.find(oscar)).toMatchObject({ email: null });
    expect(await stageOf(deps, request.id)).toBe('emailConfirmed');
    expect(await resultMails(deps, request.id)).toEqual([]);
  });

  test('is handed out without a postal address, and from now on bound to the proven mailbox', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, { ...identified(aRequest()), source: 'matched' as const });
    await deps.store.holders.put([{ curp: oscar, nss: anNss(7, '54'), email: null }]);
    const answer = await locateNumber(deps)(request.id);
    expect(answer).toMatchObject({ ok: true, value: { outcome: 'located', nss: anNss(7, '54') } });
    expect(await deps.store.holders.find(oscar)).toMatchObject({ email: anEmail() });
    expect(await stageOf(deps, request.id)).toBe('issued');
    expect(await resultMails(deps, request.id)).toHaveLength(1);
    expect(deps.log.names()).toEqual(['nss.located']);
  });

  test('may be missing: then the postal address is asked for, and nothing is written', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, identified(aRequest()));
    expect(await locateNumber(deps)(request.id)).toEqual({ ok: false, error: 'noNumber' });
    expect((await deps.store.requests.find(request.id))?.request).toEqual(request);
    expect(deps.log.lines).toEqual([]);
  });

  test('is not handed out when it is bound to another address', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, identified(aRequest()));
    await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: anEmail('ajena') }]);
    expect(await locateNumber(deps)(request.id)).toEqual({ ok: false, error: 'boundElsewhere' });
    expect(await stageOf(deps, request.id)).toBe('referred');
  });

  test('is not handed out before the identity is confirmed', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, confirmEmail(aRequest(), 1));
    await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: anEmail() }]);
    expect(await locateNumber(deps)(request.id)).toEqual({ ok: false, error: 'notNow' });
  });

  test('is the same for every later request of the same person', async () => {
    const { deps, request } = await anAddressed();
    const first = await issued(deps, request.id);
    const later = await keep(deps, identified(aRequest()));
    const again = await locateNumber(deps)(later.id);
    expect(again).toMatchObject({ ok: true, value: { outcome: 'located', nss: first.nss } });
    expect(again.ok && again.value.folio).not.toBe(first.folio);
  });
});

/** Gives out every number of the series for 2026 and 1975. */
async function fill(deps: UseCaseDeps, serie: string): Promise<void> {
  const rows = Array.from({ length: 9_999 }, (_, at) => ({
    curp: aCurp(at),
    nss: anNss(at + 1, serie),
    email: null,
  }));
  await deps.store.holders.put(rows);
}
