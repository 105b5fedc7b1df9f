import { describe, expect, test } from 'vitest';
import { printCopies } from '#lib/usecases/desk/print-copy.ts';
import { sendDocuments } from '#lib/usecases/document/send-documents.ts';
import { denyRequest } from '#lib/usecases/holder/deny-request.ts';
import { findShownIssuance, openNumber, whyStopped } from '#lib/usecases/number/number-access.ts';
import { confirmIdentity, viewIdentity } from '#lib/usecases/request/identify-person.ts';
import { locateNumber } from '#lib/usecases/request/issue-number.ts';
import { startRequest } from '#lib/usecases/request/start-request.ts';
import {
  actor,
  acts,
  assigned,
  known,
  located,
  opened,
  requestOf,
  staffId,
} from '#tests/support/assisted-cases.ts';
import { anEmail, anNss, oscar } from '#tests/support/builders.ts';
import { useCaseDeps } from '#tests/support/use-case-deps.ts';

describe('a request at the desk', () => {
  test('begins as proven, sends no mail, and the audit says who opened it and what was seen', async () => {
    const deps = await useCaseDeps();
    const id = await opened(deps);
    expect(await requestOf(deps, id)).toMatchObject({
      stage: 'emailConfirmed',
      email: null,
      provenAt: deps.time.now,
    });
    expect(await deps.store.outbox.ofRequest(id)).toEqual([]);
    expect(await acts(deps)).toEqual([`${actor} case.opened passport`]);
  });

  test('gives a person without an address an unbound number', async () => {
    const deps = await useCaseDeps();
    const { id, issuance } = await assigned(deps);
    expect(await deps.store.holders.find(oscar)).toMatchObject({
      nss: issuance.nss,
      email: null,
      boundAt: null,
    });
    expect(await deps.store.outbox.ofRequest(id)).toEqual([]);
    expect(await sendDocuments(deps)(id)).toEqual({ ok: false, error: 'notNow' });
    expect(await acts(deps)).toContain(`${actor} number.assigned `);
  });

  test('T03: binds no address that staff typed and mails it no document, only the check', async () => {
    const deps = await useCaseDeps();
    const { id } = await assigned(deps, anEmail());
    expect(await deps.store.holders.find(oscar)).toMatchObject({ email: null, boundAt: null });
    expect(await deps.store.outbox.ofRequest(id)).toMatchObject([{ kind: 'mailbox', to: anEmail() }]);
    expect(await sendDocuments(deps)(id)).toEqual({ ok: false, error: 'notNow' });
  });

  test('mails the documents at once to the address that the number is bound to already', async () => {
    const deps = await useCaseDeps();
    const { id } = await located(deps, anEmail(), anEmail());
    expect(await deps.store.outbox.ofRequest(id)).toMatchObject([{ kind: 'result', to: anEmail() }]);
  });

  test('shows a number that is bound elsewhere, keeps it bound and tells that address', async () => {
    const deps = await useCaseDeps();
    const { id, answer } = await located(deps, anEmail('somebody'));
    expect(answer).toMatchObject({ ok: true, value: { nss: anNss(), outcome: 'located' } });
    expect(await deps.store.holders.find(oscar)).toMatchObject({ email: anEmail('somebody'), boundAt: null });
    expect(await deps.store.outbox.ofRequest(id)).toMatchObject([
      { kind: 'notice', to: anEmail('somebody') },
    ]);
  });

  test('shows that number to nobody else, and lets nobody lock it or move it', async () => {
    const deps = await useCaseDeps();
    const { id, answer } = await located(deps, anEmail('somebody'));
    const issuanceId = answer.ok ? answer.value.id : '';
    expect((await findShownIssuance(deps)(issuanceId))?.nss).toBe(anNss());
    expect((await openNumber(deps)(id)).ok).toBe(false);
    await deps.store.bindings.setLock(oscar, deps.time.now, null);
    expect(await findShownIssuance(deps)(issuanceId)).toBeNull();
    expect(await whyStopped(deps)(id)).toBe('locked');
  });

  test('T19: shows it no more when the bound address denies the request, and shows it to the right person again', async () => {
    const deps = await useCaseDeps();
    const { id, answer } = await located(deps, anEmail('somebody'));
    const issuanceId = answer.ok ? answer.value.id : '';
    const [notice] = await deps.store.outbox.ofRequest(id);
    expect(await denyRequest(deps)(notice?.id ?? '')).toEqual({ ok: true, value: null });
    expect(await findShownIssuance(deps)(issuanceId)).toBeNull();
    expect(await whyStopped(deps)(id)).toBe('denied');
    const later = await opened(deps);
    expect((await confirmIdentity(deps)(later)).ok).toBe(true);
    const again = await locateNumber(deps)(later);
    expect((await findShownIssuance(deps)(again.ok ? again.value.id : ''))?.nss).toBe(anNss());
  });

  test('shows a number that was never bound, and tells nobody', async () => {
    const deps = await useCaseDeps();
    const { id, answer } = await located(deps, null);
    expect(answer.ok).toBe(true);
    expect(await deps.store.outbox.ofRequest(id)).toEqual([]);
  });

  test('cannot be continued from home by a person who knows the address', async () => {
    const deps = await useCaseDeps();
    const id = await opened(deps, anEmail());
    const begun = await startRequest(deps)({
      curp: oscar,
      email: anEmail(),
      locale: 'es',
      network: '192.0.2.1',
      withoutSight: false,
      unconfirmedRequestId: null,
    });
    expect(begun.ok && begun.value.requestId).not.toBe(id);
  });

  test('is judged like any other without a document that was seen', async () => {
    const deps = await useCaseDeps();
    await known(deps);
    await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: anEmail('somebody') }]);
    const request = await requestOf(deps, await opened(deps));
    if (request.stage !== 'emailConfirmed') throw new Error('not open');
    const { provenAt: _, ...unproven } = request;
    expect((await viewIdentity(deps)(unproven)).check).toBe('refer');
  });
});

describe('a print', () => {
  test('has a number for each document, which the audit names', async () => {
    const deps = await useCaseDeps();
    const { id, issuance } = await assigned(deps);
    const request = await requestOf(deps, id);
    const copies = [];
    for (const kinds of [['constancia', 'tarjeta'], ['tarjeta']] as const)
      copies.push(await printCopies(deps)(request, kinds, staffId));
    expect(copies.map((copy) => copy.ok && copy.value.copies)).toEqual([[1, 1], [2]]);
    expect(await deps.store.copies.count(issuance.id)).toEqual({ constancia: 1, tarjeta: 2 });
    expect((await acts(deps)).filter((act) => act.includes('printed'))).toEqual([
      `${actor} document.printed tarjeta.2`,
      `${actor} document.printed tarjeta.1`,
      `${actor} document.printed constancia.1`,
    ]);
  });

  test('needs a number', async () => {
    const deps = await useCaseDeps();
    const request = await requestOf(deps, await opened(deps));
    expect(await printCopies(deps)(request, ['tarjeta'], staffId)).toEqual({ ok: false, error: 'notNow' });
  });
});
