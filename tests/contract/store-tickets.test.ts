import { expect, onTestFinished, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import { openAssisted } from '#lib/domain/request/request.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { addressed, aMail, anEmail, anIssue, aRequest, gloria, testNow } from '#tests/support/builders.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { never } from '#tests/support/purge-moments.ts';
import { testSealing } from '#tests/support/secret.ts';
import { describeStores } from '#tests/support/stores.ts';
import { aNewTicket, aTicket } from '#tests/support/tickets.ts';
import { tracesIn } from '#tests/support/traces.ts';

const lucia = { staffId: 'lucia', window: 'Mesa 2', at: testNow + 60_000 };
const tomas = { staffId: 'tomas', window: 'Mesa 3', at: testNow + 90_000 };
const served = { stage: 'served', outcome: 'assigned', reason: null, at: testNow + 120_000 } as const;
const left = { stage: 'left', outcome: null, reason: null, at: testNow + 120_000 } as const;

const entry = (requestId: string): AuditEntry => ({
  at: testNow,
  actor: 'staff:lucia',
  action: 'ticket.called',
  requestId,
  subject: null,
  address: null,
  detail: null,
});
const openMany = (stores: Store[], day: string, count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const ticket = aNewTicket({ day });
      return stores[n % stores.length]?.tickets.open(ticket, entry(ticket.id));
    }),
  );

const toItsNumber = async (store: Store) => {
  const request = aRequest();
  await store.requests.create(request, aMail(request));
  return { request, issue: () => store.issuances.issue(anIssue(addressed(request), 1)) };
};

