/** Milliseconds. */
const first = 250;
const longest = 30_000;
/** A process that lived so long began well, and the next pause is short again. */
const longLife = 60_000;

/** How long the supervisor waits before it starts a process again that lived for `life` ms, when it waited `before` ms the last time. */
export const nextPause = (before: number, life: number): number =>
  life >= longLife || before === 0 ? first : Math.min(before * 2, longest);
