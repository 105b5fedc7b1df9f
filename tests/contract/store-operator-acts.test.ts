import { expect, test } from 'vitest';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { changeEmailByFolio, unlockByFolio } from '#lib/usecases/desk/act-by-folio.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { addressed, aMail, anEmail, anIssue, aRequest, oscar, testNow } from '#tests/support/builders.ts';
import { describeStores } from '#tests/support/stores.ts';

const keyring = createKeyring('the secret of the tests, long enough');
const depsOver = (store: Store) => ({
  store,
  keyring,
  random: systemRandom,
  clock: { now: () => testNow },
  log: { event: () => undefined },
});

/** Óscar has a number, bound to his address and locked; answers the folio of his documents. */
const lockedOscar = async (store: Store): Promise<string> => {
  const started = aRequest();
  const request = addressed(started);
  await store.requests.create(request, aMail(started));
  const issued = await store.issuances.issue(anIssue(request, 1));
  if (!issued.ok) throw new Error(issued.error);
  await store.bindings.setLock(oscar, testNow, null);
  return issued.value.folio;
};

/** The same store, in which no request of the operator's command can be kept: its mail fails with it. */
const withoutMail = (store: Store): Store => {
  const failing = (inner: Store): Store => ({
    ...inner,
    requests: {
      ...inner.requests,
      create: async () => {
        throw new Error('the disk is full');
      },
    },
  });
  return { ...store, inOneTransaction: (work) => store.inOneTransaction((inner) => work(failing(inner))) };
};

describeStores("the operator's command", (open) => {
  test('opens a lock and queues the mail that says so, together', async () => {
    const { store } = await open();
    const folio = await lockedOscar(store);
    expect(await unlockByFolio(depsOver(store))(folio)).toEqual({ ok: true, value: null });
    expect((await store.holders.find(oscar))?.lockedAt).toBeNull();
    expect((await store.ownData(oscar)).mails.map(({ kind }) => kind)).toContain('unlocked');
  });

  test('leaves the number locked when the mail that would say so cannot be kept', async () => {
    const { store } = await open();
    const folio = await lockedOscar(store);
    await expect(unlockByFolio(depsOver(withoutMail(store)))(folio)).rejects.toThrow('the disk is full');
    expect((await store.holders.find(oscar))?.lockedAt).toBe(testNow);
    expect(await store.audit.ofSubject(keyring.fingerprint(oscar), 10)).toEqual([]);
  });

  test('tells nobody of a change of address that did not begin', async () => {
    const { store } = await open();
    const folio = await lockedOscar(store);
    const before = (await store.ownData(oscar)).mails.length;
    const failing = {
      ...store,
      inOneTransaction: <T, E extends string>(work: Parameters<typeof store.inOneTransaction<T, E>>[0]) =>
        store.inOneTransaction<T, E>((inner) =>
          work({
            ...inner,
            bindings: {
              ...inner.bindings,
              changes: {
                ...inner.bindings.changes,
                begin: async () => {
                  throw new Error('the disk is full');
                },
              },
            },
          }),
        ),
    };
    const change = changeEmailByFolio(depsOver(failing))(folio, anEmail('nueva'));
    await expect(change).rejects.toThrow('the disk is full');
    expect((await store.ownData(oscar)).mails).toHaveLength(before);
  });
});
