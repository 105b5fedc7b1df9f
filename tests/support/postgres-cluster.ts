import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { freePort } from '#tests/support/free-port.ts';
import { findPostgresBinaries, installPostgres } from '#tests/support/postgres-binaries.ts';
import { prepareDatabase, templateDatabase } from '#tests/support/prepared-store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a PostgreSQL server for this run, null when there is none. */
    postgresUrl: string | null;
  }
}

type User = { uid?: number; gid?: number };
type Cluster = { url: string; stop: () => Promise<void> };

const READY_MILLISECONDS = 30_000;

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
const serverUser = (): User => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
};

const untilReady = async (url: string, server: ChildProcess): Promise<void> => {
  const deadline = Date.now() + READY_MILLISECONDS;
  while (!(await answers(url))) {
    if (server.exitCode !== null || Date.now() > deadline)
      throw new Error('PostgreSQL for the tests did not start');
    await sleep(50);
  }
};

const makeDirectory = (user: User): string => {
  const directory = mkdtempSync(join(tmpdir(), 'ventanilla-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(directory, user.uid, user.gid);
  return directory;
};

/** Starts a PostgreSQL server of our own on a free port, in a directory that goes with it. */
export const startCluster = async (binaries: string): Promise<Cluster> => {
  const user = serverUser();
  const directory = makeDirectory(user);
  const data = join(directory, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), initdb, { ...user, cwd: directory, stdio: 'ignore' });
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${directory}`,
    // Nothing of this server outlives the run, so nothing waits for the disk.
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'autovacuum=off',
    'max_connections=200',
  ];
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: directory, stdio: 'ignore' },
  );
  const kill = () => server.kill('SIGINT');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    if (server.exitCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      kill();
      await gone;
    }
    rmSync(directory, { recursive: true, force: true });
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
};

/** Answers the address of a new database on the same server. `template` is the name of the database whose files it copies. */
export const createDatabase = async (server: string, name: string, template = 'template1') => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name} template ${template} strategy file_copy`);
  await client.end();
  const url = new URL(server);
  url.pathname = name;
  return url.href;
};

const available = (): string | null =>
  findPostgresBinaries() ?? (installPostgres() ? findPostgresBinaries() : null);

/** Vitest calls this once before the contract tests and its answer after them. */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const binaries = available();
  if (!binaries) {
    const message =
      'PostgreSQL is not installed and could not be: its half of the contract tests is not run.';
    if (process.env.CI === 'true') throw new Error(message);
    console.warn(message);
    project.provide('postgresUrl', null);
    return;
  }
  const cluster = await startCluster(binaries);
  await prepareDatabase(await createDatabase(cluster.url, templateDatabase));
  project.provide('postgresUrl', cluster.url);
  return cluster.stop;
};
