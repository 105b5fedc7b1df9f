import type { ChildProcess } from 'node:child_process';
import { nextPause } from '#lib/cli/serving/pause.ts';
import type { Word } from '#lib/server/operation/life.ts';

/** How a process ended that nobody stopped; `pause`: milliseconds until it is started again. */
export type End = { reason: string; pause: number };

type Keeping = {
  start: () => ChildProcess;
  onWord: (word: Word) => void;
  onEnd: (end: End) => void;
};

export type KeptProcess = {
  tell: (word: Word) => void;
  /** Ends it for good; true when it ended in order within `patience` ms. */
  stop: (signal: NodeJS.Signals, patience: number) => Promise<boolean>;
};

const isWord = (message: unknown): message is Word => message === 'ready' || message === 'mail';
const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => (isAlive(child) ? child.once('exit', () => resolve()) : resolve()));

/** Keeps a process alive: when it ends it is started again, after a pause that grows while it keeps ending. */
export const keepProcess = ({ start, onWord, onEnd }: Keeping): KeptProcess => {
  let pause = 0;
  let stopping = false;
  let restart: NodeJS.Timeout | undefined;
  const begin = (): ChildProcess => {
    const startedAt = Date.now();
    const begun = start();
    begun.on('message', (message) => {
      if (isWord(message)) onWord(message);
    });
    begun.once('exit', (status, signal) => {
      if (stopping) return;
      pause = nextPause(pause, Date.now() - startedAt);
      restart = setTimeout(() => {
        child = begin();
      }, pause);
      onEnd({ reason: signal ?? String(status), pause });
    });
    return begun;
  };
  let child = begin();
  return {
    tell: (word) => {
      // A worker that just ended reads the outbox when it comes back.
      if (child.connected) child.send(word, () => undefined);
    },
    stop: async (signal, patience) => {
      stopping = true;
      clearTimeout(restart);
      // One that ended before waits for its restart, and was told already.
      if (!isAlive(child)) return true;
      child.kill(signal);
      const cut = setTimeout(() => child.kill('SIGKILL'), patience);
      await endOf(child);
      clearTimeout(cut);
      // One that was still starting had nothing open.
      return child.exitCode === 0 || child.signalCode === signal;
    },
  };
};
