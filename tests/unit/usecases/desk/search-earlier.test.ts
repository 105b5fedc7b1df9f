import { expect, test } from 'vitest';
import { searchEarlier } from '#lib/usecases/desk/search-earlier.ts';
import { replaceDocuments, revokeDocuments } from '#lib/usecases/desk/take-back-documents.ts';
import { assignNumber } from '#lib/usecases/request/issue-number.ts';
import { addressed, aPerson, aRequest, gloria, oscar } from '#tests/support/builders.ts';
import { keep, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const staffId = 'S'.repeat(22);
const minute = 60_000;

const issued = async (deps: UseCaseDeps, curp = oscar) => {
  const request = await keep(deps, addressed(aRequest({ curp })));
  const answer = await assignNumber(deps)(request.id);
  if (!answer.ok) throw new Error(answer.error);
  deps.time.now += minute;
  return answer.value;
};

test('an open case finds the documents of its own CURP, the newest first, with their states', async () => {
  const deps = await useCaseDeps();
  const first = await issued(deps);
  await issued(deps, gloria);
  const name = { ...aPerson().name, firstSurname: 'Santillana' };
  await deps.store.people.put([{ curp: oscar, person: { ...aPerson(), name } }]);
  const second = await replaceDocuments(deps)(first.folio);
  if (!second.ok) throw new Error(second.error);
  await revokeDocuments(deps)(second.value.folio, 'identidad');
  const request = await keep(deps, aRequest());
  const found = await searchEarlier(deps)(staffId, request, 'twoNumbers');
  expect(found).toEqual([
    {
      folio: second.value.folio,
      issuedAt: second.value.issuedAt,
      outcome: 'located',
      state: 'revoked',
      isOwn: false,
    },
    { folio: first.folio, issuedAt: first.issuedAt, outcome: 'assigned', state: 'replaced', isOwn: false },
  ]);
});

test('the document of the case itself is marked', async () => {
  const deps = await useCaseDeps();
  const { requestId } = await issued(deps);
  const request = (await deps.store.requests.find(requestId))?.request;
  if (!request) throw new Error('no request');
  expect(await searchEarlier(deps)(staffId, request, 'lostPapers')).toMatchObject([
    { state: 'current', isOwn: true },
  ]);
});

test('T19: the audit has the reason and the member, also when nothing is found', async () => {
  const deps = await useCaseDeps();
  const request = await keep(deps, aRequest());
  expect(await searchEarlier(deps)(staffId, request, 'oldPaper')).toEqual([]);
  expect(await deps.store.audit.ofSubject(deps.keyring.fingerprint(oscar), 5)).toMatchObject([
    { actor: `staff:${staffId}`, action: 'case.searched', detail: 'oldPaper', requestId: request.id },
  ]);
});

test('T20: nothing is looked up when that cannot be audited', async () => {
  const deps = await useCaseDeps();
  await issued(deps);
  const request = await keep(deps, aRequest());
  deps.store.audit.append = () => Promise.reject(new Error('the disk is full'));
  await expect(searchEarlier(deps)(staffId, request, 'lostPapers')).rejects.toThrow('disk');
});
