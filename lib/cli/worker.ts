import { startAnchoring } from '#lib/server/deps/anchoring.ts';
import { getDeps, mailDelivery } from '#lib/server/deps/deps.ts';
import { startMailWorker } from '#lib/usecases/mail/worker.ts';

/** Mails in hand may take this long to end, in milliseconds; after it their lease brings them back. */
const farewell = 10_000;

const run = async (): Promise<void> => {
  const deps = await getDeps();
  const worker = startMailWorker({ deliver: mailDelivery(deps), log: deps.log });
  startAnchoring(deps);
  // The worker's own timers keep no process alive.
  const alive = setInterval(() => undefined, 60_000);
  console.log('The mail worker delivers until it is stopped (Ctrl+C).');
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
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
