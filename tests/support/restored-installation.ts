import { join } from 'node:path';
import { createStore } from '#lib/adapters/store/store.ts';
import type { WhenOlder } from '#lib/adapters/store/upkeep/compare-issued-numbers.ts';
import type { ExitStatus } from '#lib/cli/command.ts';
import { runAdmin } from '#lib/cli/run-admin.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { aCurp } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { giveTo, withGivingStore } from '#tests/support/given-numbers.ts';
import { testSealing, testSecret } from '#tests/support/secret.ts';
import type { Where } from '#tests/support/stores.ts';

/** What a command of the operator answered. */
export type Answer = { status: ExitStatus; said: string };

/** Who was told which number. Nothing of the store is in it: only what people saw. */
export type Told = Map<Curp, string>;

/** An installation in a database of its own: its commands, its people, and what they were told. */
export const anInstallation = (database: Where) => {
  const folder = aFolder();
  const [dataDir, recordDir, backups] = ['data', 'record', 'backups'].map((name) => join(folder, name));
  const where: Where = database.databaseUrl ? database : { file: join(dataDir ?? '', 'ventanilla.sqlite') };
  const variables = {
    PATH: process.env.PATH,
    DATA_DIR: dataDir,
    RECORD_DIR: recordDir,
    SECRET_KEY: testSecret,
    LOG_LEVEL: 'silent',
    ...(database.databaseUrl && { DATABASE_URL: database.databaseUrl }),
  };
  const told: Told = new Map();
  const admin = async (words: string[], more: Record<string, string> = {}): Promise<Answer> => {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const terminal = { print: say, complain: say, redraw: null };
    const status = await runAdmin([...words, '--lang', 'en'], terminal, { ...variables, ...more });
    return { status, said: said.join('\n') };
  };
  const whileServing = <T>(act: Parameters<typeof withGivingStore<T>>[2], whenOlder: WhenOlder = 'refuse') =>
    withGivingStore(where, { folder: recordDir ?? '', whenOlder }, act);
  /** People from `first` on ask, and hear their numbers. */
  const give = (first: number, count: number): Promise<void> =>
    whileServing(async (store) => {
      for (let n = first; n < first + count; n += 1) told.set(aCurp(n), await giveTo(store, n));
    });
  /** What the store says today of everybody who was told a number. */
  const knownToStore = async (): Promise<Told> => {
    const store = await createStore(where, testSealing);
    try {
      const known: Told = new Map();
      for (const curp of told.keys()) known.set(curp, (await store.holders.find(curp))?.nss ?? 'nothing');
      return known;
    } finally {
      await store.close();
    }
  };
  const folders = { dataDir: dataDir ?? '', recordDir: recordDir ?? '', backups: backups ?? '' };
  return { where, folders, variables, told, admin, whileServing, give, knownToStore };
};
