import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { WrongSecret } from '#lib/adapters/keyring/wrapped-key.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { aMail, aPerson, aRequest, gloria, oscar } from '#tests/support/builders.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { describeStores } from '#tests/support/stores.ts';

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
