import { expect, test } from 'vitest';
import { confirmEmail } from '#lib/domain/request/request.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aCurp, addressed, aMail, anIssue, anNss, aRequest, testNow } from '#tests/support/builders.ts';
import { never } from '#tests/support/purge-moments.ts';
import { describeStores } from '#tests/support/stores.ts';

const startedOne = async (store: Store, n: number, startedAt = testNow) => {
  const request = aRequest({ curp: aCurp(n), startedAt });
  const mail = aMail(request);
  await store.requests.create(request, mail);
  await store.links.put(`link${n}`, { requestId: request.id, mailId: mail.id, expiresAt: startedAt });
  await store.sessions.create(`session${n}`, {
    requestId: request.id,
    confirmed: false,
    createdAt: startedAt,
    expiresAt: startedAt,
  });
  return { request, mail };
};

describeStores('the purge', (open) => {
  test('takes requests that were never confirmed, with all that hangs on them', async () => {
    const { store } = await open();
    const { request: old, mail } = await startedOne(store, 1, testNow - 1);
    const { request: young } = await startedOne(store, 2);
    expect(await store.purge({ ...never, startedRequests: testNow })).toEqual({
      ...never,
      startedRequests: 1,
    });
    expect(await store.requests.find(old.id)).toBeNull();
    expect(await store.outbox.ofRequest(mail.requestId)).toEqual([]);
    expect(await store.links.find('link1')).toBeNull();
    expect(await store.sessions.find('session1')).toBeNull();
    expect(await store.requests.find(young.id)).not.toBeNull();
    expect(await store.links.find('link2')).not.toBeNull();
  });

  test('takes confirmed requests that were never finished only at their own time', async () => {
    const { store } = await open();
    const { request } = await startedOne(store, 1, testNow - 1);
    await store.requests.save(confirmEmail(request, testNow), 1);
    await store.purge({ ...never, startedRequests: testNow, requests: testNow });
    expect(await store.requests.find(request.id)).not.toBeNull();
    expect(await store.purge({ ...never, requests: testNow + 1 })).toMatchObject({ requests: 1 });
    expect(await store.requests.find(request.id)).toBeNull();
  });

  test('keeps numbers and issuances for ever, finished requests and documents until their time', async () => {
    const { store } = await open();
    const { request } = await startedOne(store, 1, testNow - 1);
    const result = await store.issuances.issue(anIssue(addressed(request), 1));
    if (!result.ok) throw new Error(result.error);
    await store.documents.put(result.value.id, 'tarjeta', Uint8Array.of(1), testNow);
    await store.purge({ ...never, requests: testNow });
    expect((await store.requests.find(request.id))?.request.stage).toBe('issued');
    const gone = await store.purge({ ...never, requests: testNow + 1, documents: testNow + 1 });
    expect(gone).toEqual({ ...never, requests: 1, documents: 1 });
    expect(await store.documents.find(result.value.id, 'tarjeta')).toBeNull();
    expect(await store.holders.find(aCurp(1))).toMatchObject({ nss: anNss(1) });
    expect(await store.issuances.findByRequest(request.id)).toEqual(result.value);
    expect(await store.requests.find(request.id)).toBeNull();
  });

  test('takes mails that were handed over, never those that wait', async () => {
    const { store } = await open();
    const { request, mail } = await startedOne(store, 1);
    const waiting = aMail(request);
    await store.outbox.add(waiting);
    await store.outbox.sent(mail.id, testNow);
    expect(await store.purge({ ...never, mails: testNow + 1 })).toMatchObject({ mails: 1 });
    expect(await store.outbox.ofRequest(request.id)).toMatchObject([{ id: waiting.id }]);
  });
});

describeStores('the purge of what is counted', (open) => {
  test('takes what is over and leaves what still runs', async () => {
    const { store } = await open();
    for (const [key, end] of [
      ['over', testNow - 1],
      ['running', testNow],
    ] as const) {
      await store.limits.add(key, 1, { now: 0, expiresAt: end });
      await store.limits.join(`set ${key}`, 'member', { now: 0, expiresAt: end });
      await store.mailStops.put(key, end);
    }
    expect(await store.purge({ ...never, limits: testNow })).toMatchObject({ limits: 1 });
    expect(await store.limits.find('over', 0)).toBeNull();
    expect(await store.limits.find('running', 0)).toEqual({ points: 1, expiresAt: testNow });
    expect(await store.limits.join('set over', 'another', { now: 0, expiresAt: 1 })).toEqual([]);
    expect(await store.limits.join('set running', 'another', { now: 0, expiresAt: 1 })).toEqual([testNow]);
    expect(await store.mailStops.find('over')).toBeNull();
    expect(await store.mailStops.find('running')).toBe(testNow);
  });
});

describeStores('what a form shows again', (open) => {
  test('is found by the secret of its browser until it is over or dropped', async () => {
    const { store } = await open();
    const reply = { body: 'sealed', expiresAt: testNow };
    await store.formReplies.put('mine', reply);
    await store.formReplies.put('over', { ...reply, expiresAt: testNow - 1 });
    expect(await store.formReplies.find('mine')).toEqual(reply);
    await store.purge({ ...never, sessions: testNow });
    expect(await store.formReplies.find('over')).toBeNull();
    expect(await store.formReplies.find('mine')).toEqual(reply);
    await store.formReplies.remove('mine');
    expect(await store.formReplies.find('mine')).toBeNull();
  });
});
