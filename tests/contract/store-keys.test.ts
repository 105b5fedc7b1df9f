import { expect, test } from 'vitest';
import type { PublishedKey } from '#lib/usecases/ports/signing.ts';
import { describeStores } from '#tests/support/stores.ts';

const aKey = (keyId: string, about: Partial<PublishedKey> = {}): PublishedKey => ({
  keyId,
  serial: '00001234567890123456',
  spki: 'TUZr',
  certificatePem: null,
  subject: 'CN=DEMO',
  from: 1,
  until: 2,
  demonstration: true,
  ...about,
});

describeStores('the keys', (open) => {
  test('are none at first, and stay for ever with the newest first', async () => {
    const { store, another } = await open();
    expect(await store.keys.list()).toEqual([]);
    const old = aKey('AAAAAAAA', { from: 1_700_000_000_000, certificatePem: 'PEM', demonstration: false });
    const fresh = aKey('BBBBBBBB', { from: 1_800_000_000_000 });
    await store.keys.put([old]);
    await store.keys.put([fresh, old]);
    expect(await store.keys.list()).toEqual([fresh, old]);
    expect(await (await another()).keys.list()).toEqual([fresh, old]);
  });

  test('are not overwritten by a later key of the same name', async () => {
    const { store } = await open();
    await store.keys.put([aKey('AAAAAAAA')]);
    await store.keys.put([aKey('AAAAAAAA', { spki: 'T3Rybw==' })]);
    await store.keys.put([]);
    expect((await store.keys.list()).map(({ spki }) => spki)).toEqual(['TUZr']);
  });
});
