import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Nss } from '#lib/domain/number/nss.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aCurp, addressed, aMail, anIssue, anNss, aRequest } from '#tests/support/builders.ts';
import { describeStores } from '#tests/support/stores.ts';

const row = (curp: Curp, nss: Nss) => ({ curp, nss, email: null });

/** What «Solicitar mi NSS» answers: a number, or why there is none. */
const ask = async (store: Store, curp: Curp): Promise<string> => {
  const request = aRequest({ curp });
  await store.requests.create(request, aMail(request));
  const issued = await store.issuances.issue(anIssue(addressed(request), 1));
  return issued.ok ? issued.value.nss : issued.error;
};

const [ana, luis, eva] = [aCurp(1), aCurp(2), aCurp(3)];

describeStores('a contradiction between imports', (open) => {
  test('gives nobody whom it names a number, and no one else a number that it names', async () => {
    const { store } = await open();
    const refused = await store.holders.put([row(ana, anNss(1)), row(luis, anNss(1)), row(ana, anNss(2))]);
    expect(refused).toEqual([row(luis, anNss(1)), row(ana, anNss(2))]);
    expect(await ask(store, ana)).toBe('contradicted');
    expect(await ask(store, luis)).toBe('contradicted');
    expect(await ask(store, eva)).toBe(anNss(3));
    expect(await store.contradictions.list()).toEqual([
      { curp: ana, nss: anNss(1) },
      { curp: luis, nss: anNss(1) },
      { curp: ana, nss: anNss(2) },
    ]);
  });

  test('is remembered too when its halves come in two imports, in any order', async () => {
    const rows = [row(ana, anNss(1)), row(luis, anNss(1)), row(ana, anNss(2))];
    for (const order of [rows, rows.toReversed()]) {
      const { store } = await open();
      for (const each of order) await store.holders.put([each]);
      for (const each of order) await store.holders.put([each]);
      expect(await ask(store, ana)).toBe('contradicted');
      expect(await ask(store, luis)).toBe('contradicted');
      expect(await store.contradictions.list()).toHaveLength(3);
    }
  });

  test('is remembered too when this service gave one of the numbers', async () => {
    const { store } = await open();
    const given = await ask(store, ana);
    expect(given).toBe(anNss(1));
    expect(await store.holders.put([row(ana, anNss(7))])).toHaveLength(1);
    expect(await store.holders.put([row(luis, anNss(1))])).toHaveLength(1);
    expect(await ask(store, ana)).toBe('contradicted');
    expect(await ask(store, luis)).toBe('contradicted');
  });

  test('is remembered too against a line that was refused before, so a claimed number gets no second owner', async () => {
    const { store } = await open();
    await store.holders.put([row(ana, anNss(1)), row(ana, anNss(2))]);
    expect(await store.holders.put([row(eva, anNss(2))])).toHaveLength(1);
    expect(await ask(store, eva)).toBe('contradicted');
  });

  test('is none when only the address differs: the line is refused, and the number stays as it is', async () => {
    const { store } = await open();
    await ask(store, ana);
    const other = { ...row(ana, anNss(1)), email: aRequest().email };
    await store.holders.put([row(ana, anNss(1)), { ...other, email: null }]);
    expect(await store.contradictions.list()).toEqual([]);
  });

  test('ends when the operator notes what the subdelegación says, and each person gets the right number', async () => {
    const { store } = await open();
    await store.holders.put([row(ana, anNss(1)), row(luis, anNss(1)), row(ana, anNss(2))]);
    const { settle } = store.contradictions;
    expect(await settle(eva, anNss(1))).toEqual({ ok: false, error: 'unknown' });
    expect(await settle(ana, anNss(9))).toEqual({ ok: false, error: 'notClaimed' });
    expect(await settle(luis, anNss(1))).toEqual({ ok: true, value: null });
    expect(await settle(ana, anNss(2))).toEqual({ ok: true, value: null });
    expect(await store.contradictions.list()).toEqual([]);
    expect((await store.holders.find(luis))?.nss).toBe(anNss(1));
    expect((await store.holders.find(ana))?.nss).toBe(anNss(2));
  });

  test('ends with none for a person who has none of the numbers, who then gets a new one', async () => {
    const { store } = await open();
    await store.holders.put([row(ana, anNss(1)), row(luis, anNss(1))]);
    expect(await store.contradictions.settle(luis, null)).toMatchObject({ ok: true });
    expect(await store.contradictions.settle(ana, anNss(1))).toMatchObject({ ok: true });
    expect(await ask(store, luis)).toBe(anNss(2));
    expect((await store.holders.find(ana))?.nss).toBe(anNss(1));
  });

  test('is not settled against documents that this service gave', async () => {
    const { store } = await open();
    await ask(store, ana);
    await store.holders.put([row(ana, anNss(7)), row(luis, anNss(1))]);
    expect(await store.contradictions.settle(ana, anNss(7))).toEqual({ ok: false, error: 'issued' });
    expect(await store.contradictions.settle(luis, anNss(1))).toEqual({ ok: false, error: 'issued' });
    expect(await store.contradictions.list()).toHaveLength(3);
  });
});

describeStores('after any imports', (open) => {
  test('nobody has two numbers, no number two people, and who is named twice gets none', async () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }));
    const { store } = await open();
    let base = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { maxLength: 7 }), async (pairs) => {
        base += 10;
        const claims = pairs.map(([person, number]) => row(aCurp(base + person), anNss(base + number)));
        for (const claim of claims) await store.holders.put([claim]);
        for (const { curp, nss } of claims) {
          const others = claims.some((other) => (other.curp === curp) !== (other.nss === nss));
          const ofOthers = (await store.contradictions.list()).some((claim) => claim.curp === curp);
          if (others) expect(ofOthers).toBe(true);
          expect(await ask(store, curp)).toBe(ofOthers ? 'contradicted' : 'nameNeeded');
        }
      }),
      { numRuns: 12 },
    );
  });
});
