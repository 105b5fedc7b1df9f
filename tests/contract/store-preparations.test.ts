import { expect, onTestFinished, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aPreparation } from '#tests/support/a-preparation.ts';
import { anEmail, oscar, testNow } from '#tests/support/builders.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { testSealing } from '#tests/support/secret.ts';
import { describeStores } from '#tests/support/stores.ts';
import { aNewTicket } from '#tests/support/tickets.ts';
import { tracesIn } from '#tests/support/traces.ts';

const times = { openUntil: testNow + 60_000, expiresAt: testNow + 3_600_000 };
const now = { now: testNow, expiresAt: testNow + 7_200_000 };

const entry = (): AuditEntry => ({
  at: testNow,
  actor: 'staff:lucia',
  action: 'preparation.opened',
  requestId: 'ticket',
  subject: null,
  address: null,
  detail: null,
});

const aTicketIn = async (store: Store) => (await store.tickets.open(aNewTicket())).id;

describeStores('preparations', (open) => {
  test('are found again by the browser, and changed until staff use the code', async () => {
    const { store } = await open();
    const unfinished = aPreparation({ address: null });
    expect(await store.preparations.create({ browser: 'b', code: 'c' }, unfinished, times)).toBe(true);
    expect(await store.preparations.find('b')).toEqual({ preparation: unfinished, isUsed: false, ...times });
    expect(await store.preparations.save('b', aPreparation(), times)).toBe(true);
    await store.preparations.use('c', await aTicketIn(store), now, entry);
    expect(await store.preparations.save('b', aPreparation({ email: anEmail() }), times)).toBe(false);
    expect(await store.preparations.find('b')).toMatchObject({ preparation: { email: null }, isUsed: true });
  });

  test('never share a code', async () => {
    const { store } = await open();
    await store.preparations.create({ browser: 'b', code: 'c' }, aPreparation(), times);
    expect(await store.preparations.create({ browser: 'b2', code: 'c' }, aPreparation(), times)).toBe(false);
    expect(await store.preparations.find('b2')).toBeNull();
  });

  test('T30: a code opens once, through two stores at once, and the audit has it once', async () => {
    const { store, another } = await open();
    const other = await another();
    await store.preparations.create({ browser: 'b', code: 'c' }, aPreparation(), times);
    const tickets = [await aTicketIn(store), await aTicketIn(store)];
    const answers = await Promise.all([
      store.preparations.use('c', tickets[0] ?? '', now, entry),
      other.preparations.use('c', tickets[1] ?? '', now, entry),
    ]);
    expect(answers.filter((answer) => answer !== null)).toEqual([aPreparation()]);
    expect(await store.preparations.findByCode('c', testNow)).toBeNull();
    const acts = (await store.audit.read(0, 10)).filter(({ action }) => action === 'preparation.opened');
    expect(acts).toHaveLength(1);
  });

  test('T30: a code opens nothing before all is typed, after its end, or when it was deleted', async () => {
    const { store } = await open();
    const ticket = await aTicketIn(store);
    await store.preparations.create({ browser: 'b', code: 'c' }, aPreparation({ name: null }), times);
    expect(await store.preparations.use('c', ticket, now, entry)).toBeNull();
    await store.preparations.save('b', aPreparation(), times);
    const late = { ...now, now: times.expiresAt };
    expect(await store.preparations.use('c', ticket, late, entry)).toBeNull();
    expect(await store.preparations.findByCode('c', times.expiresAt)).toBeNull();
    await store.preparations.remove('b');
    expect(await store.preparations.use('c', ticket, now, entry)).toBeNull();
    expect(await store.preparations.ofTicket(ticket)).toBeNull();
  });

  test('belong to one ticket: a second code replaces the first, and an unknown one replaces nothing', async () => {
    const { store } = await open();
    const ticket = await aTicketIn(store);
    await store.preparations.create({ browser: 'b', code: 'c' }, aPreparation(), times);
    await store.preparations.create({ browser: 'b2', code: 'c2' }, aPreparation({ email: anEmail() }), times);
    await store.preparations.use('c', ticket, now, entry);
    await store.preparations.use('unknown', ticket, now, entry);
    expect(await store.preparations.ofTicket(ticket)).toEqual({ preparation: aPreparation(), checked: [] });
    await store.preparations.use('c2', ticket, now, entry);
    await store.preparations.check(ticket, ['address'], { ...entry(), action: 'preparation.checked' });
    const preparation = aPreparation({ email: anEmail() });
    expect(await store.preparations.ofTicket(ticket)).toEqual({ preparation, checked: ['address'] });
    expect(await store.preparations.find('b')).toBeNull();
  });

  test('T22: hold nothing that can be read, and are read after the key changed', async () => {
    const { where } = await open();
    // Looks for new keys twenty times a second: a rotation waits for every process.
    const store = await createStore(where, { ...testSealing, refreshMilliseconds: 50 });
    onTestFinished(() => store.close());
    const preparation = aPreparation({ email: anEmail() });
    await store.preparations.create({ browser: 'b', code: 'c' }, preparation, times);
    const rows = await withDatabase(where, ({ db }) => db.selectFrom('preparations').selectAll().execute());
    const bytes = Buffer.concat(
      rows.map(({ body, ...row }) => Buffer.concat([body, Buffer.from(JSON.stringify(row))])),
    );
    expect(tracesIn(bytes, [oscar, anEmail(), preparation.name?.firstSurname ?? ''])).toEqual([]);
    await store.rotateKeys(() => undefined);
    expect((await store.preparations.find('b'))?.preparation).toEqual(preparation);
  });
});
