import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const CLUSTER_CONFIGURATION = '/etc/postgresql-common/createcluster.conf';

const isComplete = (directory: string): boolean =>
  ['initdb', 'postgres'].every((name) => existsSync(join(directory, name)));

/** Directory with `initdb` and `postgres`: Debian keeps each version in its own, others put them on the PATH. Null when there is none. */
export const findPostgresBinaries = (): string | null => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const debian = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'));
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...debian, ...onPath].find(isComplete) ?? null;
};

/** Debian would make and start a cluster of the system's own; the tests want only the programs. */
const wantNoSystemCluster = (): void => {
  if (existsSync(CLUSTER_CONFIGURATION)) return;
  mkdirSync('/etc/postgresql-common', { recursive: true });
  writeFileSync(CLUSTER_CONFIGURATION, 'create_main_cluster = false\n');
};

/** Installs PostgreSQL with apt-get where that is possible; false when it is not. */
export const installPostgres = (): boolean => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const apt = (...words: string[]) =>
    execFileSync('apt-get', ['-q', '-y', '-o', 'Dpkg::Options::=--force-confold', ...words], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
      timeout: 300_000,
    });
  try {
    wantNoSystemCluster();
    apt('update');
    apt('install', '--no-install-recommends', 'postgresql');
    return true;
  } catch {
    return false;
  }
};
