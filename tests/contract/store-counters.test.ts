import { expect, test } from 'vitest';
import { aCurp, addressed, aMail, anIssue, anNss, aRequest } from '#tests/support/builders.ts';
import { describeStores } from '#tests/support/stores.ts';

describeStores('the counters of numbers', (open) => {
  test('T28: are moved on past what was given elsewhere, and never back', async () => {
    const { store } = await open();
    expect([...(await store.counters.list())]).toEqual([]);
    await store.counters.advance(new Map([['00-26-75', 12]]));
    await store.counters.advance(
      new Map([
        ['00-26-75', 7],
        ['00-26-80', 3],
      ]),
    );
    expect([...(await store.counters.list())].toSorted()).toEqual([
      ['00-26-75', 12],
      ['00-26-80', 3],
    ]);
    const request = aRequest({ curp: aCurp(1) });
    await store.requests.create(request, aMail(request));
    const issued = await store.issuances.issue(anIssue(addressed(request), 1));
    expect(issued).toMatchObject({ ok: true, value: { nss: anNss(13) } });
  });
});
