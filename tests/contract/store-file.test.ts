import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { DamagedStore } from '#lib/adapters/store/engine/damaged-file.ts';
import { UnusableFiles } from '#lib/adapters/store/engine/unusable-files.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { OlderStore, type WhenOlder } from '#lib/adapters/store/upkeep/compare-issued-numbers.ts';
import { aCurp } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { give, withGivingStore } from '#tests/support/given-numbers.ts';
import { testSealing } from '#tests/support/secret.ts';

/** Fifty in a full run (npm run records:full). */
const restores = Number(process.env.RESTORES ?? 14);

describe('a copy of the file of an earlier day', () => {
  const copy = (from: string, to: string) => {
    for (const side of ['-wal', '-shm']) rmSync(`${to}${side}`, { force: true });
    copyFileSync(from, to);
  };

  test('T28: restored again and again, at any moment, never gives a number that somebody has', async () => {
    const folder = aFolder();
    const [database, backup] = [join(folder, 'ventanilla.sqlite'), join(folder, 'backup.sqlite')];
    const where = { file: database };
    const record = join(folder, 'record');
    const given: string[] = [];
    let person = 0;
    const givePeople = async (count: number, whenOlder: WhenOlder): Promise<void> => {
      const numbers = await withGivingStore(where, { folder: record, whenOlder }, (store) =>
        give(store, person, count),
      );
      person += count;
      given.push(...numbers);
    };
    await givePeople(1, 'refuse');
    for (let round = 0; round < restores; round += 1) {
      copy(database, backup);
      await givePeople(1 + (round % 7), 'refuse');
      copy(backup, database);
      await expect(givePeople(1, 'refuse')).rejects.toThrow(OlderStore);
      await givePeople(1 + (round % 3), 'bringBack');
    }
    expect(given.length).toBeGreaterThan(5 * restores);
    expect(new Set(given).size).toBe(given.length);
  });

  test('T28: a whole data folder put back does not give a number twice when its record was put back too', async () => {
    const [data, record] = [join(aFolder(), 'data'), join(aFolder(), 'record')];
    const where = { file: join(data, 'ventanilla.sqlite') };
    const copies = aFolder();
    const given = await withGivingStore(where, { folder: record }, (store) => give(store, 0, 30));
    for (const [from, to] of [
      [data, join(copies, 'data')],
      [record, join(copies, 'record')],
    ] as const)
      cpSync(from, to, { recursive: true });
    given.push(...(await withGivingStore(where, { folder: record }, (store) => give(store, 30, 40))));
    for (const folder of [data, record]) rmSync(folder, { recursive: true });
    cpSync(join(copies, 'data'), data, { recursive: true });
    cpSync(join(copies, 'record'), record, { recursive: true });
    await withGivingStore(where, { folder: record, whenOlder: 'asIs' }, (store) =>
      store.acceptRestore(1_000),
    );
    given.push(...(await withGivingStore(where, { folder: record }, (store) => give(store, 70, 40))));
    expect(new Set(given).size).toBe(110);
  });
});

/** A store that gave numbers, and what lies in its folder while it is open, as after a power failure. */
const aCutOffStore = async () => {
  const folder = aFolder();
  const [open, cut] = [join(folder, 'open.sqlite'), join(folder, 'ventanilla.sqlite')];
  const record = join(folder, 'record');
  await withGivingStore({ file: open }, { folder: record }, (store) => give(store, 0, 1));
  const earlier = readFileSync(open);
  await withGivingStore({ file: open }, { folder: record }, (store) => give(store, 1, 90));
  await withGivingStore({ file: open }, { folder: record }, async (store) => {
    await give(store, 91, 4);
    for (const side of ['', '-wal']) copyFileSync(`${open}${side}`, `${cut}${side}`);
  });
  return { file: cut, record, earlier };
};

const rootPageOf = (file: string, table: string): number => {
  const database = new DatabaseSync(file);
  const row = database.prepare('select rootpage from sqlite_master where name = ?').get(table);
  database.close();
  return Number(row?.rootpage);
};

