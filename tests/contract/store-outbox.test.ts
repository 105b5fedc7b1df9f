import { expect, test } from 'vitest';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aMail, aRequest, testNow } from '#tests/support/builders.ts';
import { describeStores } from '#tests/support/stores.ts';

const queue = async (store: Store, count: number): Promise<string[]> => {
  const request = aRequest();
  const mails = Array.from({ length: count }, () => aMail(request));
  const [first, ...others] = mails;
  if (first) await store.requests.create(request, first);
  for (const mail of others) await store.outbox.add(mail);
  return mails.map(({ id }) => id);
};

const ids = (mails: { id: string }[]): string[] => mails.map(({ id }) => id);

describeStores('the outbox', (open) => {
  test('hands out due mails, oldest first, and counts the attempt', async () => {
    const { store } = await open();
    const queued = await queue(store, 3);
    const claimed = await store.outbox.claim(testNow, 1_000, 2);
    expect(ids(claimed)).toEqual(queued.slice(0, 2));
    expect(claimed[0]).toMatchObject({ attempts: 1, state: 'queued', nextAttemptAt: testNow + 1_000 });
  });

  test('hands out nothing before it is due', async () => {
    const { store } = await open();
    await queue(store, 1);
    expect(await store.outbox.claim(testNow - 1, 1_000, 10)).toEqual([]);
  });

  test('does not hand out a claimed mail again until the lease ends', async () => {
    const { store } = await open();
    const queued = await queue(store, 1);
    await store.outbox.claim(testNow, 1_000, 10);
    expect(await store.outbox.claim(testNow + 999, 1_000, 10)).toEqual([]);
    expect(ids(await store.outbox.claim(testNow + 1_000, 1_000, 10))).toEqual(queued);
  });

  test('keeps a mail back until the time set for the next attempt', async () => {
    const { store } = await open();
    const [id = ''] = await queue(store, 1);
    await store.outbox.claim(testNow, 1_000, 10);
    await store.outbox.retryAt(id, testNow + 60_000);
    expect(await store.outbox.claim(testNow + 59_999, 1_000, 10)).toEqual([]);
    expect(await store.outbox.claim(testNow + 60_000, 1_000, 10)).toMatchObject([{ id, attempts: 2 }]);
  });

  test('never hands out a mail that was sent or refused', async () => {
    const { store } = await open();
    const [sent = '', refused = ''] = await queue(store, 2);
    const [mail] = await store.outbox.claim(testNow, 1_000, 10);
    await store.outbox.sent(sent, testNow + 5);
    await store.outbox.refused(refused, testNow + 6);
    expect(await store.outbox.claim(testNow + 100_000, 1_000, 10)).toEqual([]);
    expect(await store.outbox.ofRequest(mail?.requestId ?? '')).toMatchObject([
      { id: refused, state: 'refused', sentAt: null },
      { id: sent, state: 'sent', sentAt: testNow + 5 },
    ]);
  });

  test('gives each of 60 mails to one of six workers', async () => {
    const { store, another } = await open();
    const queued = await queue(store, 60);
    const workers = [store, await another(), await another()];
    const claims = Array.from({ length: 12 }, (_, n) => workers[n % 3]?.outbox.claim(testNow, 60_000, 5));
    const claimed = ids((await Promise.all(claims)).flatMap((mails) => mails ?? []));
    while (claimed.length < 60) {
      const more = await store.outbox.claim(testNow, 60_000, 5);
      if (more.length === 0) break;
      claimed.push(...ids(more));
    }
    expect(claimed.toSorted()).toEqual(queued.toSorted());
  });
});
