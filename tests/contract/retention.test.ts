import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { EmailChange } from '#lib/domain/number/email-change.ts';
import { defaultRetention } from '#lib/domain/privacy/retention.ts';
import { confirmEmail, type Request, refer } from '#lib/domain/request/request.ts';
import type { PublishedKey } from '#lib/usecases/ports/signing.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { purgeExpired } from '#lib/usecases/upkeep/purge-expired.ts';
import { aDeskChange } from '#tests/support/a-desk-change.ts';
import { aPreparation } from '#tests/support/a-preparation.ts';
import {
  aCurp,
  addressed,
  aMail,
  anEmail,
  anIssue,
  anNss,
  aPerson,
  aRequest,
  oscar,
  testNow,
} from '#tests/support/builders.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';
import { aNewTicket } from '#tests/support/tickets.ts';

const hour = 3_600_000;
const day = 24 * hour;

const rowsIn = (where: Where, table: string, condition = 'true'): Promise<number> =>
  withDatabase(where, async ({ db }) => {
    const query = sql<{
      rows: number;
    }>`select count(*) as rows from ${sql.table(table)} where ${sql.raw(condition)}`;
    const { rows } = await query.execute(db);
    return Number(rows[0]?.rows);
  });

const purgeAt = (store: Store, at: number) =>
  purgeExpired({ store, clock: { now: () => at }, retention: defaultRetention })();

const start = async (store: Store, n: number, startedAt = testNow) => {
  const request = aRequest({ curp: aCurp(n), startedAt });
  const mail = aMail(request);
  await store.requests.create(request, mail);
  await store.outbox.sent(mail.id, testNow);
  return { request, mail };
};

const issueFor = async (store: Store, request: ReturnType<typeof aRequest>, at = testNow) => {
  const input = anIssue(addressed(request), 1);
  const issued = await store.issuances.issue({
    ...input,
    complete: (nss, outcome) => ({ ...input.complete(nss, outcome), issuedAt: at }),
  });
  if (!issued.ok) throw new Error(issued.error);
  await store.documents.put(issued.value.id, 'tarjeta', Uint8Array.of(1), at);
  await store.outbox.sent(input.mail.id, at);
  return issued.value;
};

const anEntry = (at: number): AuditEntry => ({
  at,
  actor: 'browser',
  action: 'request.started',
  requestId: null,
  subject: null,
  address: null,
  detail: null,
});

const aChange = ({ id, curp, email, locale }: Request, until: number): EmailChange => ({
  id: 'change',
  subject: 'subject',
  requestId: id,
  curp,
  from: email,
  to: anEmail('nuevo'),
  locale,
  createdAt: testNow,
  state: 'asked',
  until,
  linkMailId: 'link mail',
  noticeMailId: null,
});

/** Something of every class, all of the same moment. */
const fill = async (store: Store): Promise<void> => {
  const { request: unconfirmed, mail } = await start(store, 1);
  await store.links.put('link', { requestId: unconfirmed.id, mailId: mail.id, expiresAt: testNow });
  const session = { requestId: unconfirmed.id, confirmed: false, createdAt: testNow - hour };
  await store.sessions.create('session', { ...session, expiresAt: testNow });
  await store.formReplies.put('form', { body: 'sealed', expiresAt: testNow });
  const { request: left } = await start(store, 2);
  await store.requests.save(addressed(left), 1);
  const { request: referred } = await start(store, 3);
  await store.requests.save(refer(referred, 'notThisPerson'), 1);
  const { request: done } = await start(store, 4, testNow - day);
  await issueFor(store, done);
  // Taken up again a day later: the mail of the first day goes before it.
  const { request: resumed, mail: old } = await start(store, 5);
  await store.requests.save(confirmEmail(resumed, testNow + day), 1);
  await store.links.put('link of another', { requestId: resumed.id, mailId: old.id, expiresAt: testNow });
  const times = { openUntil: testNow - hour, expiresAt: testNow };
  await store.preparations.create({ browser: 'browser', code: 'code' }, aPreparation(), times);
  await store.limits.add('key', 1, { now: testNow, expiresAt: testNow });
  await store.limits.join('set', 'member', { now: testNow, expiresAt: testNow });
  await store.mailStops.put('address', testNow);
  await store.bindings.stopPair('pair', testNow);
  await store.bindings.warnHolderOnce('subject', aMail(resumed, { kind: 'notice' }));
  await store.bindings.changes.begin(aChange(resumed, testNow), null);
  await store.audit.append(anEntry(testNow));
  const { id } = await store.tickets.open(aNewTicket({ day: new Date(testNow).toISOString().slice(0, 10) }));
  await store.tickets.close(id, null, { stage: 'left', outcome: null, reason: null, at: testNow });
};

