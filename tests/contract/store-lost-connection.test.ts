import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { UnknownCommit } from '#lib/adapters/store/engine/lost-connection.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { aCurp, addressed, aMail, anIssue, aPerson, aRequest, gloria } from '#tests/support/builders.ts';
import { type Cut, startCuttingProxy } from '#tests/support/cutting-proxy.ts';
import { createDatabase } from '#tests/support/postgres-cluster.ts';
import { templateDatabase } from '#tests/support/prepared-store.ts';
import { testSealing } from '#tests/support/secret.ts';

const server = inject('postgresUrl');

/** A store behind a proxy that loses its connections, and the same database without the proxy. */
const openBehindProxy = async () => {
  const direct = await createDatabase(
    server ?? '',
    `lost_${randomBytes(8).toString('hex')}`,
    templateDatabase,
  );
  const proxy = await startCuttingProxy(direct);
  const store = await createStore({ databaseUrl: proxy.url }, testSealing);
  onTestFinished(async () => {
    await store.close();
    await proxy.stop();
  });
  return { store, proxy, direct };
};

const endBackends = async (databaseUrl: string): Promise<number> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rowCount } = await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
  return rowCount ?? 0;
};

describe.runIf(server !== null)('a connection to PostgreSQL that is lost', () => {
  test('while nobody uses it costs nothing', async () => {
    const { store, direct } = await openBehindProxy();
    await store.people.put([{ curp: gloria, person: aPerson(gloria) }]);
    expect(await endBackends(direct)).toBeGreaterThan(0);
    expect(await store.people.find(gloria)).toEqual(aPerson(gloria));
  });

  test('in the middle of a transaction: the transaction runs again, and the process lives', async () => {
    const { store, proxy, direct } = await openBehindProxy();
    let attempts = 0;
    const saved = await store.inOneTransaction<null, never>(async (inner) => {
      attempts += 1;
      await inner.people.put([{ curp: gloria, person: aPerson(gloria) }]);
      if (attempts === 1) await endBackends(direct);
      if (attempts === 2) proxy.cutNow();
      // The loss is noticed while nothing is asked.
      await sleep(50);
      await inner.people.put([{ curp: aCurp(1), person: aPerson(aCurp(1)) }]);
      return { ok: true, value: null };
    });
    expect(saved).toEqual({ ok: true, value: null });
    expect(attempts).toBe(3);
    expect(await store.people.find(aCurp(1))).not.toBeNull();
  });

  test('while it is away for a moment: who asks waits, reads and writes', async () => {
    const { store, proxy } = await openBehindProxy();
    proxy.beAway(true);
    const asked = Promise.all([
      store.people.find(gloria),
      store.people.put([{ curp: gloria, person: aPerson(gloria) }]),
    ]);
    await sleep(1_000);
    proxy.beAway(false);
    await asked;
    expect(await store.people.find(gloria)).toEqual(aPerson(gloria));
  });

  test('while it stays away: an error in seconds, at once for the next, and all is well when it is back', async () => {
    const { store, proxy } = await openBehindProxy();
    proxy.beAway(true);
    await expect(store.people.find(gloria)).rejects.toThrow();
    const before = performance.now();
    await expect(store.people.find(gloria)).rejects.toThrow();
    expect(performance.now() - before).toBeLessThan(2_000);
    proxy.beAway(false);
    expect(await store.people.find(gloria)).toBeNull();
  });

  test.each<Cut>(['beforeCommit', 'afterCommit'])(
    '%s of a number: the same person gets one number, and the next one the next',
    async (cut) => {
      const { store, proxy } = await openBehindProxy();
      const numbers = new Set<string>();
      for (let n = 0; n < 4; n += 1) {
        const request = aRequest({ curp: aCurp(n) });
        await store.requests.create(request, aMail(request));
        if (n % 2 === 0) proxy.cutNext(cut);
        const issued = await store.issuances.issue(anIssue(addressed(request), 1, ['00', '68']));
        if (!issued.ok) throw new Error(issued.error);
        numbers.add(issued.value.nss);
        expect((await store.holders.find(aCurp(n)))?.nss).toBe(issued.value.nss);
        expect((await store.issuances.findByRequest(request.id))?.id).toBe(issued.value.id);
      }
      expect(proxy.cuts).toEqual([cut, cut]);
      expect(numbers.size).toBe(4);
    },
  );

  test('after another COMMIT was sent: whoever asked learns that the outcome is unknown', async () => {
    const { store, proxy } = await openBehindProxy();
    proxy.cutNext('afterCommit');
    await expect(store.people.put([{ curp: gloria, person: aPerson(gloria) }])).rejects.toThrow(
      UnknownCommit,
    );
    expect(await store.people.find(gloria)).toEqual(aPerson(gloria));
  });
});
