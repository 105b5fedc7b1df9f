import { fork } from 'node:child_process';
import cluster from 'node:cluster';
import { createLog } from '#lib/adapters/log/log.ts';
import { type End, type KeptProcess, keepProcess } from '#lib/cli/serving/kept-process.ts';
import { operatorLanguage, type Sentence } from '#lib/domain/operator/language.ts';
import { explain } from '#lib/domain/operator/operator-error.ts';
import type { Word } from '#lib/server/operation/life.ts';
import { readEnvironment, type Settings } from '#lib/server/settings/env.ts';

/**
 * The supervisor: starts the processes that answer requests and the one that delivers mail, starts each again when it ends, and stops them
 * all. It opens no store and does no work of its own, so that nothing but a kill ends it.
 */

/** Milliseconds. What has not ended by then is killed, so that a stop takes less than the 10 s that platforms give. */
const patience = 9_000;

const nodeOptions = ['--disable-warning=ExperimentalWarning'];
const language = operatorLanguage(process.env, process.argv);
const ready: Sentence = { es: '  Ya atiende.\n', en: '  It serves.\n' };

type Part = 'web' | 'worker';

/** Each web process has a number from 1, which stays when it begins anew, and takes connections itself, because one that the supervisor hands to a process that just died is answered by nobody. */
const startWeb = ({ port, host }: Settings) => {
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: 'lib/cli/web.ts', execArgv: nodeOptions });
  return (number: number) => () =>
    cluster.fork({ NODE_ENV: 'production', PORT: String(port), HOST: host, WEB_PROCESS: String(number) })
      .process;
};
const startWorker = () => fork('lib/cli/worker.ts', process.argv.slice(2), { execArgv: nodeOptions });

/** Stops all processes, once. The status is 1 when one of them did not end in order. */
const stopping = (kept: readonly KeptProcess[]) => {
  let begun = false;
  return async (signal: NodeJS.Signals, status = 0): Promise<void> => {
    if (begun) return;
    begun = true;
    const inOrder = await Promise.all(kept.map((each) => each.stop(signal, patience)));
    process.exit(inOrder.every(Boolean) ? status : 1);
  };
};

const serve = (settings: Settings): void => {
  const log = createLog(settings.logLevel);
  const kept: KeptProcess[] = [];
  const stop = stopping(kept);
  let hasServed = false;
  const tellOfEnd = (where: Part, { reason, pause }: End): void =>
    log.event('service.restarted', { where, reason, milliseconds: pause });
  const worker = keepProcess({
    start: startWorker,
    onWord: () => undefined,
    onEnd: (end) => tellOfEnd('worker', end),
  });
  const onReady = (): void => {
    if (!hasServed) console.log(ready[language]);
    hasServed = true;
  };
  const onEnd = (end: End): void => {
    tellOfEnd('web', end);
    // A mistake in the settings, a port in use: whoever started the service must see that it does not run.
    if (!hasServed) void stop('SIGTERM', 1);
  };
  const start = startWeb(settings);
  const web = {
    onWord: (word: Word) => (word === 'mail' ? worker.tell(word) : onReady()),
    onEnd,
  };
  kept.push(
    worker,
    ...Array.from({ length: settings.webProcesses }, (_, at) =>
      keepProcess({ ...web, start: start(at + 1) }),
    ),
  );
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  // Whoever started this process (lib/cli/start.mjs) was killed.
  process.on('disconnect', () => stop('SIGTERM'));
};

try {
  serve(readEnvironment(process.env));
} catch (error) {
  console.error(explain(error, language));
  process.exitCode = 1;
}