/** What goes, where it stands, and how long it stays after `testNow`; in the order in which it goes. */
const classes: [what: string, period: number, table: string, condition?: string][] = [
  ['sessions', 0, 'sessions'],
  ['what forms show again', 0, 'form_replies'],
  ['what people prepared at home', 0, 'preparations'],
  ['counters of limits', 0, 'limits'],
  ['members of limited sets', 0, 'limit_members'],
  ['mailboxes that want no mail', 0, 'mail_stops'],
  ['pairs that get no mail', 0, 'stopped_pairs'],
  ['changes of e-mail', 0, 'email_changes'],
  ['notices', day, 'notices'],
  ['copies of documents', day, 'documents'],
  ['requests that nobody confirmed', 2 * day, 'requests', "stage = 'started'"],
  ['digests of links', 7 * day, 'links'],
  ['requests that were left', 30 * day, 'requests', "stage = 'addressed'"],
  ['requests that were referred', 30 * day, 'requests', "stage = 'referred'"],
  ['requests that were finished', 30 * day, 'requests', "stage = 'issued'"],
  ['tickets of the desk', 30 * day, 'tickets'],
  ['mails that were handed over', 30 * day, 'mails', "state = 'sent'"],
  ['requests that were taken up later', 31 * day, 'requests'],
  ['mails that hang on them', 31 * day, 'mails'],
  ['entries of the audit trail', 5 * 365 * day, 'audit', "action = 'request.started'"],
  // Whole days, which end six hours after the moment of this test.
  ['daily totals of the desk', 5 * 365 * day + 6 * hour - 1, 'day_totals'],
];

describeStores('the retention', (open) => {
  test('the purge leaves nothing: every class, by a fake clock', async () => {
    const { store, where } = await open();
    await fill(store);
    for (const period of new Set(classes.map((each) => each[1]))) {
      const due = classes.filter((each) => each[1] === period);
      await purgeAt(store, testNow + period);
      for (const [what, , table, condition] of due)
        expect(await rowsIn(where, table, condition), `${what} before the time`).toBeGreaterThan(0);
      await purgeAt(store, testNow + period + 1);
      for (const [what, , table, condition] of due)
        expect(await rowsIn(where, table, condition), `${what} after it`).toBe(0);
    }
    // The trail keeps what the purge itself wrote in the meantime.
    for (const table of new Set(classes.map(([, , each]) => each)))
      if (table !== 'audit') expect(await rowsIn(where, table), table).toBe(0);
    expect(await store.holders.find(aCurp(4))).toMatchObject({ nss: anNss(1) });
    expect(await rowsIn(where, 'issuances')).toBe(1);
  });

  test('a number outlives its request: the same CURP finds it again', async () => {
    const { store } = await open();
    const { request } = await start(store, 1);
    await issueFor(store, request);
    await purgeAt(store, testNow + 31 * day);
    expect(await store.requests.find(request.id)).toBeNull();
    const { request: again } = await start(store, 1, testNow + 32 * day);
    expect(await issueFor(store, again, testNow + 32 * day)).toMatchObject({
      nss: anNss(1),
      outcome: 'located',
    });
  });
});

const demonstrationKey: PublishedKey = {
  keyId: 'demokey1',
  serial: '0'.repeat(20),
  spki: '',
  certificatePem: null,
  subject: 'DEMO',
  from: 0,
  until: 1,
  demonstration: true,
};

