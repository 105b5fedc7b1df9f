/**
 * The life of one process of the installation: what the supervisor (lib/cli/serve.ts) and its processes tell each other, and the orderly
 * end. Imports nothing, because each entry loads it before all else.
 */

/** `ready`: this process does its work. `mail`: a mail was queued. */
export type Word = 'ready' | 'mail';

declare global {
  /** Kept on globalThis, because Next bundles a second copy of this file. */
  var ventanillaEnd: { begun: boolean; closing: (() => Promise<void>)[] } | undefined;
}

const end = () => {
  globalThis.ventanillaEnd ??= { begun: false, closing: [] };
  return globalThis.ventanillaEnd;
};

/** Whether this process was asked to stop. It still answers for some seconds, but whoever shares out requests must send it no more. */
export const isStopping = (): boolean => end().begun;

/** From now on `isStopping`. False when it was so already. */
export const beginToStop = (): boolean => {
  const isFirst = !end().begun;
  end().begun = true;
  return isFirst;
};

/** What this process closes last, when no request is in hand. */
export const closeAtTheEnd = (close: () => Promise<void>): void => {
  end().closing.push(close);
};

/** Closes what `closeAtTheEnd` was told. */
export const closeAll = async (): Promise<void> => {
  await Promise.all(end().closing.map((close) => close()));
};

/** Tells the supervisor; without one nobody hears it. */
export const tellSupervisor = (word: Word): void => {
  if (process.connected) process.send?.(word);
};
