import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorNow } from '#lib/server/deps/anchoring.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { anEntry } from '#tests/support/audit-chains.ts';
import { giveTo } from '#tests/support/given-numbers.ts';
import { anInstallation } from '#tests/support/restored-installation.ts';
import { describeStores } from '#tests/support/stores.ts';

describeStores('a restore drill', (open) => {
  /** An installation with a backup, and two people who got a number after it. */
  const prepare = async () => {
    const installation = anInstallation(await (await open()).elsewhere());
    const { admin, folders, give, whileServing, variables } = installation;
    await give(0, 3);
    await whileServing(async (store) => {
      await store.audit.append(anEntry(1));
      const log = { event: () => undefined };
      await anchorNow({ environment: readEnvironment(variables), store, clock: { now: Date.now }, log });
      await store.audit.append(anEntry(2));
    });
    await admin(['backup', folders.backups]);
    await give(3, 2);
    return installation;
  };

  test('says in words what a backup is worth, while the service works, and leaves nothing behind', async () => {
    const { admin, folders, told, whileServing, knownToStore } = await prepare();
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('ventanilla-drill-'));
    await whileServing(async (store) => {
      const { status, said } = await admin(['restore-drill', folders.backups]);
      expect(said).toMatch(/It was restored into a scratch place: \d+ tables with all their rows\./);
      expect(said).toMatch(
        /confirms it up to entry 1\. Later entries, of which only the database knows: 1\./,
      );
      expect(said).toContain('People of the record looked up: 5; all have their number (2 came back');
      expect(said).toContain('The drill went well');
      expect(status).toBe(0);
      await giveTo(store, 90);
    });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('ventanilla-drill-'))).toEqual(before);
    expect(await knownToStore()).toEqual(told);
    const last = JSON.parse(readFileSync(join(folders.dataDir, 'last-restore-drill.json'), 'utf8'));
    expect(last).toMatchObject({ outcome: 'done' });
  });

  test('finds that a day of the record is lost, and ends with 1', async () => {
    const { admin, folders } = await prepare();
    for (const name of readdirSync(folders.recordDir).filter((each) => each.endsWith('.sealed')))
      rmSync(join(folders.recordDir, name));
    const { status, said } = await admin(['restore-drill', folders.backups]);
    expect(said).toContain('numbers that are not recorded, at most: 2');
    expect(said).toContain('The drill found faults');
    expect(status).toBe(1);
  });

  test('of a backup that somebody changed ends with 2, and doctor will tell', async () => {
    const { admin, folders } = await prepare();
    const backup = join(folders.backups, readdirSync(folders.backups)[0] ?? '');
    const manifest = join(backup, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"holders": 3', '"holders": 4'));
    expect((await admin(['restore-drill', folders.backups])).status).toBe(2);
    expect(existsSync(join(folders.dataDir, 'last-restore-drill.json'))).toBe(true);
  });
});
