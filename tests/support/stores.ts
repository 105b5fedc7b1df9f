import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, inject, onTestFinished } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
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

const newDatabase = async (server: string): Promise<Where> => {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = name;
  return { databaseUrl: url.href };
};

const openAt = async (where: Where): Promise<Store> => {
  const store = await createStore(where, testSealing);
  onTestFinished(() => store.close());
  return store;
};

const opener =
  (newPlace: () => Promise<Where>): OpenStore =>
  async () => {
    const where = await newPlace();
    return { store: await openAt(where), where, another: () => openAt(where), elsewhere: newPlace };
  };

/** Declares the same tests for both databases. */
export const describeStores = (subject: string, declare: (open: OpenStore) => void): void => {
  const server = inject('postgresUrl');
  describe(`${subject}, in SQLite`, () => declare(opener(async () => newFile())));
  describe.runIf(server !== null)(`${subject}, in PostgreSQL`, () =>
    declare(opener(() => newDatabase(server ?? ''))),
  );
};
