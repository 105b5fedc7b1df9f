import { expect, test } from 'vitest';
import type { DocumentKind } from '#lib/domain/number/issuance.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { addressed, aMail, anIssue, aRequest, testNow } from '#tests/support/builders.ts';
import { describeStores } from '#tests/support/stores.ts';

const until = testNow + 600_000;

const aCase = async (store: Store) => {
  const request = aRequest();
  await store.requests.create(request, aMail(request));
  return request.id;
};

describeStores('codes for telephones', (open) => {
  test('work until they are used or over, and are known as used from then on', async () => {
    const { store } = await open();
    const requestId = await aCase(store);
    await store.phoneOffers.put('code', { requestId, expiresAt: until });
    expect(await store.phoneOffers.find('code', testNow)).toBe(requestId);
    expect(await store.phoneOffers.find('code', until)).toBeNull();
    expect(await store.phoneOffers.waiting(requestId, testNow)).toBe(until);
    expect(await store.phoneOffers.opened('code')).toBeNull();
    expect(await store.phoneOffers.use('code', testNow)).toBe(requestId);
    expect(await store.phoneOffers.find('code', testNow)).toBeNull();
    expect(await store.phoneOffers.waiting(requestId, testNow)).toBeNull();
    expect(await store.phoneOffers.opened('code')).toBe(requestId);
    expect(await store.phoneOffers.opened('made-up')).toBeNull();
  });

  test('T19: are used by one of many telephones that open them at once', async () => {
    const { store, another } = await open();
    const requestId = await aCase(store);
    await store.phoneOffers.put('code', { requestId, expiresAt: until });
    const stores = [store, await another()];
    const opened = await Promise.all(
      Array.from({ length: 10 }, (_, n) => stores[n % 2]?.phoneOffers.use('code', testNow)),
    );
    expect(opened.filter((answer) => answer === requestId)).toHaveLength(1);
  });

  test('T19: stop with the next one of the case', async () => {
    const { store } = await open();
    const requestId = await aCase(store);
    await store.phoneOffers.put('first', { requestId, expiresAt: until });
    await store.phoneOffers.put('second', { requestId, expiresAt: until });
    expect(await store.phoneOffers.use('first', testNow)).toBeNull();
    expect(await store.phoneOffers.use('second', testNow)).toBe(requestId);
  });
});

describeStores('copies on paper', (open) => {
  test('are numbered one after the other for each document, through two stores at once', async () => {
    const { store, another } = await open();
    const request = aRequest();
    await store.requests.create(request, aMail(request));
    const issued = await store.issuances.issue(anIssue(addressed(request), 1));
    if (!issued.ok) throw new Error(issued.error);
    const entry = (kind: DocumentKind) => (copy: number) =>
      ({
        at: testNow,
        actor: 'staff:lucia',
        action: 'document.printed',
        requestId: request.id,
        subject: null,
        address: null,
        detail: `${kind}.${copy}`,
      }) as const;
    const stores = [store, await another()];
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        stores[n % 2]?.copies.take(issued.value, 'tarjeta', entry('tarjeta')),
      ),
    );
    expect(taken.toSorted((one = 0, other = 0) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await store.copies.count(issued.value.id)).toEqual({ constancia: 0, tarjeta: 10 });
  });
});
