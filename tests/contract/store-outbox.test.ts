import { expect, test } from 'vitest';
import type { MailKind } from '#lib/usecases/ports/mail.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aCurp, aMail, aRequest, testNow } from '#tests/support/builders.ts';
import { describeStores } from '#tests/support/stores.ts';

/** Mails of different people. */
const queue = async (store: Store, count: number): Promise<string[]> => {
  const mails = [];
  for (let nth = 0; nth < count; nth += 1) {
    const request = aRequest({ curp: aCurp(nth) });
    const mail = aMail(request);
    await store.requests.create(request, mail);
    mails.push(mail.id);
  }
  return mails;
};

/** Mails of one person. */
const queueOf = async (store: Store, kinds: MailKind[]): Promise<string[]> => {
  const request = aRequest();
  const [first, ...others] = kinds.map((kind) => aMail(request, { kind }));
  if (!first) return [];
  await store.requests.create(request, first);
  for (const mail of others) await store.outbox.add(mail);
  return [first, ...others].map(({ id }) => id);
};

const ids = (mails: { id: string }[]): string[] => mails.map(({ id }) => id);

describeStores('the outbox', (open) => {
  test('hands out due mails, oldest first, and counts the attempt', async () => {
    const { store } = await open();
    const queued = await queue(store, 3);
    const claimed = await store.outbox.claim(testNow, 1_000, 2);
    expect(ids(claimed)).toEqual(queued.slice(0, 2));
    expect(claimed[0]).toMatchObject({ attempts: 1, state: 'queued' });
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
    const [sent = '', refused = ''] = await queueOf(store, ['link', 'result']);
    const [mail] = await store.outbox.claim(testNow, 1_000, 10);
    await store.outbox.sent(sent, testNow + 5);
    await store.outbox.refused(refused, testNow + 6);
    expect(await store.outbox.claim(testNow + 100_000, 1_000, 10)).toEqual([]);
    expect(await store.outbox.ofRequest(mail?.requestId ?? '')).toMatchObject([
      { id: refused, state: 'refused', sentAt: null },
      { id: sent, state: 'sent', sentAt: testNow + 5 },
    ]);
  });

  test('hands out new mails before those that failed, and those in the order in which they were queued', async () => {
    const { store } = await open();
    const [one = '', two = '', three = '', four = ''] = await queue(store, 4);
    await store.outbox.claim(testNow, 1_000, 2);
    for (const id of [two, one]) await store.outbox.retryAt(id, testNow);
    expect(ids(await store.outbox.claim(testNow, 1_000, 3))).toEqual([three, four, one]);
    expect(ids(await store.outbox.claim(testNow, 1_000, 3))).toEqual([two]);
  });

  test('hands out the mails of one person one after the other', async () => {
    const { store } = await open();
    const [first = '', second = ''] = await queueOf(store, ['locked', 'unlocked']);
    expect(ids(await store.outbox.claim(testNow, 1_000, 10))).toEqual([first]);
    expect(await store.outbox.claim(testNow, 1_000, 10)).toEqual([]);
    await store.outbox.retryAt(first, testNow + 5_000);
    expect(await store.outbox.claim(testNow, 1_000, 10)).toEqual([]);
    await store.outbox.sent(first, testNow);
    expect(ids(await store.outbox.claim(testNow, 1_000, 10))).toEqual([second]);
  });

  test('lets a mail that failed three times hold back no other', async () => {
    const { store } = await open();
    const [first = '', second = ''] = await queueOf(store, ['link', 'result']);
    for (let failure = 0; failure < 3; failure += 1) {
      expect(await store.outbox.claim(testNow, 1_000, 10)).toMatchObject([{ id: first, failures: failure }]);
      await store.outbox.retryAt(first, failure < 2 ? testNow : testNow + 60_000);
    }
    expect(ids(await store.outbox.claim(testNow, 1_000, 10))).toEqual([second]);
  });

  test('T02: lets a notice to the holder hold back nothing, because whoever asks could notice it', async () => {
    const { store } = await open();
    const [notice, link] = await queueOf(store, ['notice', 'link']);
    expect(ids(await store.outbox.claim(testNow, 1_000, 10))).toEqual([notice, link]);
  });

  test('tries the earlier mail of a person at once when a newer one is queued behind it', async () => {
    const { store } = await open();
    const request = aRequest();
    const first = aMail(request);
    await store.requests.create(request, first);
    await store.outbox.claim(testNow, 1_000, 1);
    await store.outbox.retryAt(first.id, testNow + 3_600_000);
    await store.outbox.add(aMail(request));
    expect(ids(await store.outbox.claim(testNow, 1_000, 10))).toEqual([first.id]);
  });

  test('gives a mail back that was not tried: it is due at once and did not fail', async () => {
    const { store } = await open();
    const [id = ''] = await queue(store, 1);
    await store.outbox.claim(testNow, 60_000, 1);
    await store.outbox.giveBack(id, testNow);
    expect(await store.outbox.claim(testNow, 60_000, 1)).toMatchObject([{ id, attempts: 2, failures: 0 }]);
  });

  test('prolongs a claim, and never one that was given back', async () => {
    const { store } = await open();
    const [held = '', back = ''] = await queue(store, 2);
    await store.outbox.claim(testNow, 1_000, 2);
    await store.outbox.giveBack(back, testNow);
    await store.outbox.keepClaim([held, back], testNow + 60_000);
    expect(ids(await store.outbox.claim(testNow + 59_999, 1_000, 2))).toEqual([back]);
    expect(ids(await store.outbox.claim(testNow + 60_000, 1_000, 1))).toEqual([held]);
  });

  test('makes the named mails due, and no other', async () => {
    const { store } = await open();
    const [one = '', two = '', sent = ''] = await queue(store, 3);
    await store.outbox.claim(testNow, 1_000, 3);
    for (const id of [one, two]) await store.outbox.retryAt(id, testNow + 60_000);
    await store.outbox.sent(sent, testNow);
    await store.outbox.hurry([one, sent], testNow);
    await store.outbox.hurry([], testNow);
    expect(ids(await store.outbox.claim(testNow, 1_000, 3))).toEqual([one]);
  });

  test('tells how many mails wait for what, and since when the oldest of them waits', async () => {
    const { store } = await open();
    expect(await store.outbox.queue(testNow)).toEqual({ waiting: 0, retrying: 0, inHand: 0, oldestAt: null });
    const [sent = '', failed = '', held = ''] = await queue(store, 5);
    await store.outbox.claim(testNow, 1_000, 3);
    await store.outbox.sent(sent, testNow);
    await store.outbox.retryAt(failed, testNow + 60_000);
    await store.outbox.keepClaim([held], testNow + 60_000);
    expect(await store.outbox.queue(testNow + 1)).toEqual({
      waiting: 2,
      retrying: 1,
      inHand: 1,
      oldestAt: testNow,
    });
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
