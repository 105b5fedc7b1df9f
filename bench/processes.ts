import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export type Variables = Record<string, string>;

const environmentWith = (variables: Variables) => ({
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_NO_WARNINGS: '1',
  ...variables,
});

/** Runs Node until it ends and answers what it printed; throws with that when it failed. */
export const run = async (folder: string, args: string[], variables: Variables = {}): Promise<string> => {
  const child = spawn(process.execPath, args, { cwd: folder, env: environmentWith(variables) });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${output}`);
  return output;
};

const started = new Set<ChildProcess>();

const isRunning = (child: ChildProcess): child is ChildProcess & { pid: number } =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;

// A bench that ends with an error leaves no server behind, because whoever started the bench waits for all that writes where it wrote.
process.on('exit', () => {
  for (const child of started) if (isRunning(child)) process.kill(-child.pid, 'SIGKILL');
});

/** Starts Node as the leader of a group of its own, so that what it starts ends with it. */
export const start = (folder: string, args: string[], variables: Variables = {}): ChildProcess => {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: environmentWith({ NODE_ENV: 'production', ...variables }),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.add(child);
  return child;
};

/** Ends a process that `start` began, and those that it began. */
export const stop = async (child: ChildProcess): Promise<void> => {
  started.delete(child);
  if (!isRunning(child)) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await ended;
};

/** Ends whatever still runs, because a group that breaks half-way leaves its servers behind and the bench would wait for them. */
export const stopAll = async (): Promise<void> => {
  for (const child of started) await stop(child);
};

/** A port of this machine that nobody listened on a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};
