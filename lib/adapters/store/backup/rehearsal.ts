import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { surveyPostgres, withClient } from '#lib/adapters/store/backup/postgres-copy.ts';
import type { PostgresPrograms } from '#lib/adapters/store/backup/postgres-programs.ts';
import { putBack } from '#lib/adapters/store/backup/put-back.ts';
import { surveySqlite } from '#lib/adapters/store/backup/sqlite-file.ts';
import type { Backup, Place } from '#lib/adapters/store/backup/take-backup.ts';
import { openIssuedNumbersLog } from '#lib/adapters/store/engine/issued-numbers-log.ts';
import { createStore, type OpenStore } from '#lib/adapters/store/store.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';

/** `recordDir`: the record of the installation, of which a copy is used. */
export type RehearsalOptions = { secretKey: string; recordDir: string; programs: PostgresPrograms };

/** A restored store in a scratch place. `otherCounts`: tables that have another number of rows than the backup says. `recorded`: the people of the record. */
export type Rehearsal = {
  store: OpenStore;
  otherCounts: string[];
  recorded: readonly Holder[];
  unreadable: number;
};

const mayNotCreate = (cause: unknown): OperatorError =>
  new OperatorError(
    [
      {
        es: 'El ensayo necesita una base de datos de prueba en el mismo servidor y no se pudo crear: ALTER ROLE … CREATEDB lo permite',
        en: 'The drill needs a scratch database on the same server and could not create it: ALTER ROLE … CREATEDB permits it',
      },
    ],
    { cause },
  );

/** Runs `act` with a new database on the same server, which goes afterwards. */
const withScratchDatabase = async <T>(databaseUrl: string, act: (place: Place) => Promise<T>): Promise<T> => {
  const name = `ventanilla_drill_${randomBytes(6).toString('hex')}`;
  const scratch = new URL(databaseUrl);
  scratch.pathname = name;
  const run = (statement: string) => withClient(databaseUrl, (client) => client.query(statement));
  await run(`create database ${name}`).catch((error: unknown) => {
    throw mayNotCreate(error);
  });
  try {
    return await act({ databaseUrl: scratch.href });
  } finally {
    await run(`drop database if exists ${name} with (force)`);
  }
};

const otherCountsOf = async ({ manifest }: Backup, place: Place): Promise<string[]> => {
  const { tables } = await ('file' in place ? surveySqlite(place.file) : surveyPostgres(place.databaseUrl));
  const names = new Set([...Object.keys(tables), ...Object.keys(manifest.tables)]);
  return [...names].filter((name) => tables[name] !== manifest.tables[name]);
};

const rehearseAt = async <T>(
  backup: Backup,
  place: Place,
  folder: string,
  { secretKey, recordDir, programs }: RehearsalOptions,
  act: (rehearsal: Rehearsal) => Promise<T>,
): Promise<T> => {
  const record = join(folder, 'record');
  if (existsSync(recordDir)) cpSync(recordDir, record, { recursive: true });
  await putBack(backup, place, programs);
  const otherCounts = await otherCountsOf(backup, place);
  const log = openIssuedNumbersLog(record, secretKey);
  const { holders: recorded, unreadable } = log.recorded();
  const store = await createStore(place, { secretKey, issuedNumbers: { folder: record, whenOlder: 'asIs' } });
  try {
    return await act({ store, otherCounts, recorded, unreadable });
  } finally {
    await store.close();
    log.close();
  }
};

/** Restores a backup into a scratch place, with a copy of the record, and runs `act` on it. Nothing of the service is touched, and nothing stays. */
export const rehearse = async <T>(
  backup: Backup,
  place: Place,
  options: RehearsalOptions,
  act: (rehearsal: Rehearsal) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-drill-'));
  try {
    if ('databaseUrl' in place)
      return await withScratchDatabase(place.databaseUrl, (scratch) =>
        rehearseAt(backup, scratch, folder, options, act),
      );
    return await rehearseAt(backup, { file: join(folder, 'store.sqlite') }, folder, options, act);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
