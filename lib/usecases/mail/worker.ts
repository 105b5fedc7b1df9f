import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '#lib/usecases/ports/log.ts';

export type MailWorkerDeps = {
  /** `deliverDueMail(…)`: sends at most this many due mails and answers how many it took. */
  deliver: (limit: number) => Promise<number>;
  log: Log;
  /** Milliseconds between two reads of an empty outbox. */
  pollMilliseconds?: number;
};

export type MailWorker = {
  /** Reads the outbox at once. Call it right after the commit that queued a mail. */
  wake: () => void;
  /** Takes no more mails and resolves when those in hand are done. */
  stop: () => Promise<void>;
};

declare global {
  /** Kept on globalThis, because a bundler may load this file more than once in one process. */
  var ventanillaMailWorker: MailWorker | undefined;
}

const batch = 100;
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

const createWorker = ({ deliver, log, pollMilliseconds = 1000 }: MailWorkerDeps): MailWorker => {
  const nap = createNap();
  let stopping = false;
  let failures = 0;
  const round = async (): Promise<void> => {
    try {
      const taken = await deliver(batch);
      failures = 0;
      if (taken < batch && !stopping) await nap.take(pollMilliseconds);
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
  const stop = (): Promise<void> => {
    stopping = true;
    nap.end();
    if (globalThis.ventanillaMailWorker === worker) globalThis.ventanillaMailWorker = undefined;
    return ended;
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
