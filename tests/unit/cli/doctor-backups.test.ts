import { expect, test } from 'vitest';
import { checkBackups } from '#lib/cli/doctor-backups.ts';
import { noteRun } from '#lib/server/operation/last-run.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { aFolder } from '#tests/support/folder.ts';
import { testSecret } from '#tests/support/secret.ts';

const hour = 3_600_000;
const settingsIn = (folder: string) => readEnvironment({ DATA_DIR: folder, SECRET_KEY: testSecret });
const tellAt = (folder: string, now: number, demonstration = false) =>
  checkBackups(settingsIn(folder), demonstration, now).map(({ tone, text }) => `${tone}: ${text.en}`);

test('doctor asks an institution for its first backup and its first drill, and a demonstration for none', () => {
  const folder = aFolder();
  expect(tellAt(folder, Date.now())).toEqual([
    expect.stringMatching(/^bad: This machine has made no backup/),
    expect.stringMatching(/^note: No restore of a backup was rehearsed/),
  ]);
  expect(tellAt(folder, Date.now(), true)).toEqual([]);
});

test('doctor says when the last backup was, and complains when a night is missing or the latest try failed', () => {
  const folder = aFolder();
  noteRun(settingsIn(folder), 'backup', 'done');
  expect(tellAt(folder, Date.now() + 20 * hour)[0]).toMatch(
    /^good: Last backup: \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/,
  );
  expect(tellAt(folder, Date.now() + 27 * hour)[0]).toMatch(/^bad: Last backup: \d{4}/);
  noteRun(settingsIn(folder), 'backup', 'failed');
  expect(tellAt(folder, Date.now())[0]).toMatch(/^bad: Last backup: \d{4}-.* UTC\. The latest try failed\.$/);
});
