import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aCurp, anNss } from '#tests/support/builders.ts';
import { giveTo } from '#tests/support/given-numbers.ts';
import { anInstallation } from '#tests/support/restored-installation.ts';
import { testSecret } from '#tests/support/secret.ts';
import { describeStores } from '#tests/support/stores.ts';
import { tracesIn } from '#tests/support/traces.ts';

describeStores('a backup', (open) => {
  const prepare = async () => anInstallation(await (await open()).elsewhere());
  const onlyIn = (folder: string): string => join(folder, readdirSync(folder)[0] ?? '');

  test('is made while the service gives out numbers, and holds everybody who was told one before it began', async () => {
    const { admin, folders, told, give, whileServing, knownToStore } = await prepare();
    await give(0, 5);
    await whileServing(async (store) => {
      const made = admin(['backup', folders.backups]);
      for (let n = 100; n < 110; n += 1) await giveTo(store, n);
      expect(await made).toMatchObject({
        status: 0,
        said: expect.stringContaining('Backup finished and checked'),
      });
    });
    expect(await admin(['restore', folders.backups])).toMatchObject({ status: 0 });
    expect(await knownToStore()).toEqual(told);
  });

  test('is for its owner only, tells nothing of anybody, and has no key in it', async () => {
    const { admin, folders, give } = await prepare();
    await give(0, 3);
    await admin(['backup', folders.backups]);
    const backup = onlyIn(folders.backups);
    expect(statSync(backup).mode & 0o777).toBe(0o700);
    const names = readdirSync(backup);
    expect(names.toSorted()).toEqual(['manifest.json', expect.stringMatching(/^store\.(?:sqlite|dump)$/)]);
    for (const name of names) {
      const path = join(backup, name);
      expect(statSync(path).mode & 0o077).toBe(0);
      expect(tracesIn(readFileSync(path), [aCurp(0), anNss(1), testSecret])).toEqual([]);
    }
    expect(JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')).manifest).toMatchObject({
      migrations: ['0001-schema'],
      tables: { holders: 3, issuances: 3, sealing_keys: 1 },
    });
  });

  test('that was cut off or changed, or is of another key, is refused and nothing changes', async () => {
    const { admin, folders, told, give, knownToStore } = await prepare();
    await give(0, 2);
    await admin(['backup', folders.backups]);
    const backup = onlyIn(folders.backups);
    const refused = async (words: string, more: Record<string, string> = {}) => {
      const { status, said } = await admin(['restore', folders.backups], more);
      expect(said).toContain(words);
      expect(status).toBe(2);
      expect(await knownToStore()).toEqual(told);
      expect(existsSync(join(folders.recordDir, 'restore-unfinished'))).toBe(false);
    };
    await refused('SECRET_KEY is not the one', { SECRET_KEY: `another ${testSecret}` });
    const [stored = ''] = readdirSync(backup).filter((name) => name.startsWith('store.'));
    const whole = readFileSync(join(backup, stored));
    const broken = Buffer.from(whole);
    broken.writeUInt8(broken.readUInt8(5_000) ^ 1, 5_000);
    for (const bytes of [broken, whole.subarray(0, -1)]) {
      writeFileSync(join(backup, stored), bytes);
      await refused('is incomplete or someone changed it');
    }
    writeFileSync(join(backup, stored), whole);
    const manifest = join(backup, 'manifest.json');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace('"holders": 2', '"holders": 9'));
    await refused('(manifest.json)');
    writeFileSync(manifest, text);
    writeFileSync(join(backup, 'store.sqlite-wal'), 'of another day');
    if (stored === 'store.sqlite') await refused('lies a log of SQLite');
  });

  test('is not put back while a process has the store open', async () => {
    const { admin, folders, give, whileServing } = await prepare();
    await give(0, 2);
    await admin(['backup', folders.backups]);
    await whileServing(async (store) => {
      expect(await admin(['restore', folders.backups])).toMatchObject({
        status: 2,
        said: expect.stringContaining('A process has the database open'),
      });
      await giveTo(store, 50);
    });
  });

  test('is not put back in the name of an installation whose record another key sealed', async () => {
    const { admin, folders, give } = await prepare();
    await give(0, 1);
    await admin(['backup', folders.backups]);
    const stranger = await prepare();
    await stranger.give(0, 1);
    const marks = 'issued-numbers.jsonl';
    const foreign = readFileSync(join(stranger.folders.recordDir, marks), 'utf8').replace(
      /"record":"..../,
      '"record":"AAAA',
    );
    writeFileSync(join(folders.recordDir, marks), foreign);
    expect(await admin(['restore', folders.backups])).toMatchObject({
      status: 2,
      said: expect.stringContaining('belongs to another installation'),
    });
  });

  test('that failed leaves no folder behind, and the next look sees that it failed', async () => {
    const { admin, folders } = await prepare();
    const elsewhere = {
      DATA_DIR: join(folders.dataDir, 'x'),
      DATABASE_URL: 'postgres://127.0.0.1:1/nothing',
    };
    expect((await admin(['backup', folders.backups], elsewhere)).status).toBe(2);
    expect(readdirSync(folders.backups)).toEqual([]);
    const last = JSON.parse(readFileSync(join(folders.dataDir, 'x', 'last-backup.json'), 'utf8'));
    expect(last).toMatchObject({ outcome: 'failed', doneAt: null });
  });

  test('whose restore was cut off lets nothing start until the restore is run again', async () => {
    const { admin, folders, told, give, knownToStore } = await prepare();
    await give(0, 2);
    await admin(['backup', folders.backups]);
    await give(2, 2);
    writeFileSync(join(folders.recordDir, 'restore-unfinished'), '');
    await expect(give(4, 1)).rejects.toThrow('A restore did not finish');
    expect(await admin(['restore', folders.backups])).toMatchObject({ status: 0 });
    expect(await knownToStore()).toEqual(told);
    await give(4, 1);
    expect(new Set(told.values()).size).toBe(5);
  });

  test('is put back where nothing is, as on a new machine', async () => {
    const { admin, folders, told, give } = await prepare();
    await give(0, 4);
    await admin(['backup', folders.backups]);
    const next = await prepare();
    mkdirSync(next.folders.recordDir, { recursive: true });
    for (const name of readdirSync(folders.recordDir))
      copyFileSync(join(folders.recordDir, name), join(next.folders.recordDir, name));
    expect(await next.admin(['restore', onlyIn(folders.backups)])).toMatchObject({ status: 0 });
    for (const [curp, nss] of told) next.told.set(curp, nss);
    expect(await next.knownToStore()).toEqual(told);
    await next.give(4, 3);
    expect(new Set(next.told.values()).size).toBe(7);
  });
});
