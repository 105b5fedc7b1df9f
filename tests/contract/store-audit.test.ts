import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import type { Chained } from '#lib/adapters/store/engine/append-audit.ts';
import { openPostgres } from '#lib/adapters/store/engine/postgres.ts';
import { openSqlite } from '#lib/adapters/store/engine/sqlite.ts';
import { createAuditTables } from '#lib/adapters/store/migrations/0001-schema.ts';
import { createAudit } from '#lib/adapters/store/tables/audit.ts';
import { defaultRetention } from '#lib/domain/privacy/retention.ts';
import { purgeExpired } from '#lib/usecases/upkeep/purge-expired.ts';
import { anEntry, auditMac, verify } from '#tests/support/audit-chains.ts';
import { addressed, aMail, anIssue, aPerson, aRequest, gloria, testNow } from '#tests/support/builders.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { describeStores, type OpenStore, type Where } from '#tests/support/stores.ts';

const openAt = ({ databaseUrl, file = ':memory:' }: Where): Chained => {
  const database = { ...(databaseUrl ? openPostgres(databaseUrl) : openSqlite(file)), auditMac };
  onTestFinished(() => database.db.destroy());
  return database;
};

const begin = async (open: OpenStore) => {
  const where = await (await open()).elsewhere();
  const database = openAt(where);
  await createAuditTables(database.db, database.dialect, auditMac);
  return { database, audit: createAudit(database), another: () => openAt(where) };
};

const appendMany = async (database: Chained, from: number, count: number): Promise<void> => {
  const audit = createAudit(database);
  await Promise.all(Array.from({ length: count }, (_, nth) => audit.append(anEntry(from + nth))));
};

describeStores('the audit', (open) => {
  test('answers what happened to one person, the newest first', async () => {
    const { audit } = await begin(open);
    const { subject } = anEntry(1);
    const entries = [1, 2, 3, 4].map((n) => anEntry(n, n === 3 ? {} : { subject }));
    for (const entry of entries) await audit.append(entry);
    expect(await audit.ofSubject(subject ?? '', 2)).toEqual([entries[3], entries[1]]);
    expect(await audit.ofSubject('nobody', 2)).toEqual([]);
  });

  test('is read page by page, the newest first, and by day, by who and by whom', async () => {
    const { audit } = await begin(open);
    const { subject } = anEntry(1);
    const actor = 'staff:0123456789abcdef012345' as const;
    const of = (n: number) => (n % 3 === 0 ? { actor, subject } : {});
    for (let n = 1; n <= 10; n += 1) await audit.append(anEntry(n, of(n)));
    const places = async (...[filter, before, limit]: Parameters<typeof audit.page>) =>
      (await audit.page(filter, before, limit)).map(({ ordinal }) => ordinal);
    expect(await places({}, null, 4)).toEqual([10, 9, 8, 7]);
    expect(await places({}, 7, 4)).toEqual([6, 5, 4, 3]);
    expect(await places({}, 3, 4)).toEqual([2, 1]);
    expect(await places({ actor }, null, 9)).toEqual([9, 6, 3]);
    expect(await places({ actor }, 9, 1)).toEqual([6]);
    expect(await places({ subject: subject ?? '' }, null, 9)).toEqual([9, 6, 3, 1]);
    const [from, until] = [testNow + 4_000, testNow + 7_000];
    expect(await places({ from, until }, null, 9)).toEqual([6, 5, 4]);
    expect(await places({ from, until, actor, subject: subject ?? '' }, null, 9)).toEqual([6]);
    expect(await places({ actor: 'operator' }, null, 9)).toEqual([]);
    expect((await audit.page({}, 4, 1))[0]).toMatchObject({ ...anEntry(3, of(3)), ordinal: 3 });
  });

  test('T20: is one unbroken chain, whoever appends at the same time', async () => {
    const { database, another } = await begin(open);
    await Promise.all([
      appendMany(database, 0, 40),
      appendMany(another(), 100, 40),
      appendMany(another(), 200, 40),
    ]);
    expect(await verify(database)).toMatchObject({ entries: 120, anchors: 0, breaks: [] });
  });

  test('T20: verifies while others append', async () => {
    const { database, another } = await begin(open);
    await appendMany(database, 0, 20);
    const [report] = await Promise.all([verify(another()), appendMany(database, 100, 30)]);
    expect(report.breaks).toEqual([]);
    expect(report.entries).toBeGreaterThanOrEqual(20);
  });

  test('T20: an entry that cannot be written takes the act with it', async () => {
    const { database, audit } = await begin(open);
    await audit.append(anEntry(1));
    await expect(audit.append(anEntry(2, { subject: 'SASO750909HDFNNS05' }))).rejects.toThrow(TypeError);
    expect(await verify(database)).toMatchObject({ entries: 1, breaks: [] });
  });

  test.each([
    ['changed', sql`update audit set actor = 'operator' where ordinal = 2`],
    ['deleted', sql`delete from audit where ordinal = 2`],
    ['deleted at the end', sql`delete from audit where ordinal = 5`],
    ['deleted altogether', sql`delete from audit`],
    [
      'inserted beside the chain',
      sql`insert into audit (ordinal, at, actor, action, hash) values (9, 1, 'worker', 'link.sent', '')`,
    ],
    [
      'inserted under it',
      sql`insert into audit (ordinal, at, actor, action, hash) values (0, 1, 'worker', 'link.sent', '')`,
    ],
    ['taken back in the head', sql`update audit_head set ordinal = 4`],
    ['deleted from the head', sql`delete from audit_head`],
    ['doubled in the head', sql`insert into audit_head values (2, 5, '', 0, '', '')`],
  ])('T20: refuses that entries are %s by SQL', async (_, attack) => {
    const { database } = await begin(open);
    await appendMany(database, 1, 5);
    await expect(attack.execute(database.db)).rejects.toThrow('append-only');
    expect(await verify(database)).toMatchObject({ entries: 5, breaks: [] });
  });

  test('T20: refuses that everything is emptied or an entry overwritten, each in its own dialect', async () => {
    const { database } = await begin(open);
    await appendMany(database, 1, 5);
    const attack =
      database.dialect === 'postgres'
        ? sql`truncate audit, audit_head`
        : sql`insert or replace into audit select 2, at, actor, action, null, null, null, null, hash from audit where ordinal = 1`;
    await expect(attack.execute(database.db)).rejects.toThrow('append-only');
    expect(await verify(database)).toMatchObject({ entries: 5, breaks: [] });
  });

  test('lets the oldest entries go when their time is over, and says so', async () => {
    const { database, audit } = await begin(open);
    for (let n = 1; n <= 6; n += 1) await audit.append(anEntry(n));
    expect(await audit.purge(anEntry(4).at, anEntry(99, { action: 'store.purged' }))).toBe(3);
    expect(await audit.read(0, 10)).toMatchObject([
      { ordinal: 4 },
      { ordinal: 5 },
      { ordinal: 6 },
      { ordinal: 7, action: 'store.purged' },
    ]);
    expect(await verify(database)).toMatchObject({ entries: 4, breaks: [] });
    expect(await audit.purge(anEntry(100).at, anEntry(101))).toBe(4);
    expect(await verify(database)).toMatchObject({ entries: 1, breaks: [] });
  });

  test('T20: says so of numbers that no program could have written', async () => {
    const { database } = await begin(open);
    await appendMany(database, 1, 3);
    const disable =
      database.dialect === 'postgres'
        ? sql`drop trigger audit_refuses_update on audit`
        : sql`drop trigger audit_refuses_update`;
    await disable.execute(database.db);
    await sql`update audit set at = 4611686018427387904 where ordinal = 2`.execute(database.db);
    expect((await verify(database)).breaks).toEqual([{ kind: 'changed', ordinal: 2 }]);
  });
});

