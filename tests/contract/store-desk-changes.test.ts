import { expect, onTestFinished, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import { err, ok } from '#lib/domain/basics/result.ts';
import type { Decision } from '#lib/domain/desk/change.ts';
import { purgeables } from '#lib/usecases/ports/purge.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aDeskChange } from '#tests/support/a-desk-change.ts';
import { anEmail, anNss, oscar, testNow } from '#tests/support/builders.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { never } from '#tests/support/purge-moments.ts';
import { testSealing } from '#tests/support/secret.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';
import { tracesIn } from '#tests/support/traces.ts';

const agreed = (decidedBy: string): Decision => ({
  state: 'done',
  decidedBy,
  decidedAt: testNow + 1,
  refusal: null,
});
const entry = (action: 'change.asked' | 'change.agreed') =>
  ({
    at: testNow,
    actor: 'staff:lucia',
    action,
    requestId: null,
    subject: null,
    address: null,
    detail: 'changeEmail.lostMailbox',
  }) as const;

const actions = async ({ audit }: Store) => (await audit.read(0, 50)).map(({ action }) => action);

/** Looks for new keys twenty times a second: a rotation waits for every process. */
const quick = async (where: Where): Promise<Store> => {
  const store = await createStore(where, { ...testSealing, refreshMilliseconds: 50 });
  onTestFinished(() => store.close());
  return store;
};

/** Every row of the table as text. */
const rows = (where: Where): Promise<Buffer> =>
  withDatabase(where, async ({ db }) => {
    const all = await db.selectFrom('desk_changes').selectAll().execute();
    return Buffer.concat(all.flatMap(({ body, ...plain }) => [Buffer.from(JSON.stringify(plain)), body]));
  });

describeStores('what staff do to cases', (open) => {
  test('is kept as it was asked for, the audit with it, and no two of a kind wait for one folio', async () => {
    const { store, another } = await open();
    const second = await another();
    const puts = [store, second, store].map(({ deskChanges }, n) =>
      deskChanges.put(aDeskChange({ id: `change-${n}` }), entry('change.asked')),
    );
    expect((await Promise.all(puts)).filter(Boolean)).toHaveLength(1);
    expect(await actions(store)).toEqual(['change.asked']);
    const [kept] = await second.deskChanges.waiting();
    expect(kept).toEqual(aDeskChange({ id: kept?.id ?? '' }));
    expect(await store.deskChanges.find(kept?.id ?? '')).toEqual(kept);
    const note = { kind: 'note', reason: 'papersMissing', text: 'Falta el acta' } as const;
    expect(await store.deskChanges.put(aDeskChange({ id: 'note', wanted: note, askedAt: testNow + 1 }))).toBe(
      true,
    );
    expect(await store.deskChanges.put(aDeskChange({ id: 'other', folio: '2'.repeat(22) }))).toBe(true);
    expect((await store.deskChanges.ofFolio(aDeskChange().folio)).map(({ id }) => id)).toEqual([
      'note',
      kept?.id,
    ]);
  });

  test('T19: is decided once, by whoever is first, in whatever process', async () => {
    const { store, another } = await open();
    const second = await another();
    await store.deskChanges.put(aDeskChange());
    const decisions = [store, second, store, second].map(({ deskChanges }, n) =>
      deskChanges.decide('change-1', agreed(`rosa-${n}`), entry('change.agreed')),
    );
    expect((await Promise.all(decisions)).filter(Boolean)).toHaveLength(1);
    expect(await actions(store)).toEqual(['change.agreed']);
    expect(await store.deskChanges.waiting()).toEqual([]);
    // What was decided stands in nobody's way.
    expect(await store.deskChanges.put(aDeskChange({ id: 'change-2' }))).toBe(true);
  });

  test('T22: lies on the disk sealed, and opens under the next key too', async () => {
    const { where } = await open();
    const store = await quick(where);
    await store.deskChanges.put(aDeskChange());
    const planted = [anEmail(), anEmail('nuevo'), 'Q7Z9', 'lostMailbox'];
    expect(tracesIn(await rows(where), planted)).toEqual([]);
    await store.rotateKeys(() => undefined);
    expect(await store.deskChanges.find('change-1')).toEqual(aDeskChange());
  });

  test('goes with the answers of its time, decided or not', async () => {
    const { store } = await open();
    await store.deskChanges.put(aDeskChange());
    await store.deskChanges.put(aDeskChange({ id: 'later', folio: '2'.repeat(22), askedAt: testNow + 1 }));
    const before = Object.fromEntries(purgeables.map((kind) => [kind, testNow + 1]));
    await store.purge({ ...never, ...before });
    expect(await store.deskChanges.find('change-1')).toBeNull();
    expect(await store.deskChanges.find('later')).not.toBeNull();
  });
});

describeStores('several acts together', (open) => {
  const aNumber = (store: Store) => store.holders.put([{ curp: oscar, nss: anNss(), email: anEmail() }]);

  test('stand or fall as one', async () => {
    const { store, another } = await open();
    await aNumber(store);
    await store.deskChanges.put(aDeskChange());
    const act = (last: 'stand' | 'fall') =>
      store.inOneTransaction<null, 'fell'>(async (inner) => {
        await inner.deskChanges.decide('change-1', agreed('rosa'), entry('change.agreed'));
        await inner.bindings.setLock(oscar, testNow, null);
        expect((await inner.holders.find(oscar))?.lockedAt).toBe(testNow);
        return last === 'stand' ? ok(null) : err('fell');
      });
    expect(await act('fall')).toEqual({ ok: false, error: 'fell' });
    expect(await store.deskChanges.find('change-1')).toEqual(aDeskChange());
    expect((await store.holders.find(oscar))?.lockedAt).toBeNull();
    expect(await actions(store)).toEqual([]);
    expect(await act('stand')).toEqual({ ok: true, value: null });
    const second = await another();
    expect(await second.deskChanges.find('change-1')).toEqual(aDeskChange(agreed('rosa')));
    expect((await second.holders.find(oscar))?.lockedAt).toBe(testNow);
  });

  test('leave nothing when one of them breaks, and the store goes on', async () => {
    const { store } = await open();
    const broken = store.inOneTransaction(async (inner) => {
      await inner.deskChanges.put(aDeskChange());
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await store.deskChanges.find('change-1')).toBeNull();
    expect(await store.deskChanges.put(aDeskChange())).toBe(true);
  });

  test('of two processes happen one after the other, also under a key that came meanwhile', async () => {
    const { where } = await open();
    const [store, second] = [await quick(where), await quick(where)];
    await aNumber(store);
    await store.deskChanges.put(aDeskChange());
    await second.holders.find(oscar);
    await store.rotateKeys(() => undefined);
    const decide = (each: Store, who: string) =>
      each.inOneTransaction<null, 'decided'>(async (inner) => {
        if (!(await inner.deskChanges.decide('change-1', agreed(who), entry('change.agreed'))))
          return err('decided');
        await inner.bindings.setLock(oscar, testNow, null);
        return ok(null);
      });
    const answers = await Promise.all([
      decide(second, 'rosa'),
      decide(store, 'elena'),
      decide(second, 'rosa'),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await actions(store)).toContain('change.agreed');
    expect((await actions(store)).filter((action) => action === 'change.agreed')).toHaveLength(1);
    expect((await second.holders.find(oscar))?.lockedAt).toBe(testNow);
  });
});
