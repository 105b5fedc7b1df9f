import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');

type Process = { pid: number; parent: number; words: string };

const readProcess = (pid: number): Process[] => {
  try {
    const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return [
      {
        pid,
        parent: Number(parent),
        words: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
      },
    ];
  } catch {
    // It ended meanwhile.
    return [];
  }
};

/** Every process below this one, however deep (Linux). */
const below = (pid: number): Process[] => {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readProcess(Number(name)) : []));
  const under = (parent: number): Process[] =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...under(each.pid)]);
  return under(pid);
};

const lives = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** Waits as long as a busy machine needs. */
export const until = async (isSo: () => Promise<boolean> | boolean): Promise<void> => {
  for (const deadline = Date.now() + 120_000; !(await isSo()); await sleep(50))
    if (Date.now() > deadline) throw new Error('it did not come to be');
};

/** `npm start` as an operator gives it, on a port and a folder of its own. */
export const npmStart = (port: number, variables: Record<string, string> = {}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ventanilla-start-'));
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      BASE_URL: '',
      DATA_DIR: dataDir,
      LANG: 'en_US.UTF-8',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, as a shell gives it.
    detached: true,
  });
  let printed = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = once(npm, 'exit').then(([status]): number | null => status);
  const seen = new Set<number>();
  const pidsOf = (program: string): number[] => {
    const all = below(npm.pid ?? 0);
    for (const { pid } of all) seen.add(pid);
    return all.flatMap(({ pid, words }) => (words.includes(program) ? [pid] : []));
  };
  const path = `http://127.0.0.1:${port}/api/verificar/llaves`;
  const answers = async (): Promise<boolean> => {
    const answer = await fetch(path, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
    return answer?.ok ?? false;
  };
  return {
    npm,
    dataDir,
    ended,
    printed: () => printed,
    pidsOf,
    answers,
    /** Those of its processes that were seen once and still run. */
    left: () => [...seen].filter(lives),
    ready: () => until(() => printed.includes('It serves.')),
    /** Leaves nothing, whatever the test found. */
    cleanUp: () => {
      pidsOf('');
      for (const pid of [npm.pid ?? 0, ...seen].filter(lives)) process.kill(pid, 'SIGKILL');
      for (const folder of [dataDir, `${dataDir}-record`]) rmSync(folder, { recursive: true, force: true });
    },
  };
};