/** As a full disk would, or somebody at work on the chain: no entry can be written any more. */
const breakAudit = (where: Where) =>
  withDatabase(where, async ({ db, dialect }) => {
    await (dialect === 'postgres'
      ? sql`drop trigger audit_head_refuses_update on audit_head`
      : sql`drop trigger audit_head_refuses_update`
    ).execute(db);
    await sql`update audit_head set mac = ''`.execute(db);
  });

describeStores('T20: when no entry can be written', (open) => {
  test('no request begins, changes or gets a number', async () => {
    const { store, where } = await open();
    const request = aRequest();
    await store.requests.create(request, aMail(request));
    await breakAudit(where);
    const other = aRequest({ curp: gloria });
    await expect(store.requests.create(other, aMail(other), anEntry(1))).rejects.toThrow('verify-audit');
    expect(await store.requests.find(other.id)).toBeNull();
    const save = store.requests.save(addressed(request), 1, null, anEntry(2));
    await expect(save).rejects.toThrow('verify-audit');
    expect(await store.requests.find(request.id)).toMatchObject({ request, version: 1 });
    const issue = store.issuances.issue({ ...anIssue(addressed(request), 1), entry: () => anEntry(3) });
    await expect(issue).rejects.toThrow('verify-audit');
    expect(await store.holders.find(request.curp)).toBeNull();
    expect(await store.outbox.ofRequest(request.id)).toHaveLength(1);
  });

  test('no document is revoked, nobody is imported and nothing is purged', async () => {
    const { store, where } = await open();
    const request = aRequest();
    await store.requests.create(request, aMail(request));
    await breakAudit(where);
    const revocation = { folio: '1'.repeat(22), reason: 'identidad', at: testNow, replacedBy: null } as const;
    await expect(store.revocations.put(revocation, anEntry(1))).rejects.toThrow('verify-audit');
    expect(await store.revocations.list()).toEqual([]);
    const people = store.people.put([{ curp: gloria, person: aPerson(gloria) }], anEntry(2));
    await expect(people).rejects.toThrow('verify-audit');
    expect(await store.people.find(gloria)).toBeNull();
    const clock = { now: () => testNow + 90 * 24 * 3_600_000 };
    const purge = purgeExpired({ store, clock, retention: defaultRetention })();
    await expect(purge).rejects.toThrow('verify-audit');
    expect(await store.requests.find(request.id)).not.toBeNull();
  });
});
