import { expect, test } from 'vitest';
import type { EmailChange } from '#lib/domain/number/email-change.ts';
import { confirmEmail, giveAddress, identify, openAssisted } from '#lib/domain/request/request.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import {
  aMail,
  anAddress,
  anEmail,
  anIssue,
  anNss,
  aPerson,
  aRequest,
  oscar,
  testNow,
} from '#tests/support/builders.ts';
import { describeStores } from '#tests/support/stores.ts';

const old = anEmail();
const next = anEmail('nuevo');
const day = 24 * 3_600_000;

const aNumber = async (store: Store) => {
  await store.holders.put([{ curp: oscar, nss: anNss(), email: old }]);
  const request = confirmEmail(aRequest(), testNow);
  await store.requests.create(request, aMail(aRequest(), { requestId: request.id }));
  return request;
};

const aChange = (requestId: string, about: Partial<EmailChange> = {}): EmailChange => ({
  id: 'change-1',
  subject: 'fingerprint of the CURP',
  requestId,
  curp: oscar,
  from: old,
  to: next,
  locale: 'es',
  state: 'waiting',
  createdAt: testNow,
  until: testNow + 3 * day,
  linkMailId: null,
  noticeMailId: 'notice-1',
  ...about,
});

/** A number that the desk gave to somebody whose address staff typed. */
const aTypedCase = async (store: Store) => {
  const seen = { document: 'passport', lastFour: '4312', situation: 'mexican' } as const;
  const assisted = { ticketId: 'T', staffId: 'S', seen };
  const opened = openAssisted({ id: 'typed', curp: oscar, email: next, locale: 'es', assisted }, testNow);
  await store.requests.create(opened, null);
  const known = giveAddress(identify(opened, aPerson(oscar), 'registry'), anAddress());
  const issued = await store.issuances.issue({ ...anIssue(known, 1), check: null });
  const stored = await store.requests.find('typed');
  if (!issued.ok || stored?.request.stage !== 'issued') throw new Error('no number');
  const { request: before, version } = stored;
  const request = { ...before, assisted: { ...assisted, mailboxShownAt: testNow + 1 } };
  const mail = () => aMail(request, { kind: 'result', issuanceId: issued.value.id });
  return { shown: { before, version, request, at: testNow + 1 }, mail };
};

