import { describe, expect, test } from 'vitest';
import { giveAddress, identify, type Request } from '#lib/domain/request/request.ts';
import {
  acceptOnPhone,
  findOpened,
  findPhoneOffer,
  inspectPhoneOffer,
  offerToPhone,
  phoneOfferMilliseconds,
} from '#lib/usecases/desk/hand-to-phone.ts';
import { printCopies } from '#lib/usecases/desk/print-copy.ts';
import { startAssistedRequest } from '#lib/usecases/desk/start-assisted-request.ts';
import { sendDocuments } from '#lib/usecases/document/send-documents.ts';
import { askEmailChange } from '#lib/usecases/holder/change-email.ts';
import { denyRequest } from '#lib/usecases/holder/deny-request.ts';
import { unlockNumber } from '#lib/usecases/holder/lock-number.ts';
import { findShownIssuance, openNumber, whyStopped } from '#lib/usecases/number/number-access.ts';
import { confirmIdentity, viewIdentity } from '#lib/usecases/request/identify-person.ts';
import { assignNumber, locateNumber } from '#lib/usecases/request/issue-number.ts';
import { startRequest } from '#lib/usecases/request/start-request.ts';
import { anAddress, anEmail, anNss, aPerson, oscar } from '#tests/support/builders.ts';
import { type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const staffId = 'S'.repeat(22);
const ticketId = 'T'.repeat(22);
const actor = `staff:${staffId}`;

const opened = async (deps: UseCaseDeps, email = null as ReturnType<typeof anEmail> | null) => {
  const { requestId } = await startAssistedRequest(deps)({
    curp: oscar,
    email,
    document: 'passport',
    lastFour: '4312',
    situation: 'mexican',
    papers: ['curp', 'officialId'],
    locale: 'es',
    staffId,
    ticketId,
  });
  return requestId;
};

const requestOf = async ({ store }: UseCaseDeps, id: string): Promise<Request> => {
  const stored = await store.requests.find(id);
  if (!stored) throw new Error('no request');
  return stored.request;
};

const known = (deps: UseCaseDeps) => deps.store.people.put([{ curp: oscar, person: aPerson() }]);
const acts = async ({ store, keyring }: UseCaseDeps) =>
  (await store.audit.ofSubject(keyring.fingerprint(oscar), 50)).map(
    (entry) => `${entry.actor} ${entry.action} ${entry.detail ?? ''}`,
  );

const assigned = async (deps: UseCaseDeps, email: ReturnType<typeof anEmail> | null = null) => {
  const id = await opened(deps, email);
  const stored = await deps.store.requests.find(id);
  if (stored?.request.stage !== 'emailConfirmed') throw new Error('not open');
  const addressed = giveAddress(identify(stored.request, aPerson(), 'registry'), anAddress());
  await deps.store.requests.save(addressed, stored.version);
  const issued = await assignNumber(deps)(id);
  if (!issued.ok) throw new Error(issued.error);
  return { id, issuance: issued.value };
};

const located = async (deps: UseCaseDeps, bound: ReturnType<typeof anEmail> | null) => {
  await known(deps);
  await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: bound }]);
  const id = await opened(deps);
  expect((await confirmIdentity(deps)(id)).ok).toBe(true);
  return { id, answer: await locateNumber(deps)(id) };
};

