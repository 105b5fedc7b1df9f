import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { addressed, aMail, anIssue, aRequest } from '#tests/support/builders.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';

/** Milliseconds; npm run store:full holds it for ten seconds. */
const held = Number(process.env.LOCK_HELD ?? 1_000);

/** Takes everything, as an operator's tool does, and answers how to let it go. */
const lockAll = async ({ databaseUrl, file = '' }: Where): Promise<() => Promise<void>> => {
  if (!databaseUrl) {
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    return async () => other.close();
  }
  const other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
  await other.query('begin; lock table issuances, requests, audit_head in access exclusive mode');
  return () => other.end();
};

describeStores('a lock that somebody else holds', (open) => {
  test('costs time, not a case', async () => {
    const { store, where } = await open();
    const request = aRequest();
    await store.requests.create(request, aMail(request));
    const letGo = await lockAll(where);
    const before = performance.now();
    const asked = store.issuances.issue(anIssue(addressed(request), 1, ['00', '68']));
    await sleep(held);
    await letGo();
    expect((await asked).ok).toBe(true);
    expect(performance.now() - before).toBeGreaterThan(held - 50);
  });
});
