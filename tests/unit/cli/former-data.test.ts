import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import { type AfreshOptions, settleFormerData } from '#lib/cli/former-data.ts';
import { formerDataWords } from '#lib/cli/former-data-words.ts';
import { aFolder } from '#tests/support/folder.ts';
import { putPreparedStore } from '#tests/support/prepared-store.ts';
import { testSealing } from '#tests/support/secret.ts';

const today = '2026-11-30';

/** A data folder whose store published keys of these kinds. By default another version made it. */
const aDataFolder = async (demonstration: boolean[], migration = '0014-audit-indexes') => {
  const dataDir = join(aFolder(), 'data');
  mkdirSync(dataDir);
  const file = join(dataDir, 'ventanilla.sqlite');
  await putPreparedStore(file);
  const database = new DatabaseSync(file);
  database.prepare('update kysely_migration set name = ?').run(migration);
  for (const [at, isOne] of demonstration.entries())
    database
      .prepare('insert into signing_keys values (?, ?, ?)')
      .run(`key ${at}`, at, JSON.stringify({ demonstration: isOne }));
  database.close();
  return { dataDir, recordDir: `${dataDir}-record`, databaseUrl: null };
};

const settle = async (
  settings: { dataDir: string; recordDir: string; databaseUrl: string | null },
  changes: Partial<AfreshOptions> = {},
) => {
  const said: string[] = [];
  const print = (line: string) => void said.push(line);
  const options = { afresh: false, ask: null, print, words: formerDataWords.es, today, ...changes };
  return { starts: await settleFormerData(settings, options), said: said.join('\n') };
};
const answers = (answer: string) => ({ ask: async () => answer });
const asideOf = ({ dataDir }: { dataDir: string }) => `${dataDir}-before-${today}`;

describe('the data of a demonstration of another version', () => {
  test.each(['sí', 'Si', 's', ' SÍ ', 'yes'])(
    'are moved aside when the person answers «%s»',
    async (answer) => {
      const settings = await aDataFolder([true, true]);
      const before = readFileSync(join(settings.dataDir, 'ventanilla.sqlite'));
      const { starts, said } = await settle(settings, answers(answer));
      expect(starts).toBe(true);
      expect(said).toContain(asideOf(settings));
      expect(existsSync(settings.dataDir)).toBe(false);
      expect(readFileSync(join(asideOf(settings), 'ventanilla.sqlite'))).toEqual(before);
    },
  );

  test.each(['no', '', 'quizás', 'sin duda'])('stay when the person answers «%s»', async (answer) => {
    const settings = await aDataFolder([true]);
    const { starts, said } = await settle(settings, answers(answer));
    expect(starts).toBe(false);
    expect(said).toContain('No cambió nada');
    expect(existsSync(join(settings.dataDir, 'ventanilla.sqlite'))).toBe(true);
    expect(existsSync(asideOf(settings))).toBe(false);
  });

  test('stay without a terminal, and the answer names the option', async () => {
    const settings = await aDataFolder([true]);
    const { starts, said } = await settle(settings);
    expect(starts).toBe(false);
    expect(said).toContain('npm start -- --afresh');
    expect(existsSync(join(settings.dataDir, 'ventanilla.sqlite'))).toBe(true);
  });

  test('are moved aside with the option, beside earlier ones of the same day', async () => {
    const settings = await aDataFolder([true]);
    mkdirSync(asideOf(settings));
    expect(await settle(settings, { afresh: true })).toMatchObject({ starts: true });
    expect(existsSync(join(`${asideOf(settings)}-2`, 'ventanilla.sqlite'))).toBe(true);
  });

  test('give way to a new store in the same folder', async () => {
    const settings = await aDataFolder([true]);
    await settle(settings, { afresh: true });
    const store = await createStore({ file: join(settings.dataDir, 'ventanilla.sqlite') }, testSealing);
    expect(await store.keys.list()).toEqual([]);
    await store.close();
  });
});

describe('data of another version that are not only a demonstration’s', () => {
  test.each([
    ['an issuer’s', [false]],
    ['an issuer’s that began as a demonstration', [true, false]],
    ['those of a store that never started', []],
  ])('are never moved: %s', async (_, demonstration) => {
    const settings = await aDataFolder(demonstration);
    const { starts, said } = await settle(settings, { afresh: true, ...answers('sí') });
    expect(starts).toBe(false);
    expect(said).toContain('vuelve a la versión que los hizo');
    expect(existsSync(join(settings.dataDir, 'ventanilla.sqlite'))).toBe(true);
  });

  test.each([
    ['data of this version', () => aDataFolder([true], '0001-schema')],
    ['an empty folder', async () => ({ dataDir: aFolder(), recordDir: '', databaseUrl: null })],
    [
      'a PostgreSQL database, which the store itself refuses',
      async () => ({ ...(await aDataFolder([true])), databaseUrl: 'postgres://db' }),
    ],
  ])('are left to the start that follows: %s', async (_, made) => {
    const settings = await made();
    expect(await settle(settings, { afresh: true })).toEqual({ starts: true, said: '' });
    expect(existsSync(settings.dataDir)).toBe(true);
  });
});

test('the start names the option where nobody can answer, in the operator’s language', async () => {
  const { dataDir } = await aDataFolder([true]);
  const start = (LC_ALL: string) =>
    spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'lib/cli/prepare.ts'], {
      env: { ...process.env, BASE_URL: '', DATABASE_URL: '', DATA_DIR: dataDir, LC_ALL },
      encoding: 'utf8',
    });
  const [spanish, english] = [start('es_MX.UTF-8'), start('en_US.UTF-8')];
  expect([spanish.status, english.status]).toEqual([1, 1]);
  expect(spanish.stderr).toContain('Para empezar de nuevo: npm start -- --afresh');
  expect(english.stderr).toContain('To start afresh: npm start -- --afresh');
  expect(existsSync(join(dataDir, 'secret.key'))).toBe(false);
});
