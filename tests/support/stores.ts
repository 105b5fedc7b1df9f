import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, inject, onTestFinished } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { createDatabase } from '#tests/support/postgres-cluster.ts';
import { putPreparedStore, templateDatabase } from '#tests/support/prepared-store.ts';
import { testSealing } from '#tests/support/secret.ts';

export type Where = { databaseUrl?: string; file?: string };
/** A new, empty store, and the way for others to reach the same data. Everything goes when the test ends. */
export type OpenStore = () => Promise<{
  store: Store;
  where: Where;
  another: () => Promise<Store>;
  /** A place where no store was opened yet. */
  elsewhere: () => Promise<Where>;
}>;

const newFile = (): Where => {
  const directory = mkdtempSync(join(tmpdir(), 'ventanilla-store-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return { file: join(directory, 'store.sqlite') };
};

const newPreparedFile = async (): Promise<Where> => {
  const where = newFile();
  await putPreparedStore(where.file ?? '');
  return where;
};

const newDatabase = async (server: string, template?: string): Promise<Where> => ({
  databaseUrl: await createDatabase(server, `test_${randomBytes(8).toString('hex')}`, template),
});

const openAt = async (where: Where): Promise<Store> => {
  const store = await createStore(where, testSealing);
  onTestFinished(() => store.close());
  return store;
};

const opener =
  (newPreparedPlace: () => Promise<Where>, newPlace: () => Promise<Where>): OpenStore =>
  async () => {
    const where = await newPreparedPlace();
    return { store: await openAt(where), where, another: () => openAt(where), elsewhere: newPlace };
  };

/** Declares the same tests for both databases. */
export const describeStores = (subject: string, declare: (open: OpenStore) => void): void => {
  const server = inject('postgresUrl');
  describe(`${subject}, in SQLite`, () => declare(opener(newPreparedFile, async () => newFile())));
  describe.runIf(server !== null)(`${subject}, in PostgreSQL`, () =>
    declare(
      opener(
        () => newDatabase(server ?? '', templateDatabase),
        () => newDatabase(server ?? ''),
      ),
    ),
  );
};
