import { describe, expect, test } from 'vitest';
import type { AddressAnswers } from '#lib/domain/form/answers.ts';
import { confirmEmail } from '#lib/domain/request/request.ts';
import { lookUpPostalCode, saveAddress } from '#lib/usecases/request/save-address.ts';
import { anAddress, aPostalPlace, aRequest, identified } from '#tests/support/builders.ts';
import { keep, stageOf, useCaseDeps } from '#tests/support/use-case-deps.ts';

const answers = (changes: Partial<AddressAnswers> = {}): AddressAnswers => ({
  postalCode: '06700',
  settlement: '0001',
  settlementName: '',
  municipio: '',
  street: 'Calle Imaginaria',
  exteriorNumber: '12',
  interiorNumber: '',
  ...changes,
});

const aCase = async () => {
  const deps = await useCaseDeps();
  await deps.store.postalCodes.put('import', [aPostalPlace('06700')]);
  return { deps, request: await keep(deps, identified(aRequest())) };
};

describe('the look-up of a postal code', () => {
  test('answers the place, the state of an unknown code, or nothing', async () => {
    const { deps } = await aCase();
    const lookUp = lookUpPostalCode(deps);
    expect(await lookUp('06700')).toEqual({ known: 'place', place: aPostalPlace('06700') });
    expect(await lookUp('97999')).toEqual({
      known: 'state',
      stateCode: '31',
      stateName: 'Yucatán',
      municipios: [],
    });
    expect(await lookUp('06999')).toMatchObject({ municipios: [{ code: '015', name: 'Cuauhtémoc' }] });
    expect(await lookUp('17500')).toEqual({ known: 'nothing' });
  });
});

describe('an address', () => {
  test('is kept with the present names of its place', async () => {
    const { deps, request } = await aCase();
    expect(await saveAddress(deps)(request.id, answers())).toEqual({ ok: true, value: null });
    expect((await deps.store.requests.find(request.id))?.request).toEqual({
      ...request,
      stage: 'addressed',
      address: { ...anAddress(), settlementId: '0001' },
    });
    expect(deps.log.lines).toEqual([{ name: 'request.addressed', fields: { requestId: request.id } }]);
  });

  test('may be changed until the number exists', async () => {
    const { deps, request } = await aCase();
    await saveAddress(deps)(request.id, answers());
    await saveAddress(deps)(request.id, answers({ exteriorNumber: 'S/N' }));
    expect((await deps.store.requests.find(request.id))?.request).toMatchObject({
      stage: 'addressed',
      address: { exteriorNumber: 'S/N' },
    });
  });

  test('changes nothing when it does not fit its postal code', async () => {
    const { deps, request } = await aCase();
    expect(await saveAddress(deps)(request.id, answers({ settlement: '9999' }))).toEqual({
      ok: false,
      error: 'SETTLEMENT_EMPTY',
    });
    expect(await stageOf(deps, request.id)).toBe('identified');
  });

  test.each(['started', 'emailConfirmed', 'unknown'])('is refused when the request is %s', async (stage) => {
    const { deps } = await aCase();
    const started = aRequest();
    const early = { started, emailConfirmed: confirmEmail(started, 1), unknown: null }[stage];
    if (early) await keep(deps, early);
    expect(await saveAddress(deps)(started.id, answers())).toEqual({ ok: false, error: 'notNow' });
  });

  test('is not kept when the request changes at the same moment', async () => {
    const { deps, request } = await aCase();
    const save = async () => false;
    const store = { ...deps.store, requests: { ...deps.store.requests, save } };
    expect(await saveAddress({ ...deps, store })(request.id, answers())).toEqual({
      ok: false,
      error: 'notNow',
    });
    expect(deps.log.lines).toEqual([]);
  });
});
