import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { WrongSecret } from '#lib/adapters/keyring/wrapped-key.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import {
  aCurp,
  addressed,
  aMail,
  anEmail,
  anIssuance,
  anIssue,
  anNss,
  aPerson,
  aRequest,
  gloria,
  oscar,
} from '#tests/support/builders.ts';
import { insertInto, migrateUpTo, withDatabase } from '#tests/support/old-store.ts';
import { findPostgresBinaries } from '#tests/support/postgres-binaries.ts';
import { testSealing } from '#tests/support/secret.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';
import { tracesIn } from '#tests/support/traces.ts';

const request = addressed(aRequest());
const mail = aMail(request, { kind: 'result' });
const issuance = { ...anIssuance(request, anNss(7)), requestId: request.id };
const bytes = Uint8Array.of(37, 80, 68, 70, 255);

/** What the version before sealing wrote: everything in plain. */
const writePlainly = (where: Where): Promise<void> =>
  withDatabase(where, async (database) => {
    const body = JSON.stringify;
    const { curp, email } = request;
    await insertInto(database, 'people', { curp: gloria, body: body(aPerson(gloria)) });
    await insertInto(database, 'holders', { curp, nss: issuance.nss, email });
    await insertInto(database, 'holders', { curp: gloria, nss: anNss(8), email: null });
    const { id, startedAt: started_at } = request;
    const stage = 'addressed';
    const plain = { id, curp, email, stage, started_at, version: 3, body: body(request) };
    await insertInto(database, 'requests', plain);
    const { folio, issuedAt: issued_at } = issuance;
    const issued = { id: issuance.id, request_id: id, curp, folio, issued_at, body: body(issuance) };
    await insertInto(database, 'issuances', issued);
    const document = { issuance_id: issuance.id, kind: 'tarjeta', bytes: Buffer.from(bytes), created_at: 1 };
    await insertInto(database, 'documents', document);
    const state = { created_at: 1, state: 'queued', attempts: 0, next_attempt_at: 1 };
    const about = { id: mail.id, request_id: id, issuance_id: issuance.id, kind: 'result', locale: 'es' };
    await insertInto(database, 'mails', { ...about, ...state, recipient: email });
    const link = { token_digest: 't', request_id: id, mail_id: mail.id, expires_at: 9, superseded: 0 };
    await insertInto(database, 'links', link);
  });

const expectEverything = async (store: Store): Promise<void> => {
  expect(await store.people.find(gloria)).toEqual(aPerson(gloria));
  const unbound = { boundAt: null, lockedAt: null };
  const { curp } = request;
  const email = anEmail();
  expect(await store.holders.find(oscar)).toEqual({ curp, nss: issuance.nss, email, ...unbound });
  expect(await store.holders.find(gloria)).toEqual({ curp: gloria, nss: anNss(8), email: null, ...unbound });
  expect(await store.requests.find(request.id)).toEqual({ request, version: 3 });
  expect((await store.requests.findOpen(curp, email))?.request).toEqual(request);
  for (const found of [
    await store.issuances.find(issuance.id),
    await store.issuances.findByRequest(request.id),
    await store.issuances.findByCurp(curp),
    await store.issuances.findByFolio(issuance.folio),
  ])
    expect(found).toEqual(issuance);
  expect(await store.documents.find(issuance.id, 'tarjeta')).toEqual(bytes);
  expect(await store.outbox.ofRequest(request.id)).toMatchObject([{ id: mail.id, to: email }]);
  expect(await store.links.find('t')).toMatchObject({ requestId: request.id, mailId: mail.id });
};

describeStores('a store from before sealing', (open) => {
  test('T22: keeps everything when its rows are sealed, and still refers rightly', async () => {
    const where = await (await open()).elsewhere();
    await migrateUpTo(where, '0004-verification');
    await writePlainly(where);
    const store = await createStore(where, testSealing);
    await expectEverything(store);
    await store.issuances.issue(anIssue(request, 3));
    expect((await store.holders.find(oscar))?.nss).toBe(issuance.nss);
    const other = aRequest({ email: anEmail('otra') });
    await store.requests.create(other, aMail(other));
    expect((await store.requests.find(other.id))?.version).toBe(1);
    await expect(store.outbox.add(aMail(aRequest()))).rejects.toThrow();
    await store.close();
    const again = await createStore(where, testSealing);
    await expectEverything(again);
    await again.close();
  });
});

/** Bytes of the SQLite file and its log, or a dump of PostgreSQL. */
const bytesOf = ({ databaseUrl, file = '' }: Where): Buffer => {
  const binaries = findPostgresBinaries() ?? '';
  if (databaseUrl) return execFileSync(join(binaries, 'pg_dump'), ['--dbname', databaseUrl]);
  const log = `${file}-wal`;
  return Buffer.concat([readFileSync(file), existsSync(log) ? readFileSync(log) : Buffer.alloc(0)]);
};

describeStores('the disk under a store from before sealing', (open) => {
  test('T22: keeps nothing of what was written in plain, not even where it was deleted', async () => {
    const where = await (await open()).elsewhere();
    await migrateUpTo(where, '0004-verification');
    await writePlainly(where);
    await withDatabase(where, async (database) => {
      for (let n = 0; n < 200; n += 1)
        await insertInto(database, 'people', { curp: aCurp(n), body: JSON.stringify(aPerson(aCurp(n))) });
      await sql`delete from people where curp like 'XXXX%'`.execute(database.db);
    });
    const planted = [oscar, gloria, issuance.nss, mail.to, 'Santillán', 'Calle Imaginaria', aCurp(3)];
    expect(tracesIn(bytesOf(where), planted)).not.toEqual([]);
    const store = await createStore(where, testSealing);
    expect(tracesIn(bytesOf(where), planted)).toEqual([]);
    await expectEverything(store);
    await store.close();
  });
});

describeStores('a sealed store', (open) => {
  test('T22: does not open with another secret, and says what to do in one sentence', async () => {
    const { where } = await open();
    const wrong = createStore(where, { secretKey: 'another secret that is long enough, too' });
    await expect(wrong).rejects.toThrow(WrongSecret);
    await expect(wrong).rejects.toThrow(/^SECRET_KEY is not the one that this store was sealed with[^.]*$/);
  });

  test('T22: refuses a value that was moved to another row or changed', async () => {
    const { store, where } = await open();
    const [first, second] = [aRequest(), aRequest({ curp: gloria })];
    for (const one of [first, second]) await store.requests.create(one, aMail(one));
    await store.people.put([{ curp: oscar, person: aPerson() }]);
    await store.people.put([{ curp: gloria, person: aPerson(gloria) }]);
    await withDatabase(where, async ({ db }) => {
      await sql`update requests set body = (select body from requests where id = ${first.id})`.execute(db);
      await sql`update people set body = (select body from people order by body desc limit 1)`.execute(db);
    });
    await expect(store.requests.find(second.id)).rejects.toThrow();
    expect(await store.requests.find(first.id)).toMatchObject({ request: first });
    const found = await Promise.allSettled([store.people.find(oscar), store.people.find(gloria)]);
    expect(found.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await withDatabase(where, async ({ db, dialect }) => {
      const changed =
        dialect === 'sqlite' ? sql`cast(body || x'00' as blob)` : sql`body || decode('00', 'hex')`;
      await sql`update requests set body = ${changed}`.execute(db);
    });
    await expect(store.requests.find(first.id)).rejects.toThrow();
  });
});
