import { appendFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMarkFile } from '#lib/adapters/number-marks/mark-file.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { markOf } from '#lib/domain/number-marks.ts';
import { refuseOldCounters } from '#lib/server/number-marks.ts';
import { acceptRestore, checkNumbers } from '#lib/usecases/guard-numbers.ts';
import { assignNumber } from '#lib/usecases/issue-number.ts';
import type { Store } from '#lib/usecases/ports.ts';
import { aCurp, addressed, aMail, anIssue, anNss, aRequest } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { testSealing } from '#tests/support/secret.ts';
import { keep, useCaseDeps } from '#tests/support/use-case-deps.ts';

const behind = { ok: false, error: 'behind' };

/** A database in a file that can be backed up and restored, with the marks beside it. */
const aPlace = async () => {
  const folder = aFolder();
  const file = join(folder, 'store.sqlite');
  const marks = createMarkFile(join(folder, 'numbers-given.log'));
  let store: Store = await createStore({ file }, testSealing);
  onTestFinished(() => store.close());
  const reopen = async (act: () => void) => {
    await store.close();
    act();
    store = await createStore({ file }, testSealing);
  };
  const backUp = (name: string) => reopen(() => cpSync(file, join(folder, name)));
  const restore = (name: string) =>
    reopen(() => {
      for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
      cpSync(join(folder, name), file);
    });
  const give = async (n: number): Promise<string> => {
    const request = aRequest({ curp: aCurp(n) });
    await store.requests.create(request, aMail(request));
    const issued = await store.issuances.issue(anIssue(addressed(request), 1));
    if (!issued.ok) throw new Error(issued.error);
    marks.note([markOf(issued.value.nss)]);
    return issued.value.nss;
  };
  return { folder, marks, backUp, restore, give, store: () => store };
};

describe('numbers and restored backups', () => {
  test('T28: a database that is older than the numbers that were given does not start', async () => {
    const { marks, backUp, restore, give, store } = await aPlace();
    await give(1);
    await backUp('yesterday');
    await give(2);
    expect(await checkNumbers({ store: store(), marks })()).toEqual({ ok: true, value: null });
    await restore('yesterday');
    expect(await checkNumbers({ store: store(), marks })()).toEqual(behind);
    await expect(refuseOldCounters(store(), marks)).rejects.toThrow('accept-restore');
  });

  test('T28: of 50 restored backups of any age, none makes a number be given twice', {
    timeout: 60_000,
  }, async () => {
    const { marks, backUp, restore, give, store } = await aPlace();
    const given: string[] = [];
    for (let time = 0; time < 50; time += 1) {
      await backUp(`backup-${time}`);
      for (let each = 0; each < 1 + (time % 3); each += 1) given.push(await give(given.length));
      await restore(`backup-${(time * 7) % (time + 1)}`);
      expect(await checkNumbers({ store: store(), marks })()).toEqual(behind);
      expect(await acceptRestore({ store: store(), marks })()).toBeGreaterThan(0);
      expect(await checkNumbers({ store: store(), marks })()).toMatchObject({ ok: true });
    }
    expect(given.length).toBeGreaterThan(90);
    expect(new Set(given).size).toBe(given.length);
  });

  test('T28: an empty database beside old marks does not start either', async () => {
    const { folder, marks, give } = await aPlace();
    await give(1);
    const store = await createStore({ file: join(folder, 'new.sqlite') }, testSealing);
    onTestFinished(() => store.close());
    expect(await checkNumbers({ store, marks })()).toEqual(behind);
  });

  test('a lost file of marks is made anew from the counters', async () => {
    const { folder, marks, give, store } = await aPlace();
    await give(1);
    await give(2);
    rmSync(join(folder, 'numbers-given.log'));
    await checkNumbers({ store: store(), marks })();
    expect([...marks.read()]).toEqual([['00-26-75', 2]]);
  });

  test('half a line, which a power cut leaves, hides no other', async () => {
    const { folder, marks } = await aPlace();
    marks.note([{ key: '00-26-75', given: 7 }]);
    appendFileSync(join(folder, 'numbers-given.log'), '00-26-7');
    marks.note([{ key: '00-26-80', given: 3 }]);
    expect([...marks.read()]).toEqual([
      ['00-26-75', 7],
      ['00-26-80', 3],
    ]);
  });
});

test('a number is marked before anybody sees it, and marks say nothing of whose it is', async () => {
  const deps = await useCaseDeps();
  const request = await keep(deps, addressed(aRequest()));
  const issued = await assignNumber(deps)(request.id);
  if (!issued.ok) throw new Error(issued.error);
  expect([...deps.marks.read()]).toEqual([['00-26-75', 1]]);
  expect(issued.value.nss).toBe(anNss(1));
});
