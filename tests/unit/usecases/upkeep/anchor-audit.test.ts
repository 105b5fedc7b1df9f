import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createAnchorFile } from '#lib/adapters/audit-anchors/anchor-file.ts';
import { createAudit } from '#lib/adapters/store/tables/audit.ts';
import { sealAnchor } from '#lib/domain/audit/chain.ts';
import { anchorAudit } from '#lib/usecases/upkeep/anchor-audit.ts';
import { verifyAudit } from '#lib/usecases/upkeep/verify-audit.ts';
import { aChain, anEntry, auditMac } from '#tests/support/audit-chains.ts';
import { testNow } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { dropTriggers } from '#tests/support/tampering.ts';

const anchored = async (length: number) => {
  const database = await aChain(length);
  const audit = createAudit(database);
  const path = join(aFolder(), 'data', 'audit-anchors.jsonl');
  const anchors = createAnchorFile(path);
  const deps = { audit, anchors, mac: auditMac, clock: { now: () => testNow } };
  return { database, audit, path, anchors, anchor: anchorAudit(deps), verify: verifyAudit(deps) };
};

test('a line is added when something was appended since the last one', async () => {
  const { audit, path, anchor, verify } = await anchored(3);
  expect(await anchor()).toBe('anchored');
  expect(await anchor()).toBe('still');
  await audit.append(anEntry(4));
  expect(await anchor()).toBe('anchored');
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { date: '2026-11-21T18:00:00.000Z', ordinal: 3 },
    { ordinal: 4 },
  ]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await verify()).toMatchObject({ entries: 4, anchors: 2, anchored: { ordinal: 4 }, breaks: [] });
});

test('T20: no line is added when the chain does not contain the last line', async () => {
  const { database, anchor, anchors } = await anchored(5);
  await anchor();
  await dropTriggers(database.db);
  await sql`update audit set hash = 'otra' where ordinal = 5`.execute(database.db);
  await sql`update audit_head set hash = 'otra'`.execute(database.db);
  expect(await anchor()).toBe('broken');
  expect(await anchors.read()).toHaveLength(1);
});

test('T20: the next anchor notices entries that were undone with an older head', async () => {
  const { database, audit, anchor, verify } = await anchored(5);
  const { rows } = await sql<{ hash: string; mac: string }>`select hash, mac from audit_head`.execute(
    database.db,
  );
  await audit.append(anEntry(6));
  await anchor();
  await dropTriggers(database.db);
  await sql`delete from audit where ordinal = 6`.execute(database.db);
  await sql`update audit_head set ordinal = 5, hash = ${rows[0]?.hash}, mac = ${rows[0]?.mac}`.execute(
    database.db,
  );
  expect(await anchor()).toBe('broken');
  expect((await verify()).breaks).toEqual([{ kind: 'anchorDisagrees', ordinal: 6 }]);
});

test('anchors of purged entries are not checked again', async () => {
  const { audit, anchor, verify } = await anchored(5);
  await anchor();
  await audit.purge(anEntry(5).at + 1, anEntry(6));
  expect(await anchor()).toBe('anchored');
  expect((await verify()).breaks).toEqual([]);
});

test('half a line, as a power cut leaves it, is reported and damages no other one', async () => {
  const { path, anchor, anchors, audit, verify } = await anchored(1);
  await anchor();
  appendFileSync(path, '{"date":"2026-');
  await audit.append(anEntry(2));
  expect(await anchor()).toBe('anchored');
  expect(await anchors.read()).toMatchObject([{ ordinal: 1 }, null, { ordinal: 2 }]);
  expect((await verify()).breaks).toEqual([{ kind: 'anchorChanged', ordinal: 2 }]);
});

test('a written line is read unchanged', async () => {
  const { anchors } = await anchored(0);
  const anchor = sealAnchor(auditMac, { at: testNow + 7, ordinal: 12, hash: 'abc' });
  await anchors.append(anchor);
  expect(await anchors.read()).toEqual([anchor]);
});