describeStores('F3: the visitors of a demonstration', (open) => {
  /** A visitor, a person of the demonstration and one whom its operator imported, each with a number. */
  const visited = async () => {
    const opened = await open();
    const { store } = opened;
    await store.keys.put([demonstrationKey]);
    await store.people.put([{ curp: aCurp(2), person: aPerson(aCurp(2)) }]);
    const visitor = aRequest({ curp: aCurp(1) });
    const fictional = aRequest({ curp: oscar });
    const imported = aRequest({ curp: aCurp(2) });
    for (const request of [visitor, fictional, imported])
      await store.requests.create(request, aMail(request));
    const mine = await issueFor(store, visitor);
    const revocation = { folio: mine.folio, reason: 'identidad', at: testNow, replacedBy: null } as const;
    await store.revocations.put(revocation);
    const others = [await issueFor(store, fictional), await issueFor(store, imported)];
    const [known] = others;
    await store.copies.take(mine, 'tarjeta', () => anEntry(testNow));
    await store.deskChanges.put(aDeskChange({ folio: known?.folio ?? '' }));
    return {
      ...opened,
      visitor,
      mine,
      others,
    };
  };

  test('leave nothing after 24 hours, and nothing goes before', async () => {
    const { store, where, visitor, mine } = await visited();
    expect(await purgeAt(store, testNow + day)).toMatchObject({ visitors: 0 });
    expect(await store.holders.find(visitor.curp)).not.toBeNull();
    await purgeAt(store, testNow + day + 1);
    expect(await store.holders.find(visitor.curp)).toBeNull();
    expect(await store.requests.find(visitor.id)).toBeNull();
    expect(await store.issuances.find(mine.id)).toBeNull();
    expect(await store.revocations.find(mine.folio)).toBeNull();
    for (const [table, column, value] of [
      ['mails', 'request_id', visitor.id],
      ['documents', 'issuance_id', mine.id],
      ['document_codes', 'issuance_id', mine.id],
      ['document_copies', 'issuance_id', mine.id],
      ['desk_changes', 'id', aDeskChange().id],
    ])
      expect(await rowsIn(where, table ?? '', `${column} = '${value}'`), table).toBe(0);
  });

  test('leave the people of the demonstration and of its operator as they are', async () => {
    const { store, others } = await visited();
    await purgeAt(store, testNow + 3 * day);
    for (const { id, curp, nss } of others) {
      expect(await store.issuances.find(id)).not.toBeNull();
      expect(await store.holders.find(curp)).toMatchObject({ nss });
    }
  });

  test('leave no address and no lock at a person of the demonstration, who is asked by name from then on', async () => {
    const { store } = await visited();
    await purgeAt(store, testNow + day);
    expect(await store.holders.find(oscar)).toMatchObject({ email: anEmail(), boundAt: testNow });
    await purgeAt(store, testNow + day + 1);
    expect(await store.holders.find(oscar)).toMatchObject({ email: null, boundAt: null, lockedAt: null });
    expect(await store.holders.find(aCurp(2))).toMatchObject({ email: anEmail() });
  });

  test('never take the counter back: a number is not given twice', async () => {
    const { store, mine } = await visited();
    await purgeAt(store, testNow + 2 * day);
    const { request } = await start(store, 1, testNow + 2 * day);
    const next = await issueFor(store, request, testNow + 2 * day);
    expect(next).toMatchObject({ outcome: 'assigned' });
    expect(next.nss).not.toBe(mine.nss);
    expect(next.nss).toBe(anNss(4));
  });

  test('keep a number whose newest document is younger, and lose what they began and left', async () => {
    const { store, where, visitor, mine } = await visited();
    const again = aRequest({ curp: visitor.curp, startedAt: testNow + hour });
    await store.requests.create(again, aMail(again));
    await issueFor(store, again, testNow + hour);
    const begun = aRequest({ curp: aCurp(7) });
    await store.requests.create(begun, aMail(begun));
    await purgeAt(store, testNow + day + 1);
    expect(await store.holders.find(visitor.curp)).toMatchObject({ nss: mine.nss });
    expect(await store.requests.find(begun.id)).toBeNull();
    await purgeAt(store, testNow + day + hour + 1);
    expect(await store.holders.find(visitor.curp)).toBeNull();
    expect(await rowsIn(where, 'issuances')).toBe(2);
  });
});

describe('an institution', () => {
  describeStores('whose people are no visitors', (open) => {
    test('keeps every number for ever', async () => {
      const { store } = await open();
      await store.keys.put([{ ...demonstrationKey, demonstration: false }]);
      const { request } = await start(store, 1);
      const issuance = await issueFor(store, request);
      expect(await purgeAt(store, testNow + 36_500 * day)).toMatchObject({ visitors: 0 });
      expect(await store.holders.find(aCurp(1))).toMatchObject({ nss: issuance.nss });
      expect(await store.issuances.find(issuance.id)).not.toBeNull();
    });
  });
});
