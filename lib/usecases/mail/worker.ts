import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { Delivery } from '#lib/usecases/mail/delivery.ts';
import type { Log } from '#lib/usecases/ports/log.ts';

export type MailWorkerDeps = {
  delivery: Delivery;
  log: Log;
  /** Milliseconds between two reads of an empty outbox. */
  pollMilliseconds?: number;
  /** How long a stop waits for the mails on their way, in milliseconds. */
  farewellMilliseconds?: number;
};

export type MailWorker = {
  /** Reads the outbox at once. Call it right after the commit that queued a mail. */
  wake: () => void;
  /** Takes no more mails and resolves when those on their way are sent or given back. */
  stop: () => Promise<void>;
};

declare global {
  /** Kept on globalThis, because a bundler may load this file more than once in one process. */
  var ventanillaMailWorker: MailWorker | undefined;
}

const longestWait = 30_000;

/** A wait that `end` ends. An `end` before the wait makes the next wait empty. Keeps no process alive. */
const createNap = () => {
  let bell = new AbortController();
  const take = async (milliseconds: number): Promise<void> => {
    await sleep(milliseconds, undefined, { ref: false, signal: bell.signal }).catch(() => undefined);
    if (bell.signal.aborted) bell = new AbortController();
  };
  return { take, end: () => bell.abort() };
};

const createWorker = (deps: MailWorkerDeps): MailWorker => {
  const { delivery, log, pollMilliseconds = 1000, farewellMilliseconds = 6000 } = deps;
  const nap = createNap();
  let stopping = false;
  let failures = 0;
  const round = async (): Promise<void> => {
    try {
      const change = delivery.change();
      const { canGoOn } = await delivery.fill();
      failures = 0;
      if (canGoOn) change.then(nap.end);
      if (!stopping) await nap.take(pollMilliseconds);
    } catch (error) {
      failures += 1;
      log.event('mail.failed', {
        where: 'worker',
        count: failures,
        errorName: error instanceof Error ? error.name : typeof error,
      });
      if (!stopping) await nap.take(Math.min(pollMilliseconds * 2 ** failures, longestWait));
    }
  };
  const loop = async (): Promise<void> => {
    while (!stopping) {
      await round();
      // The same process serves requests.
      await breathe();
    }
  };
  const ended = loop();
  const stop = async (): Promise<void> => {
    stopping = true;
    nap.end();
    if (globalThis.ventanillaMailWorker === worker) globalThis.ventanillaMailWorker = undefined;
    const farewell = new AbortController();
    const patience = sleep(farewellMilliseconds, undefined, { signal: farewell.signal });
    await Promise.race([ended.then(delivery.idle), patience]);
    farewell.abort();
    delivery.cut();
    await ended.then(delivery.idle);
  };
  const worker: MailWorker = { wake: () => failures === 0 && nap.end(), stop };
  return worker;
};

/** Delivers mails until it is stopped. A second call in the same process answers the running worker. */
export const startMailWorker = (deps: MailWorkerDeps): MailWorker => {
  globalThis.ventanillaMailWorker ??= createWorker(deps);
  return globalThis.ventanillaMailWorker;
};

/** For a process whose mails another one delivers: `wake` tells that one. */
export const leaveMailsTo = (wake: () => void): void => {
  globalThis.ventanillaMailWorker ??= { wake, stop: async () => undefined };
};

/** Tells the mail worker that a mail was queued. A worker on another machine finds it by itself within a second. */
export const wakeMail = (): void => globalThis.ventanillaMailWorker?.wake();