describe('a request at the desk', () => {
  test('begins as proven, mails nobody and says in the audit who opened it and what was seen', async () => {
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

  test('gives somebody without an address a number that is bound to none', async () => {
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

  test('binds and mails where an address was given', async () => {
    const deps = await useCaseDeps();
    const { id } = await assigned(deps, anEmail());
    expect(await deps.store.holders.find(oscar)).toMatchObject({ email: anEmail(), boundAt: deps.time.now });
    expect(await deps.store.outbox.ofRequest(id)).toMatchObject([{ kind: 'result', to: anEmail() }]);
  });

  test('shows a number bound elsewhere, leaves it bound and tells that address', async () => {
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

  test('T19: shows it no more once the bound address says that it was somebody else, and to the right person again', async () => {
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

  test('is not gone on with from home, whoever knows the address', async () => {
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

  test('without a document seen is looked at like any other', async () => {
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
  test('has a number of its own for each document, which the audit tells', async () => {
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

describe('the code for the person’s own telephone', () => {
  const offered = async () => {
    const deps = await useCaseDeps();
    const { id } = await assigned(deps);
    const offer = await offerToPhone(deps)(id, staffId);
    if (!offer.ok) throw new Error(offer.error);
    return { deps, id, token: offer.value.token };
  };

  test('opens nothing when the number was locked after the offer, and the case stays at the desk', async () => {
    const { deps, id, token } = await offered();
    await deps.store.bindings.setLock(oscar, deps.time.now, null);
    expect(await acceptOnPhone(deps)(token)).toEqual({ ok: false, error: 'gone' });
    expect((await requestOf(deps, id))?.assisted?.handedOverAt).toBeUndefined();
  });

  test('opens the case once; what is done afterwards is the person’s own', async () => {
    const { deps, id, token } = await offered();
    expect(await inspectPhoneOffer(deps)(token)).toBe(true);
    expect(await acceptOnPhone(deps)(token)).toEqual({ ok: true, value: { requestId: id } });
    expect(await inspectPhoneOffer(deps)(token)).toBe(false);
    expect(await acceptOnPhone(deps)(token)).toEqual({ ok: false, error: 'gone' });
    expect(await requestOf(deps, id)).toMatchObject({ assisted: { handedOverAt: deps.time.now } });
    expect((await acts(deps)).slice(0, 2)).toEqual(['holder case.takenOver ', `${actor} case.handedOver `]);
  });

  test('gives the person what no member of staff may do for them: lock the number, take the data along', async () => {
    const deps = await useCaseDeps();
    const { id } = await assigned(deps, anEmail());
    expect(await openNumber(deps)(id)).toEqual({ ok: false, error: 'notNow' });
    const offer = await offerToPhone(deps)(id, staffId);
    expect(await acceptOnPhone(deps)(offer.ok ? offer.value.token : '')).toMatchObject({ ok: true });
    expect((await openNumber(deps)(id)).ok).toBe(true);
  });

  test('T19: moves the number to no other address, and opens no lock: that takes a mailbox, or two members of staff', async () => {
    const deps = await useCaseDeps();
    const { id } = await assigned(deps, anEmail());
    const offer = await offerToPhone(deps)(id, staffId);
    await acceptOnPhone(deps)(offer.ok ? offer.value.token : '');
    expect(await askEmailChange(deps)(id, anEmail('mio'))).toEqual({ ok: false, error: 'notNow' });
    await deps.store.bindings.setLock(oscar, deps.time.now, null);
    expect(await unlockNumber(deps)(id)).toEqual({ ok: false, error: 'notNow' });
    expect(await deps.store.holders.find(oscar)).toMatchObject({
      email: anEmail(),
      lockedAt: deps.time.now,
    });
  });

  test('is found again by the page as long as it waits', async () => {
    const { deps, id, token } = await offered();
    expect(await findPhoneOffer(deps)(id)).toEqual({
      token,
      expiresAt: deps.time.now + phoneOfferMilliseconds,
    });
    await acceptOnPhone(deps)(token);
    expect(await findPhoneOffer(deps)(id)).toBeNull();
  });

  test('says which case it opened once it is used up, until there is a newer one', async () => {
    const { deps, id, token } = await offered();
    expect(await findOpened(deps)(token)).toBeNull();
    await acceptOnPhone(deps)(token);
    expect(await findOpened(deps)(token)).toBe(id);
    deps.time.now += 1;
    await offerToPhone(deps)(id, staffId);
    expect(await findOpened(deps)(token)).toBeNull();
  });

  test('works for ten minutes', async () => {
    const { deps, token } = await offered();
    deps.time.now += phoneOfferMilliseconds;
    expect(await acceptOnPhone(deps)(token)).toEqual({ ok: false, error: 'gone' });
  });

  test('stops working when there is a newer one', async () => {
    const { deps, id, token } = await offered();
    deps.time.now += 1;
    await offerToPhone(deps)(id, staffId);
    expect(await inspectPhoneOffer(deps)(token)).toBe(false);
  });

  test('ends, when there is a newer one, what somebody else opened with it; the desk goes on', async () => {
    const { deps, id, token } = await offered();
    await acceptOnPhone(deps)(token);
    const now = deps.time.now;
    const session = { requestId: id, confirmed: true, createdAt: now, expiresAt: now + 60_000 };
    await deps.store.sessions.create('telephone', session);
    await deps.store.sessions.create('desk', { ...session, desk: { staffId, ticketId } });
    await offerToPhone(deps)(id, staffId);
    expect(await deps.store.sessions.find('telephone')).toBeNull();
    expect(await deps.store.sessions.find('desk')).not.toBeNull();
  });

  test('T19: of somebody who was shut out since opens nothing', async () => {
    const { deps, token } = await offered();
    const member = { id: staffId, name: '', email: anEmail(), role: 'ventanilla', window: null } as const;
    const shut = { ...member, disabled: true, seenAt: null, secondFactor: true, codesSeen: true };
    deps.store.staff.find = async (id) => (id === staffId ? shut : null);
    expect(await inspectPhoneOffer(deps)(token)).toBe(false);
    expect(await acceptOnPhone(deps)(token)).toEqual({ ok: false, error: 'gone' });
  });

  test('is not given before there is a number', async () => {
    const deps = await useCaseDeps();
    expect(await offerToPhone(deps)(await opened(deps), staffId)).toEqual({ ok: false, error: 'notNow' });
  });
});
