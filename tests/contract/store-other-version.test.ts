import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import { OtherVersionStore } from '#lib/adapters/store/upkeep/migrate.ts';
import { readStoreHistory } from '#lib/adapters/store/upkeep/store-history.ts';
import { aPerson, gloria } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { testSealing } from '#tests/support/secret.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';

const rename = (where: Where, from: string, to: string): Promise<void> =>
  withDatabase(where, async ({ db }) => {
    await sql`update kysely_migration set name = ${to} where name = ${from}`.execute(db);
  });

describeStores('a store that another version of the program made', (open) => {
  test('is refused, and keeps everything for the version that made it', async () => {
    const { store, where } = await open();
    await store.people.put([{ curp: gloria, person: aPerson(gloria) }]);
    await rename(where, '0001-schema', '0001-first-tables');
    await expect(createStore(where, testSealing)).rejects.toThrow(OtherVersionStore);
    await rename(where, '0001-first-tables', '0001-schema');
    const again = await createStore(where, testSealing);
    expect(await again.people.find(gloria)).toEqual(aPerson(gloria));
    await again.close();
  });
});

/** What the source of a migration was before somebody changed it in place. */
const formerSources = [
  'drop table day_totals',
  'alter table tickets add column colour text',
  'alter table sessions drop column staff_id',
  'drop index mails_due',
];

describeStores('a store that an earlier source of the same migrations made', (open) => {
  test.each(formerSources)('is refused at the start, not at its first use: %s', async (statement) => {
    const { store, where } = await open();
    await store.close();
    await withDatabase(where, ({ db }) => sql.raw(statement).execute(db));
    await expect(createStore(where, testSealing)).rejects.toThrow(OtherVersionStore);
    if (where.file) expect(readStoreHistory(where.file).otherVersion).toBe(true);
  });

  test('is opened with what somebody added beside our tables', async () => {
    const { store, where } = await open();
    await store.close();
    await withDatabase(where, async ({ db }) => {
      await sql`create table visits_of_the_month (day text)`.execute(db);
      await sql`create index faster on tickets (id)`.execute(db);
    });
    await (await createStore(where, testSealing)).close();
  });
});

describeStores('the start of a server on a store that another version of the program made', (open) => {
  test('stops with words, not with an error', async () => {
    const { store, where } = await open();
    await store.close();
    await rename(where, '0001-schema', '0001-first-tables');
    const folder = aFolder();
    if (where.file) copyFileSync(where.file, join(folder, 'ventanilla.sqlite'));
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'lib/cli/prepare.ts', '--afresh'],
      {
        env: {
          ...process.env,
          BASE_URL: '',
          DATA_DIR: folder,
          DATABASE_URL: where.databaseUrl ?? '',
          LC_ALL: 'es_MX.UTF-8',
        },
        encoding: 'utf8',
      },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('vuelve a la versión que');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
  });
});
