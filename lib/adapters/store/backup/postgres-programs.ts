import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

const DEBIAN = '/usr/lib/postgresql';

/**
 * Where PostgreSQL's own programs are. `folder`: the setting of the operator, or null to find them. `variables`: the environment that they
 * inherit.
 */
export type PostgresPrograms = { folder: string | null; variables: Record<string, string | undefined> };

const missing = (): OperatorError =>
  new OperatorError([
    {
      es: 'Faltan los programas de PostgreSQL pg_dump, pg_restore y psql. Instálalos (en Debian: apt install postgresql-client) o pon su carpeta en POSTGRES_PROGRAMS_DIR',
      en: "PostgreSQL's own programs pg_dump, pg_restore and psql are missing. Install them (on Debian: apt install postgresql-client) or name their folder in POSTGRES_PROGRAMS_DIR",
    },
  ]);

const isComplete = (folder: string): boolean =>
  ['pg_dump', 'pg_restore', 'psql'].every((name) => existsSync(join(folder, name)));

/** Newer programs can read an older server, so the newest of Debian's come before the PATH. Throws an `OperatorError` when there are none. */
const folderOf = ({ folder, variables }: PostgresPrograms): string => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const found = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(variables.PATH ?? '').split(delimiter).filter(Boolean),
  ];
  const complete = (folder ? [folder] : found).find(isComplete);
  if (!complete) throw missing();
  return complete;
};

/** The address without its password, which goes through the environment, because everybody sees the arguments of a process. */
const addressOf = (databaseUrl: string): { address: string; password?: string } => {
  const url = new URL(databaseUrl);
  const { password } = url;
  url.password = '';
  return { address: url.href, ...(password && { password: decodeURIComponent(password) }) };
};

const failed = (program: string, said: string): OperatorError =>
  new OperatorError([{ es: `${program} no terminó: ${said}`, en: `${program} did not finish: ${said}` }]);

/** The first line that names an error. Later lines may quote a row. */
const firstErrorIn = (said: string): string =>
  said.split('\n').find((line) => /error|fatal/i.test(line)) ?? said.split('\n')[0] ?? '';

const ends = (program: string, child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(0, 4_000)));
    child.once('error', reject);
    child.once('close', (status) => (status === 0 ? resolve() : reject(failed(program, firstErrorIn(said)))));
  });

/** Runs the programs on one database. */
export const postgresPrograms = (databaseUrl: string, programs: PostgresPrograms) => {
  const folder = folderOf(programs);
  const { address, password } = addressOf(databaseUrl);
  const secret = password === undefined ? {} : { PGPASSWORD: password };
  // Next's types want NODE_ENV, which these programs do not read.
  const env: NodeJS.ProcessEnv = { ...programs.variables, ...secret, NODE_ENV: 'production' };
  const start = (
    program: string,
    words: string[],
    input: 'ignore' | 'pipe',
    output: 'ignore' | 'pipe',
  ): ChildProcess => spawn(join(folder, program), words, { env, stdio: [input, output, 'pipe'] });
  return {
    /** Writes what a snapshot sees of one schema to a file. */
    dump: (schema: string, snapshot: string, file: string): Promise<void> => {
      const words = ['--format=custom', '--no-owner', '--no-privileges', `--schema=${schema}`];
      const more = [`--snapshot=${snapshot}`, `--file=${file}`, `--dbname=${address}`, '--no-password'];
      return ends('pg_dump', start('pg_dump', [...words, ...more], 'ignore', 'ignore'));
    },
    /** Runs the statements and then everything that a dump holds of one schema, in one transaction. */
    load: async (statements: readonly string[], schema: string, file: string): Promise<void> => {
      const read = start(
        'pg_restore',
        ['--no-owner', '--no-privileges', `--schema=${schema}`, '--file=-', file],
        'ignore',
        'pipe',
      );
      const commands = statements.flatMap((statement) => ['--command', statement]);
      const words = [
        '--no-psqlrc',
        '--quiet',
        '--single-transaction',
        '--set=ON_ERROR_STOP=1',
        '--no-password',
      ];
      const write = start(
        'psql',
        [...words, `--dbname=${address}`, ...commands, '--file=-'],
        'pipe',
        'ignore',
      );
      if (!read.stdout || !write.stdin) throw new Error('pg_restore and psql have no pipes');
      const ended = [ends('psql', write), ends('pg_restore', read)];
      // Whoever fails closes the pipe; its own words say why.
      await pipeline(read.stdout, write.stdin).catch(() => undefined);
      await Promise.all(ended);
    },
  };
};
