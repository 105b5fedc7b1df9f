import { execFileSync, spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import { aFolder } from '#tests/support/folder.ts';
import { testSealing } from '#tests/support/secret.ts';
import { describeStores } from '#tests/support/stores.ts';

describeStores('the check of a store', (open) => {
  test('finds that it answers, again and again', async () => {
    const { store } = await open();
    expect([await store.check(), await store.check(), await store.check()]).toEqual([true, true, true]);
  });

  test('leaves nothing that a limit counts', async () => {
    const { store } = await open();
    await store.check();
    expect(await store.limits.find('check', 0)).toBeNull();
  });

  test('finds that it is closed', async () => {
    const { another } = await open();
    const store = await another();
    await store.close();
    expect(await store.check()).toBe(false);
  });

  test('finds that a table of this version is missing, and takes those of a later one', async () => {
    const { where } = await open();
    const store = await createStore(where, testSealing);
    onTestFinished(() => store.close());
    const { db } = store.staffTables;
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db);
    expect(await store.check()).toBe(true);
    await sql`delete from kysely_migration where name < '9999'`.execute(db);
    expect(await store.check()).toBe(false);
  });
});

/** Opens a store in a process of its own, whose files may be limited. */
const aProcessWithStore = async (file: string) => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'tests/support/checked-store.ts', file],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value;
  expect(await next()).toBe('open');
  return {
    check: () => {
      child.stdin.write('\n');
      return next();
    },
    /** The system refuses each write beyond so many bytes of a file, as a full disk does. */
    limitFiles: (bytes: number | 'unlimited') =>
      execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:`]),
  };
};

describe('the check of a store whose disk is full', () => {
  test('finds it, although everything can be read, and finds that there is room again', async () => {
    const file = join(aFolder(), 'ventanilla.sqlite');
    await (await createStore({ file }, testSealing)).close();
    const { check, limitFiles } = await aProcessWithStore(file);
    expect(await check()).toBe('true');
    limitFiles(statSync(`${file}-wal`).size);
    expect(await check()).toBe('false');
    limitFiles('unlimited');
    expect(await check()).toBe('true');
  });
});
