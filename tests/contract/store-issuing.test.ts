import { expect, test } from 'vitest';
import { decodeNss } from '#lib/domain/number/nss.ts';
import type { Addressed } from '#lib/domain/request/request.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import {
  aCurp,
  addressed,
  aMail,
  anEmail,
  anIssue,
  anNss,
  aRequest,
  gloria,
  identified,
  oscar,
  testNow,
} from '#tests/support/builders.ts';
import { moveCounter } from '#tests/support/opened-database.ts';
import { describeStores } from '#tests/support/stores.ts';

const ready = async (store: Store, about: Parameters<typeof aRequest>[0] = {}): Promise<Addressed> => {
  const request = aRequest(about);
  await store.requests.create(request, aMail(request));
  return addressed(request);
};

const numberOf = async (store: Store, about: Parameters<typeof aRequest>[0], series?: string[]) => {
  const result = await store.issuances.issue(anIssue(await ready(store, about), 1, series));
  return result.ok ? result.value.nss : result.error;
};

describeStores('issuing a number', (open) => {
  test('moves a counter of its year, which can be read', async () => {
    const { store } = await open();
    expect(await store.series.used(2026)).toEqual({ floor: 0, counters: [] });
    await numberOf(store, {});
    expect(await store.series.used(2026)).toEqual({
      floor: 0,
      counters: [{ serie: '00', birthYear: '75', lastUsed: 1 }],
    });
    expect(await store.series.used(2027)).toEqual({ floor: 0, counters: [] });
  });

  test('assigns, binds the address, finishes the request and queues the mail, all at once', async () => {
    const { store } = await open();
    const request = await ready(store);
    const input = anIssue(request, 1);
    const result = await store.issuances.issue(input);
    if (!result.ok) throw new Error(result.error);
    const issuance = result.value;
    expect(issuance).toMatchObject({ outcome: 'assigned', nss: anNss(1), requestId: request.id });
    expect(await store.issuances.find(issuance.id)).toEqual(issuance);
    expect(await store.issuances.findByRequest(request.id)).toEqual(issuance);
    expect(await store.issuances.findByCurp(oscar)).toEqual(issuance);
    expect(await store.holders.find(oscar)).toEqual({
      curp: oscar,
      nss: anNss(1),
      email: anEmail(),
      boundAt: testNow,
      lockedAt: null,
    });
    expect(await store.requests.find(request.id)).toMatchObject({
      version: 2,
      request: { stage: 'issued', outcome: 'assigned', issuanceId: issuance.id },
    });
    expect((await store.outbox.ofRequest(request.id)).at(0)).toMatchObject(input.mail);
  });

  test('answers the same to the same request and writes nothing more', async () => {
    const { store } = await open();
    const request = await ready(store);
    const first = await store.issuances.issue(anIssue(request, 1));
    const again = await store.issuances.issue(anIssue(request, 1));
    expect(again).toEqual(first);
    expect(await store.outbox.ofRequest(request.id)).toHaveLength(2);
  });

  test('locates the number of a CURP that has one, and binds the first address that asks with the name', async () => {
    const { store } = await open();
    await store.holders.put([{ curp: oscar, nss: anNss(77), email: null }]);
    const request = await ready(store);
    const result = await store.issuances.issue(anIssue({ ...request, source: 'matched' }, 1));
    expect(result).toMatchObject({ ok: true, value: { outcome: 'located', nss: anNss(77) } });
    expect(await store.holders.find(oscar)).toMatchObject({ email: anEmail(), boundAt: testNow });
  });

  test('hands a number that was never bound only to who matched the name', async () => {
    const { store } = await open();
    await store.holders.put([{ curp: oscar, nss: anNss(77), email: null }]);
    const request = await ready(store);
    expect(await store.issuances.issue(anIssue(request, 1))).toEqual({ ok: false, error: 'nameNeeded' });
    expect((await store.holders.find(oscar))?.email).toBeNull();
  });

  test('T01: hands it to who proved that the CURP is theirs, unless it is bound to another address by now', async () => {
    const { store } = await open();
    await store.holders.put([{ curp: oscar, nss: anNss(77), email: null }]);
    const proven = { ...(await ready(store)), provenAt: testNow };
    const located = { ok: true, value: { outcome: 'located', nss: anNss(77) } };
    expect(await store.issuances.issue(anIssue(proven, 1))).toMatchObject(located);
    const other = { ...(await ready(store, { email: anEmail('otra') })), provenAt: testNow };
    const refusal = { ok: false, error: 'boundElsewhere' };
    expect(await store.issuances.issue(anIssue(other, 1))).toEqual(refusal);
  });

  test('locates for an identified request without an address', async () => {
    const { store } = await open();
    await store.holders.put([{ curp: oscar, nss: anNss(77), email: anEmail() }]);
    const started = aRequest();
    await store.requests.create(started, aMail(started));
    const result = await store.issuances.issue(anIssue(identified(started), 1, null));
    expect(result).toMatchObject({ ok: true, value: { outcome: 'located', nss: anNss(77) } });
  });

  test('tells nothing to another address, and writes nothing', async () => {
    const { store } = await open();
    await store.holders.put([{ curp: oscar, nss: anNss(77), email: anEmail('otra') }]);
    const request = await ready(store);
    expect(await store.issuances.issue(anIssue(request, 1))).toEqual({ ok: false, error: 'boundElsewhere' });
    expect(await store.issuances.findByRequest(request.id)).toBeNull();
    expect((await store.holders.find(oscar))?.email).toBe(anEmail('otra'));
    expect(await store.outbox.ofRequest(request.id)).toHaveLength(1);
  });

  test('says so when there is no number and none may be made', async () => {
    const { store } = await open();
    const request = await ready(store);
    expect(await store.issuances.issue(anIssue(request, 1, null))).toEqual({ ok: false, error: 'noNumber' });
    expect(await store.holders.find(oscar)).toBeNull();
  });

  test('refuses a request that changed meanwhile or does not exist', async () => {
    const { store } = await open();
    const request = await ready(store);
    await store.requests.save(request, 1);
    expect(await store.issuances.issue(anIssue(request, 1))).toEqual({ ok: false, error: 'stale' });
    const unknown = anIssue(addressed(aRequest()), 1);
    expect(await store.issuances.issue(unknown)).toEqual({ ok: false, error: 'stale' });
    expect(await store.holders.find(oscar)).toBeNull();
  });

  test('leaves nothing behind when the documents cannot be completed', async () => {
    const { store } = await open();
    const request = await ready(store);
    const complete = () => {
      throw new Error('the signing key is gone');
    };
    await expect(store.issuances.issue({ ...anIssue(request, 1), complete })).rejects.toThrow('signing key');
    expect(await store.holders.find(oscar)).toBeNull();
    expect(await numberOf(store, { curp: gloria })).toBe(anNss(1));
  });

  test('counts up within a series and both years', async () => {
    const { store } = await open();
    const numbers = [];
    for (const n of [1, 2, 3]) numbers.push(await numberOf(store, { curp: aCurp(n) }));
    expect(numbers).toEqual([anNss(1), anNss(2), anNss(3)]);
    expect(await numberOf(store, { curp: aCurp(4) }, ['68'])).toBe(anNss(1, '68'));
  });

  test('shares the consecutives of birth years that look the same in the number', async () => {
    const { store } = await open();
    const old = anIssue(await ready(store, { curp: aCurp(1) }), 1);
    const young = anIssue(await ready(store, { curp: aCurp(2) }), 1);
    const born = (input: typeof old, birthYear: number) =>
      store.issuances.issue({
        ...input,
        allotment: { series: ['00'], registrationYear: 2026, birthYear },
      });
    const [first, second] = [await born(old, 1926), await born(young, 2026)];
    if (!first.ok || !second.ok) throw new Error('no number');
    expect(decodeNss(first.value.nss).consecutive).toBe('0001');
    expect(decodeNss(second.value.nss).consecutive).toBe('0002');
  });

  test('passes over more numbers that somebody holds than it looks up at a time', async () => {
    const { store } = await open();
    const held = Array.from({ length: 600 }, (_, n) => ({
      curp: aCurp(100 + n),
      nss: anNss(n + 1),
      email: null,
    }));
    await store.holders.put(held);
    expect(await numberOf(store, { curp: aCurp(1) })).toBe(anNss(601));
  });

  test('passes over numbers that somebody holds already', async () => {
    const { store } = await open();
    const imported = [2, 3, 5].map((n) => ({ curp: aCurp(100 + n), nss: anNss(n), email: null }));
    await store.holders.put(imported);
    const numbers = [];
    for (const n of [1, 2, 3]) numbers.push(await numberOf(store, { curp: aCurp(n) }));
    expect(numbers).toEqual([anNss(1), anNss(4), anNss(6)]);
  });

  test('goes to the next series when one is used up, and says so when all are', async () => {
    const { store, where } = await open();
    await moveCounter(where, '68', ['26', '75'], 9_990);
    const held = Array.from({ length: 8 }, (_, n) => ({
      curp: aCurp(n),
      nss: anNss(9_991 + n, '68'),
      email: null,
    }));
    await store.holders.put(held);
    expect(await numberOf(store, { curp: aCurp(14_001) }, ['68', '70'])).toBe(anNss(9_999, '68'));
    expect(await numberOf(store, { curp: aCurp(14_002) }, ['68', '70'])).toBe(anNss(1, '70'));
    expect(await numberOf(store, { curp: aCurp(14_003) }, ['68'])).toBe('exhausted');
    expect(await numberOf(store, { curp: aCurp(14_003) }, [])).toBe('exhausted');
  });

  test('does not skip to the next series while a gap is left before the last number', async () => {
    const { store } = await open();
    await store.holders.put([{ curp: aCurp(1), nss: anNss(1, '68'), email: null }]);
    expect(await numberOf(store, { curp: aCurp(2) }, ['68', '70'])).toBe(anNss(2, '68'));
  });
});

describeStores('documents', (open) => {
  test('are kept as first written', async () => {
    const { store } = await open();
    const result = await store.issuances.issue(anIssue(await ready(store), 1));
    if (!result.ok) throw new Error(result.error);
    const { id } = result.value;
    const first = Uint8Array.of(0, 37, 80, 68, 70, 255);
    expect(await store.documents.find(id, 'constancia')).toBeNull();
    expect(await store.documents.put(id, 'constancia', first, 1)).toEqual(first);
    expect(await store.documents.put(id, 'constancia', Uint8Array.of(1), 2)).toEqual(first);
    expect(await store.documents.find(id, 'constancia')).toEqual(first);
    expect(await store.documents.find(id, 'tarjeta')).toBeNull();
  });
});
