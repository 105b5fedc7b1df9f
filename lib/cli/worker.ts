import { operatorLanguage, type Sentence } from '#lib/domain/operator/language.ts';
import { explain } from '#lib/domain/operator/operator-error.ts';
import { startAnchoring } from '#lib/server/deps/anchoring.ts';
import { getDeps, mailDelivery } from '#lib/server/deps/deps.ts';
import { startMailWorker } from '#lib/usecases/mail/worker.ts';

const language = operatorLanguage(process.env, process.argv);
const delivering: Sentence = {
  es: 'El proceso de correo entrega hasta que se detenga (Ctrl+C).',
  en: 'The mail worker delivers until it is stopped (Ctrl+C).',
};

/** How long the process waits for mails that are being sent, in milliseconds. Another process sends the rest after their lease. */
const farewell = 10_000;

const run = async (): Promise<void> => {
  const deps = await getDeps();
  const worker = startMailWorker({ deliver: mailDelivery(deps), log: deps.log });
  startAnchoring(deps);
  // Keeps the process alive, because the timers of the worker do not.
  const alive = setInterval(() => undefined, 60_000);
  console.log(delivering[language]);
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(0), farewell).unref();
    await worker.stop();
    deps.mailer.close();
    await deps.store.close();
    clearInterval(alive);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

run().catch((error: unknown) => {
  console.error(explain(error, language));
  process.exitCode = 1;
});
