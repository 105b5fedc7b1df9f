import { expect, test } from 'vitest';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import { deskReport } from '#lib/domain/desk/report.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aMail, aRequest, testNow } from '#tests/support/builders.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { never } from '#tests/support/purge-moments.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';
import { aNewTicket } from '#tests/support/tickets.ts';

const minute = 60_000;
const range = { from: '2026-11-01', to: '2026-11-30' };
const served = { stage: 'served', outcome: 'assigned', reason: null } as const;
const referred = { stage: 'referred', outcome: null, reason: 'otherOffice' } as const;
const ends = [served, served, referred, { ...served, outcome: 'located' } as const];

const aRefusal = (requestId: string): AuditEntry => ({
  at: testNow + 20 * minute,
  actor: 'worker',
  action: 'mail.refused',
  requestId,
  subject: null,
  address: null,
  detail: null,
});

/** Twelve tickets of two days that are opened a minute after each other; one waits for ever, one left, and one has a case with a refused mail. */
const fill = async (store: Store): Promise<void> => {
  const request = aRequest({ startedAt: testNow + 5 * minute });
  await store.requests.create(request, aMail(request));
  for (let n = 0; n < 12; n += 1) {
    const openedAt = testNow + n * minute;
    const id = `ticket ${n}`;
    const inHand = n < 2 ? null : { staffId: 'lucia', window: `Mesa ${n % 3}` };
    await store.tickets.open(aNewTicket({ id, day: `2026-11-2${n % 2}`, openedAt, inHand }));
    if (n === 4) await store.tickets.attach(id, 'lucia', request.id);
    if (n === 1)
      await store.tickets.close(id, null, { stage: 'left', outcome: null, reason: null, at: openedAt });
    if (n > 1)
      await store.tickets.close(id, 'lucia', { ...(ends[n % 4] ?? served), at: openedAt + n * minute });
  }
  await store.audit.append(aRefusal(request.id));
};

const reportOf = async (store: Store) => deskReport(await store.reports.read(range), range, 'day');

const rowsIn = (where: Where, table: 'tickets' | 'day_totals') =>
  withDatabase(where, ({ db }) => db.selectFrom(table).selectAll().execute());

describeStores('the report of the desk', (open) => {
  test('says the same before and after a purge, also when the tickets of a day go one by one', async () => {
    const { store, where } = await open();
    await fill(store);
    const before = await reportOf(store);
    expect(before.total).toMatchObject({ attended: 10, left: 1, refusedMails: 1 });
    for (let n = 1; n <= 13; n += 1) {
      const kind = n % 2 === 0 ? 'visitors' : 'requests';
      await store.purge({ ...never, [kind]: testNow + n * minute });
      expect(await reportOf(store)).toEqual(before);
    }
    expect(await rowsIn(where, 'tickets')).toEqual([]);
  });

  test('counts each ticket once when the purge for visitors and the one for requests take it at the same time', async () => {
    const { store } = await open();
    await fill(store);
    const before = await reportOf(store);
    const end = testNow + 60 * minute;
    await store.purge({ ...never, requests: end, visitors: end });
    await store.purge({ ...never, requests: end, visitors: end });
    expect(await reportOf(store)).toEqual(before);
  });

  test('counts each ticket once when several processes purge and report at the same time', async () => {
    const { store, another } = await open();
    await fill(store);
    const before = await reportOf(store);
    const stores = [store, await another(), await another()];
    const purges = stores.map((each, n) =>
      each.purge({ ...never, requests: testNow + (4 + 4 * n) * minute }),
    );
    const reports = Array.from({ length: 9 }, (_, n) => reportOf(stores[n % 3] ?? store));
    await Promise.all(purges);
    for (const report of await Promise.all(reports)) expect(report).toEqual(before);
    expect(await reportOf(store)).toEqual(before);
  });

  test('neither loses nor doubles a ticket when a purge is interrupted', async () => {
    const { store, where } = await open();
    await fill(store);
    const before = await reportOf(store);
    const interrupted = store.inOneTransaction(async (inner) => {
      await inner.purge({ ...never, requests: testNow + 60 * minute });
      throw new Error('the power went');
    });
    await expect(interrupted).rejects.toThrow('the power went');
    expect(await rowsIn(where, 'day_totals')).toEqual([]);
    expect(await reportOf(store)).toEqual(before);
    await store.purge({ ...never, requests: testNow + 60 * minute });
    expect(await reportOf(store)).toEqual(before);
  });

  test('T21: keeps of deleted tickets only sums of each day, without window, case and staff', async () => {
    const { store, where } = await open();
    await fill(store);
    await store.purge({ ...never, requests: testNow + 60 * minute });
    const rows = await rowsIn(where, 'day_totals');
    expect(new Set(rows.flatMap((row) => Object.keys(row)))).toEqual(new Set(['day', 'figure', 'amount']));
    expect(
      rows.filter(({ figure }) => figure === 'otherOffice').map(({ day, amount }) => [day, amount]),
    ).toEqual([['2026-11-20', 3]]);
  });

  test('ends where the totals end', async () => {
    const { store } = await open();
    await fill(store);
    await store.purge({ ...never, requests: testNow + 60 * minute });
    const day = Date.UTC(2026, 10, 21);
    expect(await store.purge({ ...never, totals: day })).toMatchObject({ totals: expect.any(Number) });
    expect((await reportOf(store)).lines.map(({ from }) => from)).toEqual(['2026-11-21']);
    await store.purge({ ...never, totals: day + 24 * 60 * minute });
    expect((await reportOf(store)).lines).toEqual([]);
  });
});
