import { expect, test } from 'vitest';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { Issued } from '#lib/domain/request/request.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { addressed, aMail, anIssuance, anIssue, aRequest, identified } from '#tests/support/builders.ts';
import { describeStores } from '#tests/support/stores.ts';

const issued = async (store: Store): Promise<{ issuance: Issuance; input: ReturnType<typeof anIssue> }> => {
  const request = aRequest();
  await store.requests.create(request, aMail(request));
  const input = anIssue(addressed(request), 1);
  const result = await store.issuances.issue(input);
  if (!result.ok) throw new Error(result.error);
  return { issuance: result.value, input };
};

const renamed = (issuance: Issuance, firstSurname: string): Issuance => ({
  ...issuance,
  person: { ...issuance.person, name: { ...issuance.person.name, firstSurname } },
});

describeStores('finding and taking back documents', (open) => {
  test('an issuance is found by its folio and by the digest of each code', async () => {
    const { store } = await open();
    const { issuance, input } = await issued(store);
    expect(await store.issuances.findByFolio(issuance.folio)).toEqual(issuance);
    expect(await store.issuances.findByFolio('0'.repeat(22))).toBeNull();
    for (const { kind, digest } of input.codes)
      expect(await store.issuances.findByCode(digest)).toEqual({ issuance, kind });
    expect(await store.issuances.findByCode('unknown')).toBeNull();
  });

  test('a folio is taken back once, and stays as it was first', async () => {
    const { store } = await open();
    const folio = '1'.repeat(22);
    expect(await store.revocations.find(folio)).toBeNull();
    const first = { folio, reason: 'identidad', at: 1_795_000_000_000, replacedBy: null } as const;
    expect(await store.revocations.put(first)).toBe(true);
    expect(await store.revocations.put({ ...first, reason: 'duplicado', at: 2 })).toBe(false);
    expect(await store.revocations.find(folio)).toEqual(first);
    const later = {
      folio: '2'.repeat(22),
      reason: 'correccion',
      at: first.at + 1,
      replacedBy: folio,
    } as const;
    await store.revocations.put(later);
    expect(await store.revocations.list()).toEqual([later, first]);
  });

  test('new documents of a corrected person replace the earlier ones, and are mailed', async () => {
    const { store } = await open();
    const { issuance: old } = await issued(store);
    const before = await store.requests.find(old.requestId);
    if (before?.request.stage !== 'issued') throw new Error('not issued');
    const request: Issued = { ...before.request, id: 'request-2', issuanceId: 'issuance-2' };
    const next = {
      ...anIssuance(addressed(aRequest())),
      id: 'issuance-2',
      requestId: 'request-2',
      nss: old.nss,
    };
    const issuance = renamed({ ...next, curp: old.curp, person: old.person, outcome: 'located' }, 'Otro');
    const mail = aMail(aRequest(), { requestId: 'request-2', kind: 'result', issuanceId: 'issuance-2' });
    await store.issuances.replace({
      sent: { request, mail },
      issuance,
      codes: [{ kind: 'tarjeta', digest: 'd2' }],
    });
    expect(await store.revocations.find(old.folio)).toEqual({
      folio: old.folio,
      reason: 'correccion',
      at: issuance.issuedAt,
      replacedBy: issuance.folio,
    });
    expect(await store.revocations.find(issuance.folio)).toBeNull();
    expect(await store.issuances.findByCurp(old.curp)).toEqual(issuance);
    expect(await store.issuances.findByCode('d2')).toEqual({ issuance, kind: 'tarjeta' });
    expect(await store.requests.find('request-2')).toMatchObject({ request: { stage: 'issued' } });
    expect(await store.outbox.ofRequest('request-2')).toHaveLength(1);
  });

  test.each([
    ['replaces', 'Otro', true],
    ['leaves', 'SANTILLÁN', false],
  ] as const)('a number located again %s the documents about %s', async (_, firstSurname, isReplaced) => {
    const { store } = await open();
    const { issuance: old } = await issued(store);
    const again = aRequest();
    await store.requests.create(again, aMail(again));
    const input = anIssue(identified(again), 1, null);
    const complete: typeof input.complete = (nss, outcome) => ({
      ...renamed(
        input.complete(nss, outcome),
        firstSurname === 'Otro' ? firstSurname : old.person.name.firstSurname,
      ),
    });
    const result = await store.issuances.issue({ ...input, complete });
    expect(result).toMatchObject({ ok: true, value: { outcome: 'located' } });
    expect((await store.revocations.find(old.folio)) !== null).toBe(isReplaced);
  });
});
