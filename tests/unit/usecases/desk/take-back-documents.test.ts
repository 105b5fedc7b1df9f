import { describe, expect, test } from 'vitest';
import { openRevocations } from '#components/verify/lists.ts';
import { defaultRetention } from '#lib/domain/privacy/retention.ts';
import { replaceDocuments, revokeDocuments } from '#lib/usecases/desk/take-back-documents.ts';
import { signRevocations } from '#lib/usecases/document/publish-lists.ts';
import { assignNumber } from '#lib/usecases/request/issue-number.ts';
import { purgeExpired } from '#lib/usecases/upkeep/purge-expired.ts';
import { addressed, aPerson, aRequest, oscar } from '#tests/support/builders.ts';
import { keep, statementKey, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const issued = async (deps: UseCaseDeps) => {
  const request = await keep(deps, addressed(aRequest()));
  const answer = await assignNumber(deps)(request.id);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};

const corrected = () => {
  const person = aPerson(oscar);
  return { ...person, name: { ...person.name, firstSurname: 'Santillana' } };
};

describe('revoking', () => {
  test('revokes a folio once, and the log says so without the folio', async () => {
    const deps = await useCaseDeps();
    const { folio, id } = await issued(deps);
    expect(await revokeDocuments(deps)(folio, 'identidad')).toEqual({ ok: true, value: null });
    expect(await revokeDocuments(deps)(folio, 'duplicado')).toEqual({ ok: false, error: 'takenBack' });
    expect(await deps.store.revocations.find(folio)).toMatchObject({ reason: 'identidad', replacedBy: null });
    expect(deps.log.lines.at(-1)).toEqual({
      name: 'documents.revoked',
      fields: { issuanceId: id, reason: 'identidad' },
    });
  });

  test('does nothing for an unknown folio', async () => {
    const deps = await useCaseDeps();
    const folio = '9'.repeat(22);
    expect(await revokeDocuments(deps)(folio, 'identidad')).toEqual({ ok: false, error: 'unknownFolio' });
    expect(await deps.store.revocations.list()).toEqual([]);
  });
});

describe('replacing', () => {
  test('makes new documents with the same number for a corrected person, and mails them to the bound address', async () => {
    const deps = await useCaseDeps();
    const old = await issued(deps);
    await deps.store.people.put([{ curp: oscar, person: corrected() }]);
    deps.time.now += 86_400_000;
    const answer = await replaceDocuments(deps)(old.folio);
    if (!answer.ok) throw new Error(answer.error);
    const { value: next } = answer;
    expect(next).toMatchObject({ nss: old.nss, curp: oscar, person: corrected(), outcome: 'located' });
    expect(next.folio).not.toBe(old.folio);
    expect(next.proofs.constancia.code).not.toBe(old.proofs.constancia.code);
    expect(await deps.store.revocations.find(old.folio)).toMatchObject({ replacedBy: next.folio });
    expect(await deps.store.revocations.find(next.folio)).toBeNull();
    expect(await deps.store.outbox.ofRequest(next.requestId)).toMatchObject([
      { kind: 'result', issuanceId: next.id, to: aRequest().email, state: 'queued' },
    ]);
    expect(await deps.store.holders.find(oscar)).toMatchObject({ nss: old.nss });
    expect(await replaceDocuments(deps)(old.folio)).toEqual({ ok: false, error: 'takenBack' });
  });

  test('tells the holder of a locked number that there are new documents, and sends none', async () => {
    const deps = await useCaseDeps();
    const old = await issued(deps);
    await deps.store.people.put([{ curp: oscar, person: corrected() }]);
    expect(await deps.store.bindings.setLock(oscar, deps.time.now, null)).toBe(true);
    const answer = await replaceDocuments(deps)(old.folio);
    if (!answer.ok) throw new Error(answer.error);
    const [mail, ...others] = await deps.store.outbox.ofRequest(answer.value.requestId);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      kind: 'corrected',
      issuanceId: null,
      to: aRequest().email,
      state: 'queued',
    });
  });

  test('works when the request of the old documents is purged', async () => {
    const deps = await useCaseDeps();
    const old = await issued(deps);
    await deps.store.people.put([{ curp: oscar, person: corrected() }]);
    deps.time.now += 31 * 86_400_000;
    await purgeExpired({ ...deps, retention: defaultRetention })();
    expect(await deps.store.requests.find(old.requestId)).toBeNull();
    const answer = await replaceDocuments(deps)(old.folio);
    expect(answer).toMatchObject({ ok: true, value: { nss: old.nss, person: corrected() } });
    if (!answer.ok) throw new Error(answer.error);
    expect(await deps.store.outbox.ofRequest(answer.value.requestId)).toMatchObject([
      { kind: 'result', to: aRequest().email, locale: 'es' },
    ]);
  });

  test.each([
    ['unknownFolio', async () => undefined],
    ['notInRegistry', async () => undefined],
    [
      'nothingChanged',
      (deps: UseCaseDeps) => deps.store.people.put([{ curp: oscar, person: aPerson(oscar) }]),
    ],
  ] as const)('does nothing: %s', async (error, prepare) => {
    const deps = await useCaseDeps();
    const { folio } = await issued(deps);
    await prepare(deps);
    const wanted = error === 'unknownFolio' ? '9'.repeat(22) : folio;
    expect(await replaceDocuments(deps)(wanted)).toEqual({ ok: false, error });
    expect(await deps.store.revocations.list()).toEqual([]);
  });
});

describe('the public list', () => {
  test('contains hashes of folios and is signed with the published key', async () => {
    const deps = await useCaseDeps();
    const { folio } = await issued(deps);
    await revokeDocuments(deps)(folio, 'identidad');
    const signed = await signRevocations(deps)();
    const key = { ...statementKey.published, serial: '1', certificatePem: null };
    const list = await openRevocations(signed, [key]);
    expect(list).toEqual({
      issuedAt: deps.time.now,
      items: [{ folio: deps.keyring.digest(folio), state: 'revoked', on: '2026-11-21' }],
    });
    expect(JSON.stringify(signed) + JSON.stringify(list)).not.toContain(folio);
    await expect(openRevocations(signed, [])).rejects.toThrow();
    const other = { issuedAt: 0, items: [] };
    const payload = Buffer.from(JSON.stringify(other)).toString('base64url');
    await expect(openRevocations({ ...signed, payload }, [key])).rejects.toThrow();
  });
});