describe('a SQLite file', () => {
  test('has no log beside it after an orderly end', async () => {
    const file = join(aFolder(), 'ventanilla.sqlite');
    await withGivingStore({ file }, { folder: join(aFolder(), 'record') }, (store) => give(store, 0, 2));
    expect(['-wal', '-shm'].filter((side) => existsSync(`${file}${side}`))).toEqual([]);
  });

  test('with its own log goes on after a power failure, and nothing is lost', async () => {
    const { file, record } = await aCutOffStore();
    await withGivingStore({ file }, { folder: record }, async (store) => {
      expect((await give(store, 95, 1))[0]?.slice(6, 10)).toBe('0096');
    });
  });

  const damages: [what: string, damage: (file: string, earlier: Buffer) => void][] = [
    ['an older file beside the log of a newer one', (file, earlier) => writeFileSync(file, earlier)],
    ['a log whose file is gone', (file) => rmSync(file)],
    ['a log whose file is empty', (file) => writeFileSync(file, '')],
    ['a file of another kind', (file) => writeFileSync(file, 'Querido diario:\n'.repeat(900))],
    [
      'a file that was cut',
      (file) => {
        rmSync(`${file}-wal`);
        writeFileSync(file, readFileSync(file).subarray(0, 90_000));
      },
    ],
    [
      'a file with a page of zeros',
      (file) => {
        rmSync(`${file}-wal`);
        const bytes = readFileSync(file);
        writeFileSync(
          file,
          Buffer.concat([bytes.subarray(0, 8_192), Buffer.alloc(65_536), bytes.subarray(73_728)]),
        );
      },
    ],
  ];

  test.each(damages)(
    'stops the start with one sentence and the way out, and stays as it is: %s',
    async (_, damage) => {
      const { file, record, earlier } = await aCutOffStore();
      damage(file, earlier);
      const sizes = () =>
        ['', '-wal'].map((side) => statSync(`${file}${side}`, { throwIfNoEntry: false })?.size ?? 0);
      const before = sizes();
      const opened = withGivingStore({ file }, { folder: record }, async () => undefined);
      await expect(opened).rejects.toThrow(DamagedStore);
      await expect(opened).rejects.toThrow('accept-restore');
      expect(sizes()).toEqual(before);
    },
  );

  test('in which one question found damage is down for the health, although other questions work', async () => {
    const file = join(aFolder(), 'ventanilla.sqlite');
    await (await createStore({ file }, testSealing)).close();
    const root = rootPageOf(file, 'people');
    const bytes = readFileSync(file);
    bytes.fill(0xff, (root - 1) * 4_096, root * 4_096);
    writeFileSync(file, bytes);
    const store = await createStore({ file }, testSealing);
    expect(await store.check()).toBe(true);
    await expect(store.people.find(aCurp(0))).rejects.toThrow('malformed');
    expect(await store.check()).toBe(false);
    await store.close();
  });
});

describe('files that the service may not use after a restore', () => {
  // A file in the place of a folder, or a folder in that of a file, because nothing is forbidden to root.
  const obstacles: [what: string, folder: 'data' | 'record', put: (folder: string) => void][] = [
    ['the record is no folder', 'record', (folder) => writeFileSync(folder, '')],
    [
      'its marks cannot be read',
      'record',
      (folder) => mkdirSync(join(folder, 'issued-numbers.jsonl'), { recursive: true }),
    ],
    [
      'the database cannot be opened',
      'data',
      (folder) => mkdirSync(join(folder, 'ventanilla.sqlite'), { recursive: true }),
    ],
  ];

  test.each(obstacles)('stop the start with the folder and the way out: %s', async (_, which, put) => {
    const folders = { data: join(aFolder(), 'data'), record: join(aFolder(), 'record') };
    const where = { file: join(folders.data, 'ventanilla.sqlite') };
    await withGivingStore(where, { folder: folders.record }, (store) => give(store, 0, 1));
    rmSync(folders[which], { recursive: true });
    put(folders[which]);
    const opened = withGivingStore(where, { folder: folders.record }, async () => undefined);
    await expect(opened).rejects.toThrow(UnusableFiles);
    await expect(opened).rejects.toThrow(`${folders[which]} cannot be read or written`);
  });
});