describeStores('tickets', (open) => {
  test('T19: get each another number of their day, none left out, through two stores at once', async () => {
    const { store, another } = await open();
    const opened = await openMany([store, await another()], '2026-11-21', 40);
    const numbers = opened.map((ticket) => ticket?.number ?? 0).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect(await store.tickets.open(aNewTicket({ day: '2026-11-22' }))).toMatchObject({ number: 1 });
    expect((await store.tickets.ofDay('2026-11-21')).map(({ number }) => number)).toEqual(numbers);
  });

  test('and folios name the cases of the audit, with the newest ticket of each', async () => {
    const { store } = await open();
    const { request, issue } = await toItsNumber(store);
    const other = aRequest({ curp: gloria });
    await store.requests.create(other, aMail(other));
    const attended = async (id: string, day: string, requestId: string) => {
      await store.tickets.open(aNewTicket({ id, day, inHand: { staffId: 'lucia', window: null } }));
      await store.tickets.attach(id, 'lucia', requestId);
    };
    await attended('later', '2026-11-22', request.id);
    await attended('first', '2026-11-21', request.id);
    const issued = await issue();
    await attended('other', '2026-11-21', other.id);
    expect(await store.audit.caseNames([request.id, other.id, 'first', 'unknown'])).toEqual(
      new Map([
        [request.id, { folio: issued.ok && issued.value.folio, ticket: { day: '2026-11-22', number: 1 } }],
        [other.id, { folio: null, ticket: { day: '2026-11-21', number: 2 } }],
        ['first', { folio: null, ticket: { day: '2026-11-21', number: 1 } }],
      ]),
    );
    expect(await store.audit.caseNames([])).toEqual(new Map());
  });

  test('are found as they were opened, by day and between days', async () => {
    const { store } = await open();
    const first = await store.tickets.open(aNewTicket({ id: 'first' }));
    expect(first).toEqual(aTicket({ id: 'first' }));
    const inHand = { staffId: 'lucia', window: 'Mesa 2' };
    const next = await store.tickets.open(aNewTicket({ day: '2026-11-22', locale: 'en', inHand }));
    expect(next).toMatchObject({ stage: 'inHand', ...inHand, calledAt: testNow, locale: 'en' });
    expect(await store.tickets.find('first')).toEqual(first);
    expect(await store.tickets.find('nobody')).toBeNull();
    const between = async (from: string, to: string) => (await store.reports.read({ from, to })).tickets;
    expect(await between('2026-11-21', '2026-11-22')).toEqual([first, next]);
    expect(await between('2026-11-22', '2026-11-30')).toEqual([next]);
  });

  test('of earlier days are found as long as they are open', async () => {
    const { store } = await open();
    const day = '2026-11-20';
    const waiting = await store.tickets.open(aNewTicket({ id: 'waits', day }));
    const inHand = await store.tickets.open(
      aNewTicket({ id: 'at-window', day: '2026-11-01', inHand: { staffId: 'lucia', window: null } }),
    );
    await store.tickets.open(aNewTicket({ id: 'gone', day }));
    const left = { stage: 'left', outcome: null, reason: null, at: testNow } as const;
    expect(await store.tickets.close('gone', null, left)).toBe(true);
    await store.tickets.open(aNewTicket({ id: 'today' }));
    expect(await store.tickets.openBefore('2026-11-21')).toEqual([inHand, waiting]);
  });

  test('T19: are taken in hand by one of many who call at once', async () => {
    const { store, another } = await open();
    const stores = [store, await another()];
    const { id } = await store.tickets.open(aNewTicket());
    const calls = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        stores[n % 2]?.tickets.call(id, { ...lucia, staffId: `window${n}` }, entry(id)),
      ),
    );
    expect(calls.filter(Boolean)).toHaveLength(1);
    expect(await store.tickets.find(id)).toEqual(calls.find(Boolean));
    expect((await store.audit.read(0, 50)).filter((each) => each.requestId === id)).toHaveLength(1);
  });

  test('T19: stay with who has them unless a supervisor takes them over, and keep the moment of the first call', async () => {
    const { store } = await open();
    const { id } = await store.tickets.open(aNewTicket());
    const called = await store.tickets.call(id, lucia);
    expect(called).toMatchObject({ stage: 'inHand', staffId: 'lucia', window: 'Mesa 2', calledAt: lucia.at });
    expect(await store.tickets.call(id, { ...lucia, at: 5 }, entry(id))).toEqual(called);
    expect(await store.tickets.call(id, tomas)).toBeNull();
    expect(await store.tickets.call(id, { ...tomas, takeOver: true })).toEqual({
      ...called,
      staffId: 'tomas',
      window: 'Mesa 3',
    });
    expect(await store.tickets.close(id, 'lucia', served)).toBe(false);
    expect(await store.tickets.close(id, 'tomas', served)).toBe(true);
    expect(await store.tickets.call(id, { ...tomas, takeOver: true })).toBeNull();
    expect(await store.tickets.call('nobody', tomas)).toBeNull();
  });

  test('end once, in the hand of who has them or while they wait', async () => {
    const { store } = await open();
    const { id } = await store.tickets.open(aNewTicket());
    expect(await store.tickets.close(id, 'lucia', left)).toBe(false);
    await store.tickets.call(id, lucia);
    expect(await store.tickets.close(id, null, left)).toBe(false);
    expect(await store.tickets.close(id, 'lucia', served, entry(id))).toBe(true);
    expect(await store.tickets.close(id, 'lucia', left, entry(id))).toBe(false);
    const closed = { stage: 'served', outcome: 'assigned', closedAt: served.at };
    expect(await store.tickets.find(id)).toMatchObject(closed);
    const waiting = await store.tickets.open(aNewTicket());
    expect(await store.tickets.close(waiting.id, null, left)).toBe(true);
  });

  test('have one case: another one takes its place only before there is a number', async () => {
    const { store } = await open();
    const { id } = await store.tickets.open(aNewTicket());
    const [first, second] = [await toItsNumber(store), aRequest()];
    await store.requests.create(second, aMail(second));
    expect(await store.tickets.attach(id, 'lucia', first.request.id)).toBe(false);
    await store.tickets.call(id, lucia);
    expect(await store.tickets.attach(id, 'tomas', first.request.id)).toBe(false);
    expect(await store.tickets.attach(id, 'lucia', second.id)).toBe(true);
    expect(await store.tickets.attach(id, 'lucia', first.request.id)).toBe(true);
    await first.issue();
    expect(await store.tickets.attach(id, 'lucia', second.id)).toBe(false);
    expect(await store.tickets.attach(id, 'lucia', first.request.id)).toBe(true);
    expect(await store.tickets.find(id)).toMatchObject({ requestId: first.request.id });
  });

  test('tell how far their case is and how its documents go by mail', async () => {
    const { store } = await open();
    const { request, issue } = await toItsNumber(store);
    const ids = [request.id, 'nobody'];
    expect(await store.tickets.standings(ids)).toEqual(
      new Map([[request.id, { stage: 'started', mail: null }]]),
    );
    await store.outbox.add(aMail(request, { kind: 'mailbox' }));
    expect((await store.tickets.standings(ids)).get(request.id)?.mail).toBe('unchecked');
    await issue();
    for (const mail of await store.outbox.ofRequest(request.id)) await store.outbox.sent(mail.id, testNow);
    expect((await store.tickets.standings(ids)).get(request.id)).toEqual({ stage: 'issued', mail: 'sent' });
    expect(await store.tickets.standings([])).toEqual(new Map());
  });

  test('wait for no check once the case has no address any more', async () => {
    const { store } = await open();
    const seen = { document: 'ine', lastFour: '1234', situation: 'mexican' } as const;
    const assisted = { ticketId: 'turno', staffId: 'lucia', seen };
    const about = { id: 'assisted', curp: gloria, locale: 'es', assisted } as const;
    const opened = openAssisted({ ...about, email: anEmail() }, testNow);
    await store.requests.create(opened, aMail({ ...aRequest(), id: opened.id }, { kind: 'mailbox' }));
    const mailOf = async () => (await store.tickets.standings([opened.id])).get(opened.id)?.mail;
    expect(await mailOf()).toBe('unchecked');
    expect(await store.requests.save(openAssisted({ ...about, email: null }, testNow), 1)).toBe(true);
    expect(await mailOf()).toBeNull();
  });

  test('T22: keep name, window and note unreadable, also after the key changed', async () => {
    const { where } = await open();
    const store = await createStore(where, { ...testSealing, refreshMilliseconds: 50 });
    onTestFinished(() => store.close());
    const { id } = await store.tickets.open(aNewTicket());
    await store.tickets.call(id, lucia);
    const help = { reason: 'doubtfulIdentity', note: 'La foto no se parece', by: 'lucia' } as const;
    expect(await store.tickets.escalate(id, help)).toBe(true);
    const called = await store.tickets.call(id, { ...lucia, helps: true });
    expect(called).toMatchObject({ escalate: help });
    const bodies = () => withDatabase(where, ({ db }) => db.selectFrom('tickets').select('body').execute());
    for (const { body } of await bodies())
      expect(tracesIn(Buffer.from(body), ['Óscar', 'Santillán', 'Mesa 2', 'La foto', 'doubtful'])).toEqual(
        [],
      );
    await store.rotateKeys(() => undefined);
    expect(await store.tickets.find(id)).toEqual(called);
  });

  test('T21: go with the answers at their time, and the count of their day with them', async () => {
    const { store } = await open();
    const { request } = await toItsNumber(store);
    const { id } = await store.tickets.open(aNewTicket({ inHand: lucia }));
    const young = await store.tickets.open(aNewTicket({ day: '2026-12-21', openedAt: testNow + 1_000 }));
    await store.tickets.attach(id, 'lucia', request.id);
    await store.purge({ ...never, startedRequests: testNow + 1 });
    expect(await store.tickets.find(id)).toMatchObject({ requestId: null, label: expect.any(String) });
    await store.purge({ ...never, requests: testNow + 1 });
    expect(await store.tickets.find(id)).toBeNull();
    expect(await store.tickets.find(young.id)).toEqual(young);
    expect(await store.tickets.open(aNewTicket())).toMatchObject({ number: 1 });
    expect(await store.tickets.open(aNewTicket({ day: '2026-12-21' }))).toMatchObject({ number: 2 });
  });
});
