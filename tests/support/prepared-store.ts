import { constants, copyFileSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { createStore } from '#lib/adapters/store/store.ts';
import { testSealing } from '#tests/support/secret.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that all tests of this run share, for what is made once and copied. */
    preparedFolder: string;
  }
}

/** Vitest calls this once before the tests of a project, and its answer after them. */
export const setup = (project: TestProject): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-prepared-'));
  project.provide('preparedFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
};

/** A folder that the first test of the run that asks for `name` fills, and the others find ready. */
const madeOnce = async (name: string, fill: (folder: string) => Promise<void>): Promise<string> => {
  const ready = join(inject('preparedFolder'), name);
  if (existsSync(ready)) return ready;
  const draft = mkdtempSync(`${ready}-`);
  await fill(draft);
  try {
    renameSync(draft, ready);
  } catch (error) {
    // Another process was faster, and its folder is as good.
    if (!existsSync(ready)) throw error;
  }
  return ready;
};

/** Copies everything that `fill` puts into a folder, which happens once in a run, into another folder. */
export const copyPrepared = async (
  name: string,
  fill: (folder: string) => Promise<void>,
  into: string,
): Promise<void> =>
  cpSync(await madeOnce(name, fill), into, { recursive: true, mode: constants.COPYFILE_FICLONE });

const fillWithStore = async (folder: string): Promise<void> =>
  (await createStore({ file: join(folder, 'store.sqlite') }, testSealing)).close();

/** Puts an empty store with all its tables at `file`, to be opened with `testSealing`. A copy costs a third of creating the tables. */
export const putPreparedStore = async (file: string): Promise<void> => {
  const folder = await madeOnce('store', fillWithStore);
  copyFileSync(join(folder, 'store.sqlite'), file, constants.COPYFILE_FICLONE);
};

/** The database that PostgreSQL copies for each test. */
export const templateDatabase = 'prepared_store';

/** Creates the tables in the database at `databaseUrl`, and leaves no connection to it, because PostgreSQL copies only a database at rest. */
export const prepareDatabase = async (databaseUrl: string): Promise<void> =>
  (await createStore({ databaseUrl }, testSealing)).close();
