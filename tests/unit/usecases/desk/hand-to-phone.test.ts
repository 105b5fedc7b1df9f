import { describe, expect, test } from 'vitest';
import {
  acceptOnPhone,
  findOpened,
  findPhoneOffer,
  inspectPhoneOffer,
  offerToPhone,
  phoneOfferMilliseconds,
} from '#lib/usecases/desk/hand-to-phone.ts';
import { askEmailChange } from '#lib/usecases/holder/change-email.ts';
import { unlockNumber } from '#lib/usecases/holder/lock-number.ts';
import { openNumber } from '#lib/usecases/number/number-access.ts';
import {
  actor,
  acts,
  assigned,
  assignedAndShown,
  opened,
  requestOf,
  staffId,
  ticketId,
} from '#tests/support/assisted-cases.ts';
import { anEmail, oscar } from '#tests/support/builders.ts';
import { useCaseDeps } from '#tests/support/use-case-deps.ts';

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

  test('opens the case once, and then the person acts in it', async () => {
    const { deps, id, token } = await offered();
    expect(await inspectPhoneOffer(deps)(token)).toBe(true);
    expect(await acceptOnPhone(deps)(token)).toEqual({ ok: true, value: { requestId: id } });
    expect(await inspectPhoneOffer(deps)(token)).toBe(false);
    expect(await acceptOnPhone(deps)(token)).toEqual({ ok: false, error: 'gone' });
    expect(await requestOf(deps, id)).toMatchObject({ assisted: { handedOverAt: deps.time.now } });
    expect((await acts(deps)).slice(0, 2)).toEqual(['holder case.takenOver ', `${actor} case.handedOver `]);
  });

  test('lets the person do what no member of staff may do: lock the number, export the data', async () => {
    const deps = await useCaseDeps();
    const { id } = await assignedAndShown(deps);
    expect(await openNumber(deps)(id)).toEqual({ ok: false, error: 'notNow' });
    const offer = await offerToPhone(deps)(id, staffId);
    expect(await acceptOnPhone(deps)(offer.ok ? offer.value.token : '')).toMatchObject({ ok: true });
    expect((await openNumber(deps)(id)).ok).toBe(true);
  });

  test('T19: lets the person neither move the number nor open a lock, because staff do both as a change with a reason', async () => {
    const deps = await useCaseDeps();
    const { id } = await assignedAndShown(deps);
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

  test('is found again by the page while it works', async () => {
    const { deps, id, token } = await offered();
    expect(await findPhoneOffer(deps)(id)).toEqual({
      token,
      expiresAt: deps.time.now + phoneOfferMilliseconds,
    });
    await acceptOnPhone(deps)(token);
    expect(await findPhoneOffer(deps)(id)).toBeNull();
  });

  test('says after its use which case it opened, until there is a newer one', async () => {
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

  test('ends the visit that somebody else opened with it when there is a newer one; the desk continues', async () => {
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

  test('T19: opens nothing when its member of staff was disabled since', async () => {
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
