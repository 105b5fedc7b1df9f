/** Whether an act may happen; if not, when it may again. */
export type Taken = { allowed: true } | { allowed: false; waitMilliseconds: number };
/** Keys are digests, never personal values. Throws when nothing can be counted: then nothing passes. */
export type Limiter = {
  /** Counts the act when it may happen. */
  take: (kind: LimitKind, key: string) => Promise<Taken>;
  /** What `take` would answer; counts nothing. */
  look: (kind: LimitKind, key: string) => Promise<Taken>;
  /** Lets so many different members pass under one key; a member that is in stays in. Keeps none that it refuses. */
  takeMember: (kind: LimitKind, key: string, member: string) => Promise<Taken>;
  /** Forgets what was counted. */
  reset: (kind: LimitKind, key: string) => Promise<void>;
};
export const limitKinds = [
  'postPerNetwork',
  'startOverall',
  'startPerNetwork',
  'startBeforeFriction',
  'startWithoutSight',
  'linkMailOverall',
  'linkMailPerPair',
  'linkMailPerAddress',
  'linkMailPerCurp',
  'linkMailPerFreeCurp',
  'linkMailToHolder',
  'curpPerAddress',
  'nameTryPerCurp',
  'signInPerRequest',
  'documentMailPerAddress',
  'checkPerNetwork',
  'staffPerAccount',
  'staffPerNetwork',
  'staffCodeOnce',
  'viewPerStaff',
] as const;
export type LimitKind = (typeof limitKinds)[number];

/** What is counted, shared by every process. Keys and members are digests. */
export type LimitCounts = {
  /**
   * Adds to a counter and answers what it holds then, atomically. One that is over begins again and lives until
   * `expiresAt`; one that runs keeps its end.
   */
  add: (
    key: string,
    points: number,
    time: { now: number; expiresAt: number },
  ) => Promise<{ points: number; expiresAt: number }>;
  find: (key: string, now: number) => Promise<{ points: number; expiresAt: number } | null>;
  /** False when there was none. */
  remove: (key: string) => Promise<boolean>;
  /** Puts a member into a set until `expiresAt`, then answers when each of the others leaves it, the first one first. */
  join: (key: string, member: string, time: { now: number; expiresAt: number }) => Promise<number[]>;
  /** One member, or with null all of them. */
  leave: (key: string, member: string | null) => Promise<void>;
};
/** Mailboxes whose owner wants no mail for a while; `address` is a digest. */
export type MailStops = {
  put: (address: string, until: number) => Promise<void>;
  find: (address: string) => Promise<number | null>;
  remove: (address: string) => Promise<void>;
};
