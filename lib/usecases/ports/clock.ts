/** Milliseconds since 1970; the only clock of the use cases. */
export type Clock = { now: () => number };
