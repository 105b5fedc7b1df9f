import { describe, expect, test } from 'vitest';
import { confirmEmail, type Issued } from '#lib/domain/request/request.ts';
import { changeEmailByFolio, unlockByFolio } from '#lib/usecases/desk/act-by-folio.ts';
import { sendDocuments } from '#lib/usecases/document/send-documents.ts';
import {
  askEmailChange,
  cancelEmailChange,
  confirmEmailChange,
  findAsked,
} from '#lib/usecases/holder/change-email.ts';
import {
  askRebind,
  findRebind,
  inspectLock,
  lockNumber,
  undoLock,
  unlockNumber,
} from '#lib/usecases/holder/lock-number.ts';
import { applyDueChanges } from '#lib/usecases/number/due-email-changes.ts';
import { findShownIssuance, openNumber } from '#lib/usecases/number/number-access.ts';
import { viewIdentity } from '#lib/usecases/request/identify-person.ts';
import { assignNumber, locateNumber } from '#lib/usecases/request/issue-number.ts';
import { addressed, anEmail, aRequest, identified, oscar } from '#tests/support/builders.ts';
import { keep, stageOf, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const hour = 3_600_000;
const mine = anEmail();
const next = anEmail('nuevo');

/** A person who has just got their number. */
const aHolder = async () => {
  const deps = await useCaseDeps();
  const request = await keep(deps, addressed(aRequest()));
  const issued = await assignNumber(deps)(request.id);
  if (!issued.ok) throw new Error(issued.error);
  const stored = await deps.store.requests.find(request.id);
  if (stored?.request.stage !== 'issued') throw new Error('not issued');
  return { deps, request: stored.request, issuance: issued.value };
};

const boundTo = async ({ store }: UseCaseDeps) => (await store.holders.find(oscar))?.email;
const mailsOf = async ({ store }: UseCaseDeps, { id }: Pick<Issued, 'id'>, kind: string) =>
  (await store.outbox.ofRequest(id)).filter((mail) => mail.kind === kind);

/** Another request for the same CURP, by a person who proved who they are. */
const aProven = async (deps: UseCaseDeps, email = next) => {
  await deps.store.people.put([{ curp: oscar, person: identified(aRequest()).person }]);
  return keep(deps, { ...confirmEmail(aRequest({ email }), deps.time.now), provenAt: deps.time.now });
};

describe('the lock', () => {
  test('L-10: closes the number to its own visit, its documents and its mails at once, and tells the bound address', async () => {
    const { deps, request, issuance } = await aHolder();
    expect(await findShownIssuance(deps)(issuance.id)).toEqual(issuance);
    expect((await lockNumber(deps)(request.id)).ok).toBe(true);
    expect(await openNumber(deps)(request.id)).toEqual({ ok: false, error: 'locked' });
    expect(await findShownIssuance(deps)(issuance.id)).toBeNull();
    expect(await sendDocuments(deps)(request.id)).toEqual({ ok: false, error: 'notNow' });
    expect(await mailsOf(deps, request, 'locked')).toMatchObject([{ to: mine, state: 'queued' }]);
    expect(await lockNumber(deps)(request.id)).toEqual({ ok: false, error: 'notNow' });
  });

  test('T29: is taken back by its own mail once, only at the bound address and within 24 hours', async () => {
    const { deps, request } = await aHolder();
    const lockedBy = async () => {
      await lockNumber(deps)(request.id, true);
      return (await mailsOf(deps, request, 'lockedWithUndo')).at(-1)?.id ?? '';
    };
    const first = await lockedBy();
    expect(await inspectLock(deps)(first)).toBe('open');
    expect((await undoLock(deps)(first)).ok).toBe(true);
    expect(await inspectLock(deps)(first)).toBe('undone');
    deps.time.now += hour;
    const second = await lockedBy();
    expect(await undoLock(deps)(first)).toEqual({ ok: false, error: 'over' });
    deps.time.now += 24 * hour;
    expect(await inspectLock(deps)(second)).toBe('over');
    expect(await undoLock(deps)(second)).toEqual({ ok: false, error: 'over' });
    expect(await openNumber(deps)(request.id)).toEqual({ ok: false, error: 'locked' });
  });

  test('L-10: does not open for a person who was identified before: the transaction refuses, and the request stays', async () => {
    const { deps, request } = await aHolder();
    const later = await keep(deps, { ...identified(aRequest()), source: 'matched' as const });
    await lockNumber(deps)(request.id);
    expect(await locateNumber(deps)(later.id)).toEqual({ ok: false, error: 'locked' });
    expect(await stageOf(deps, later.id)).toBe('referred');
  });

  test('opens after a proof of identity with the bound address, and tells it', async () => {
    const { deps, request } = await aHolder();
    await lockNumber(deps)(request.id);
    const proven = await aProven(deps, mine);
    expect((await viewIdentity(deps)(proven)).check).toBe('unlock');
    expect((await unlockNumber(deps)(proven.id)).ok).toBe(true);
    expect((await openNumber(deps)(request.id)).ok).toBe(true);
    expect(await mailsOf(deps, proven, 'unlocked')).toMatchObject([{ to: mine }]);
    expect(await unlockNumber(deps)(proven.id)).toEqual({ ok: false, error: 'notNow' });
  });

  test('T01: does not open without the proof, nor for a proof with another address', async () => {
    const { deps, request } = await aHolder();
    await lockNumber(deps)(request.id);
    const confirmed = await keep(deps, confirmEmail(aRequest(), deps.time.now));
    const other = await aProven(deps);
    for (const { id } of [confirmed, other]) expect((await unlockNumber(deps)(id)).ok).toBe(false);
    expect((await viewIdentity(deps)(other)).check).toBe('rebind');
  });

  test('opens at the desk by the folio of a document', async () => {
    const { deps, request, issuance } = await aHolder();
    expect(await unlockByFolio(deps)(issuance.folio)).toEqual({ ok: false, error: 'notLocked' });
    await lockNumber(deps)(request.id);
    expect(await unlockByFolio(deps)('0'.repeat(22))).toEqual({ ok: false, error: 'unknownFolio' });
    expect((await unlockByFolio(deps)(issuance.folio)).ok).toBe(true);
    expect((await openNumber(deps)(request.id)).ok).toBe(true);
  });
});

describe('a change of address with access to the old one', () => {
  const asked = async () => {
    const holder = await aHolder();
    const { deps, request } = holder;
    expect(await askEmailChange(deps)(request.id, next)).toEqual({ ok: true, value: null });
    const [mail] = await mailsOf(deps, request, 'emailChange');
    if (mail?.to !== next) throw new Error('no mail to the new address');
    return { ...holder, linkMailId: mail.id };
  };

  test('P-07: changes nothing before the new address confirms; then the old visit shows nothing, and the old address is told', async () => {
    const { deps, request, issuance, linkMailId } = await asked();
    expect(await findAsked(deps)(request)).toBe(next);
    expect(await boundTo(deps)).toBe(mine);
    await deps.store.sessions.create('digest', {
      requestId: request.id,
      confirmed: true,
      createdAt: 1,
      expiresAt: 9e15,
    });
    expect((await confirmEmailChange(deps)(linkMailId)).ok).toBe(true);
    expect(await boundTo(deps)).toBe(next);
    expect(await deps.store.sessions.find('digest')).toBeNull();
    expect(await openNumber(deps)(request.id)).toEqual({ ok: false, error: 'moved' });
    expect(await findShownIssuance(deps)(issuance.id)).toBeNull();
    expect(await mailsOf(deps, request, 'emailChanged')).toMatchObject([{ to: mine }]);
    expect(await confirmEmailChange(deps)(linkMailId)).toEqual({ ok: false, error: 'over' });
  });

  test.each([
    [72 * hour - 1, mine],
    [72 * hour, next],
  ])(
    'P-07: can be undone by the old address for 72 hours, and not a moment longer (%i)',
    async (wait, after) => {
      const { deps, request, linkMailId } = await asked();
      await confirmEmailChange(deps)(linkMailId);
      const [told] = await mailsOf(deps, request, 'emailChanged');
      deps.time.now += wait;
      expect((await cancelEmailChange(deps)(told?.id ?? '')).ok).toBe(after === mine);
      expect(await boundTo(deps)).toBe(after);
    },
  );

  test('is over after 24 hours, after a newer one, and for any other mail', async () => {
    const { deps, request, linkMailId } = await asked();
    await askEmailChange(deps)(request.id, anEmail('tercero'));
    expect(await confirmEmailChange(deps)(linkMailId)).toEqual({ ok: false, error: 'over' });
    const [newest] = await mailsOf(deps, request, 'emailChange');
    expect(await cancelEmailChange(deps)(newest?.id ?? '')).toEqual({ ok: false, error: 'over' });
    deps.time.now += 24 * hour;
    expect(await confirmEmailChange(deps)(newest?.id ?? '')).toEqual({ ok: false, error: 'over' });
    expect(await confirmEmailChange(deps)('unknown')).toEqual({ ok: false, error: 'over' });
    expect(await boundTo(deps)).toBe(mine);
  });

  test('is refused for the same address, and for a visit that shows no number', async () => {
    const { deps, request } = await aHolder();
    expect(await askEmailChange(deps)(request.id, mine)).toEqual({ ok: false, error: 'sameEmail' });
    await lockNumber(deps)(request.id);
    expect(await askEmailChange(deps)(request.id, next)).toEqual({ ok: false, error: 'notNow' });
  });

  test('T01: is refused by an address that holds as many CURPs as one may', async () => {
    const { deps, linkMailId } = await asked();
    deps.limiter.left.curpPerAddress = 0;
    expect(await confirmEmailChange(deps)(linkMailId)).toEqual({ ok: false, error: 'full' });
    expect(await boundTo(deps)).toBe(mine);
  });

  test('T08, P-07: can be undone although the new address moved the number on at once, and neither new address gets it back', async () => {
    const { deps, request, linkMailId } = await asked();
    await confirmEmailChange(deps)(linkMailId);
    deps.time.now += 1;
    const thief = await keep(deps, { ...request, id: 'thief', email: next });
    await askEmailChange(deps)(thief.id, anEmail('tercero'));
    const [onward] = await mailsOf(deps, thief, 'emailChange');
    await confirmEmailChange(deps)(onward?.id ?? '');
    expect(await boundTo(deps)).toBe(anEmail('tercero'));
    const [told] = await mailsOf(deps, request, 'emailChanged');
    expect((await cancelEmailChange(deps)(told?.id ?? '')).ok).toBe(true);
    expect(await boundTo(deps)).toBe(mine);
    const [thiefs] = await mailsOf(deps, thief, 'emailChanged');
    expect(await cancelEmailChange(deps)(thiefs?.id ?? '')).toEqual({ ok: false, error: 'over' });
    expect(await boundTo(deps)).toBe(mine);
  });

  test('T01, L-10: moves no locked number, even when it was asked for before the lock', async () => {
    const { deps, request, linkMailId } = await asked();
    await lockNumber(deps)(request.id);
    expect(await confirmEmailChange(deps)(linkMailId)).toEqual({ ok: false, error: 'over' });
    expect(await boundTo(deps)).toBe(mine);
  });

  test('T13: counts against the limit of mails to an address', async () => {
    const { deps, request } = await aHolder();
    deps.limiter.left.linkMailPerAddress = 1;
    expect((await askEmailChange(deps)(request.id, next)).ok).toBe(true);
    expect(await askEmailChange(deps)(request.id, anEmail('otra'))).toMatchObject({ error: 'tooMany' });
  });
});

describe('a change of address after a proof of identity', () => {
  const waiting = async () => {
    const holder = await aHolder();
    const proven = await aProven(holder.deps);
    const begun = await askRebind(holder.deps)(proven.id);
    expect(begun).toEqual({ ok: true, value: { until: holder.deps.time.now + 72 * hour } });
    return { ...holder, proven };
  };

  test('P-07: waits 72 hours, tells the old address, and takes effect in the hourly run with a mail to the new one', async () => {
    const { deps, proven } = await waiting();
    expect(await mailsOf(deps, proven, 'emailChanging')).toMatchObject([{ to: mine }]);
    expect(await findRebind(deps)(proven)).toBe(deps.time.now + 72 * hour);
    deps.time.now += 72 * hour - 1;
    expect(await applyDueChanges(deps)()).toBe(0);
    expect(await boundTo(deps)).toBe(mine);
    deps.time.now += 1;
    expect(await applyDueChanges(deps)()).toBe(1);
    expect(await boundTo(deps)).toBe(next);
    expect(await mailsOf(deps, proven, 'emailReady')).toMatchObject([{ to: next }]);
    expect(await applyDueChanges(deps)()).toBe(0);
  });

  test('P-07: takes effect when somebody asks about the CURP, without waiting for the hour', async () => {
    const { deps, proven } = await waiting();
    expect((await viewIdentity(deps)(proven)).check).toBe('rebind');
    deps.time.now += 72 * hour;
    expect((await viewIdentity(deps)(proven)).check).toBe('confirm');
    expect(await boundTo(deps)).toBe(next);
  });

  test('P-07: is cancelled by the old address, and never takes effect then', async () => {
    const { deps, proven } = await waiting();
    const [told] = await mailsOf(deps, proven, 'emailChanging');
    expect((await cancelEmailChange(deps)(told?.id ?? '')).ok).toBe(true);
    expect(await cancelEmailChange(deps)(told?.id ?? '')).toEqual({ ok: false, error: 'over' });
    deps.time.now += 80 * hour;
    expect(await applyDueChanges(deps)()).toBe(0);
    expect(await boundTo(deps)).toBe(mine);
  });

  test('stays the same when it is asked for again: its time continues, and no second mail is sent', async () => {
    const { deps, proven } = await waiting();
    deps.time.now += hour;
    expect(await askRebind(deps)(proven.id)).toEqual({
      ok: true,
      value: { until: deps.time.now + 71 * hour },
    });
    expect(await mailsOf(deps, proven, 'emailChanging')).toHaveLength(1);
  });

  test('T01: is refused to a person who only has a mailbox', async () => {
    const { deps } = await aHolder();
    const stranger = await keep(deps, confirmEmail(aRequest({ email: next }), deps.time.now));
    expect(await askRebind(deps)(stranger.id)).toEqual({ ok: false, error: 'notNow' });
  });

  test('waits as long at the desk, and tells the old address too', async () => {
    const { deps, issuance } = await aHolder();
    const begun = await changeEmailByFolio(deps)(issuance.folio, next);
    expect(begun).toEqual({ ok: true, value: { until: deps.time.now + 72 * hour } });
    expect(await boundTo(deps)).toBe(mine);
    deps.time.now += 72 * hour;
    expect(await applyDueChanges(deps)()).toBe(1);
    expect(await boundTo(deps)).toBe(next);
    expect(await changeEmailByFolio(deps)(issuance.folio, next)).toEqual({ ok: false, error: 'sameEmail' });
  });
});
