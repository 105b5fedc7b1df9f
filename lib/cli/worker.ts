import { operatorLanguage, type Sentence } from '#lib/domain/operator/language.ts';
import { explain } from '#lib/domain/operator/operator-error.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { beginToStop, closeAll, closeAtTheEnd, tellSupervisor } from '#lib/server/operation/life.ts';
import { serveMetrics } from '#lib/server/operation/metrics.ts';
import { startUpkeep } from '#lib/server/operation/upkeep.ts';

const language = operatorLanguage(process.env, process.argv);
const delivering: Sentence = {
  es: 'El proceso de correo entrega hasta que se detenga (Ctrl+C).',
  en: 'The mail worker delivers until it is stopped (Ctrl+C).',
};

/** How long the process waits for mails that are being sent, in milliseconds. Another process sends the rest after their lease. */
const farewell = 8_000;

let finishMails = async (): Promise<void> => undefined;

const deliver = async (): Promise<void> => {
  const deps = await getDeps();
  closeAtTheEnd(async () => {
    deps.mailer.close();
    await deps.store.close();
  });
  const worker = startUpkeep(deps);
  finishMails = worker.stop;
  serveMetrics(deps, { process: 0, ofInstallation: true });
  process.on('message', (word) => word === 'mail' && worker.wake());
  if (!process.connected) console.log(delivering[language]);
  tellSupervisor('ready');
};

const stop = async (): Promise<void> => {
  if (!beginToStop()) return;
  setTimeout(() => process.exit(0), farewell).unref();
  await finishMails();
  await closeAll();
  process.exit(0);
};

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
// The supervisor was killed.
process.on('disconnect', stop);
// Keeps the process alive, because the timers of the worker do not.
setInterval(() => undefined, 60_000);

deliver().catch((error: unknown) => {
  console.error(explain(error, language));
  process.exit(1);
});
