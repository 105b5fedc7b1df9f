import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { anEntry } from '#tests/support/audit-chains.ts';
import { aCurp, anEmail, anNss } from '#tests/support/builders.ts';
import { give, giveTo, withGivingStore } from '#tests/support/given-numbers.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { createDatabase } from '#tests/support/postgres-cluster.ts';
import { anInstallation } from '#tests/support/restored-installation.ts';

const server = inject('postgresUrl');
const anEmptyDatabase = () => createDatabase(server ?? '', `test_${randomBytes(8).toString('hex')}`);

/** A store with numbers given and imported, an audit, a member of staff with moments and truths, and gaps in what it numbers. */
const aFullInstallation = async () => {
  const installation = anInstallation({});
  await installation.give(0, 4);
  await installation.whileServing(async (store) => {
    await store.audit.append(anEntry(1));
    await store.audit.append(anEntry(2));
    const imported = Array.from({ length: 1_300 }, (_, n) => ({
      curp: aCurp(2_000 + n),
      nss: anNss(3_000 + n),
      email: n % 2 === 0 ? anEmail(`persona${n}`) : null,
    }));
    await store.holders.put(imported);
  });
  await withDatabase(installation.where, async ({ db }) => {
    const moment = new Date('2026-02-28T23:59:59.123Z').toISOString();
    const user = { id: 'ana', name: '-', email: 'digest', created_at: moment, updated_at: moment };
    await db
      .insertInto('staff_user')
      .values({ ...user, email_verified: 1, two_factor_enabled: 0 })
      .execute();
  });
  return installation;
};

type Installation = Awaited<ReturnType<typeof aFullInstallation>>;

const expectMoved = async ({ told, folders, where }: Installation, databaseUrl: string): Promise<void> => {
  expect(existsSync(where.file ?? '')).toBe(false);
  expect(readdirSync(folders.dataDir)).toContainEqual(
    expect.stringMatching(/^ventanilla\.sqlite\.moved-\d{8}T/),
  );
  await withGivingStore({ databaseUrl }, { folder: folders.recordDir }, async (store) => {
    for (const [curp, nss] of told) expect((await store.holders.find(curp))?.nss).toBe(nss);
    expect((await store.holders.find(aCurp(3_299)))?.nss).toBe(anNss(4_299));
    expect(await giveTo(store, 50)).toBe(anNss(5));
    await store.audit.append(anEntry(3));
    expect((await store.audit.head())?.ordinal).toBe(3);
  });
  await withDatabase({ databaseUrl }, async ({ db }) => {
    const [user] = await db.selectFrom('staff_user').selectAll().execute();
    expect(user).toMatchObject({ email_verified: true, two_factor_enabled: false });
    expect(new Date(String(user?.created_at)).toISOString().slice(0, 19)).toBe('2026-02-28T23:59:59');
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow('append-only');
  });
};

const admin = 'lib/cli/admin.ts';

/** Starts the command in a process of its own and kills it when the first rows are in the target. */
const killOnTheWay = async ({ variables }: Installation, databaseUrl: string): Promise<void> => {
  const child = spawn(process.execPath, [admin, 'move-store', databaseUrl], {
    env: { ...variables, NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.once('data', () => child.kill('SIGKILL'));
  await new Promise((resolve) => child.once('close', resolve));
  expect([child.exitCode, child.signalCode]).toEqual([null, 'SIGKILL']);
};

describe.runIf(server !== null)('moving a store from SQLite to PostgreSQL', () => {
  test('brings every row, and the service goes on there with the same record and the next number', async () => {
    const installation = await aFullInstallation();
    const target = await anEmptyDatabase();
    const { status, said } = await installation.admin(['move-store', target]);
    expect(said).toMatch(/100 %: [\d,]+ rows moved\nDone: [\d,]+ rows in \d+ tables, compared one by one/);
    expect(status).toBe(0);
    await expectMoved(installation, target);
  });

  test('goes on after it was killed, and until then nothing opens the target', async () => {
    const installation = await aFullInstallation();
    const target = await anEmptyDatabase();
    await killOnTheWay(installation, target);
    const folder = installation.folders.recordDir;
    const opened = withGivingStore({ databaseUrl: target }, { folder }, async () => undefined);
    await expect(opened).rejects.toThrow('no key to seal with');
    expect((await installation.admin(['move-store', target])).status).toBe(0);
    await expectMoved(installation, target);
  });

  test('is refused while the service runs, into a database with tables, and when the store changed since a move began', async () => {
    const installation = await aFullInstallation();
    const target = await anEmptyDatabase();
    const refused = async (words: string, into = target) => {
      const { status, said } = await installation.admin(['move-store', into]);
      expect(said).toContain(words);
      expect(status).toBe(2);
    };
    await refused('begins with postgres://', 'mysql://x');
    await installation.whileServing(() => refused('A process has the database open'));
    await killOnTheWay(installation, target);
    await installation.whileServing(({ audit }) => audit.append(anEntry(9)));
    await refused('The store changed since the move began');
    const used = await anEmptyDatabase();
    await withGivingStore(
      { databaseUrl: used },
      { folder: `${installation.folders.recordDir}-other` },
      (store) => give(store, 0, 1),
    );
    await refused('The target database has tables already', used);
  });

  test('finds a row that did not arrive as it was, and the target stays shut', async () => {
    const installation = await aFullInstallation();
    const target = await anEmptyDatabase();
    await killOnTheWay(installation, target);
    await withDatabase({ databaseUrl: target }, async ({ db }) => {
      await db.updateTable('series').set({ office: 'Otra' }).execute();
      await db.updateTable('audit').set({ at: 1 }).execute();
    });
    const { status, said } = await installation.admin(['move-store', target]);
    expect(said).toContain('did not arrive as it was');
    expect(status).toBe(2);
    await installation.give(60, 1);
  });
});