describeStores('who a number is bound to', (open) => {
  test('T03: is nobody while staff typed the address, and its reader once they showed themselves, with one mail', async () => {
    const { store, another } = await open();
    const { shown, mail } = await aTypedCase(store);
    expect(await store.holders.find(oscar)).toMatchObject({ email: null, boundAt: null });
    expect(await store.outbox.ofRequest('typed')).toEqual([]);
    const second = await another();
    const bound = await Promise.all(
      [store, second, store].map(({ bindings }) => bindings.bindShown(shown, mail())),
    );
    expect(bound.filter(Boolean)).toHaveLength(1);
    expect(await store.holders.find(oscar)).toMatchObject({ email: next, boundAt: testNow + 1 });
    expect((await store.requests.find('typed'))?.request).toEqual(shown.request);
    expect((await store.outbox.ofRequest('typed')).map(({ kind, to }) => [kind, to])).toEqual([
      ['result', next],
    ]);
  });

  test('T03: is nobody new while the number is locked', async () => {
    const { store } = await open();
    const { shown, mail } = await aTypedCase(store);
    await store.bindings.setLock(oscar, testNow, null);
    expect(await store.bindings.bindShown(shown, mail())).toBe(false);
    expect(await store.outbox.ofRequest('typed')).toEqual([]);
  });

  test('is told of strangers once in 24 hours, by whoever is first', async () => {
    const { store, another } = await open();
    const request = await aNumber(store);
    const noticeAt = (at: number) =>
      aMail(aRequest(), { requestId: request.id, kind: 'notice', to: old, createdAt: at });
    const second = await another();
    const told = await Promise.all(
      [store, second, store, second].map(({ bindings }) =>
        bindings.warnHolderOnce('subject', noticeAt(testNow)),
      ),
    );
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(await store.bindings.warnHolderOnce('subject', noticeAt(testNow + day - 1))).toBe(false);
    expect(await store.bindings.warnHolderOnce('another', noticeAt(testNow))).toBe(true);
    expect(await store.bindings.warnHolderOnce('subject', noticeAt(testNow + day))).toBe(true);
    const mails = await store.outbox.ofRequest(request.id);
    expect(mails.filter(({ kind }) => kind === 'notice')).toHaveLength(3);
  });

  test('hears no more of a pair that was stopped, until its time is over', async () => {
    const { store } = await open();
    await store.bindings.stopPair('pair', testNow + day);
    expect(await store.bindings.isStopped('pair', testNow + day - 1)).toBe(true);
    expect(await store.bindings.isStopped('pair', testNow + day)).toBe(false);
    expect(await store.bindings.isStopped('other', testNow)).toBe(false);
    await store.bindings.stopPair('pair', testNow + 2 * day);
    expect(await store.bindings.isStopped('pair', testNow + day)).toBe(true);
  });

  test('locks and unlocks it once each, with a mail in the same transaction', async () => {
    const { store } = await open();
    const request = await aNumber(store);
    const mail = aMail(aRequest(), { requestId: request.id, kind: 'locked', to: old });
    expect(await store.bindings.setLock(oscar, testNow, mail)).toBe(true);
    expect(await store.bindings.setLock(oscar, testNow + 1, { ...mail, id: 'again' })).toBe(false);
    expect(await store.holders.find(oscar)).toMatchObject({ lockedAt: testNow, email: old, nss: anNss() });
    expect(await store.bindings.setLock(oscar, null, null)).toBe(true);
    expect(await store.bindings.setLock(oscar, null, null)).toBe(false);
    const kinds = (await store.outbox.ofRequest(request.id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'locked')).toHaveLength(1);
    await expect(store.bindings.setLock(oscar, testNow, { ...mail, requestId: 'nobody' })).rejects.toThrow();
    expect((await store.holders.find(oscar))?.lockedAt).toBeNull();
  });

  test('changes once, ends the visits of the old address, and is found by the change’s mails', async () => {
    const { store } = await open();
    const request = await aNumber(store);
    const session = { requestId: request.id, confirmed: true, createdAt: 1, expiresAt: testNow + day };
    await store.sessions.create('digest', session);
    const change = aChange(request.id);
    const { changes } = store.bindings;
    await changes.begin(change, null);
    expect(await changes.findByMail('notice-1')).toEqual(change);
    expect(await changes.findOpen(change.subject, 'waiting')).toEqual(change);
    expect(await changes.due(change.until - 1, 10)).toEqual([]);
    expect(await changes.due(change.until, 10)).toEqual([change]);
    const turns = await Promise.all([1, 2, 3].map(() => changes.apply(change, change.until, null)));
    expect(turns.filter(Boolean)).toHaveLength(1);
    expect(await store.holders.find(oscar)).toMatchObject({ email: next, boundAt: change.until });
    expect(await store.sessions.find('digest')).toBeNull();
    expect(await changes.findOpen(change.subject, 'waiting')).toBeNull();
  });

  test('comes back when an applied change is cancelled, and stays where it is bound to a third address by then', async () => {
    const { store } = await open();
    const request = await aNumber(store);
    const { changes } = store.bindings;
    await changes.begin(aChange(request.id), null);
    await changes.apply(aChange(request.id), testNow, null);
    const applied = aChange(request.id, { state: 'applied' });
    expect(await changes.cancel(applied, testNow + 1)).toBe(true);
    expect(await changes.cancel(applied, testNow + 2)).toBe(false);
    expect((await store.holders.find(oscar))?.email).toBe(old);
    const stale = aChange(request.id, { id: 'change-2', from: anEmail('otra'), noticeMailId: 'notice-2' });
    await changes.begin(stale, null);
    expect(await changes.apply(stale, testNow, null)).toBe(false);
    expect((await store.holders.find(oscar))?.email).toBe(old);
    expect((await changes.findByMail('notice-2'))?.state).toBe('cancelled');
  });

  test('T08: comes back though a change after it moved the number on, locked or not, and that one is void', async () => {
    const { store } = await open();
    const request = await aNumber(store);
    const { changes, setLock } = store.bindings;
    const third = anEmail('tercero');
    const first = aChange(request.id, { state: 'asked', linkMailId: 'link-1' });
    const after = {
      createdAt: testNow + 1,
      from: next,
      to: third,
      linkMailId: 'link-2',
      noticeMailId: 'notice-2',
    };
    const second = aChange(request.id, { ...after, id: 'change-2', state: 'asked' });
    for (const change of [first, second]) {
      await changes.begin(change, null);
      expect(await changes.apply(change, testNow + 2, null)).toBe(true);
    }
    await setLock(oscar, testNow + 3, null);
    expect(await changes.cancel({ ...first, state: 'applied' }, testNow + 4)).toBe(true);
    expect(await store.holders.find(oscar)).toMatchObject({ email: old, lockedAt: testNow + 3 });
    expect(await changes.findByMail('notice-2')).toMatchObject({ state: 'cancelled' });
    expect(await changes.cancel({ ...second, state: 'applied' }, testNow + 5)).toBe(false);
    expect((await store.holders.find(oscar))?.email).toBe(old);
  });

  test('T11: has one open change, also when several are asked for at the same moment', async () => {
    const { store, another } = await open();
    const request = await aNumber(store);
    const stores = [store, await another(), await another()];
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(
      ids.map((id, n) => {
        const mails = { linkMailId: `link-${id}`, noticeMailId: null };
        const change = aChange(request.id, { id, state: 'asked', ...mails });
        return stores[n % 3]?.bindings.changes.begin(change, null);
      }),
    );
    const kept = await Promise.all(ids.map((id) => store.bindings.changes.findByMail(`link-${id}`)));
    expect(kept.filter((change) => change?.state === 'asked')).toHaveLength(1);
  });

  test('has one open change at a time: a newer one takes the place of the one before', async () => {
    const { store } = await open();
    const request = await aNumber(store);
    const { changes } = store.bindings;
    await changes.begin(aChange(request.id), null);
    const newer = aChange(request.id, {
      id: 'change-2',
      state: 'asked',
      linkMailId: 'link-2',
      noticeMailId: null,
    });
    await changes.begin(newer, null);
    expect(await changes.findOpen(newer.subject, 'waiting')).toBeNull();
    expect(await changes.findOpen(newer.subject, 'asked')).toEqual(newer);
    expect((await changes.findByMail('notice-1'))?.state).toBe('cancelled');
  });
});
