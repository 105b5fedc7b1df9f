/** Whether an act may happen; if not, when it may happen again. */
export type Taken = { allowed: true } | { allowed: false; waitMilliseconds: number };
/**
 * Counts acts and refuses those above a limit. Keys are digests, never personal values. Throws when it cannot count, so that nothing
 * passes uncounted.
 */
export type Limiter = {
  /** Counts the act when it may happen. */
  take: (kind: LimitKind, key: string) => Promise<Taken>;
  /** What `take` would answer; counts nothing. */
  look: (kind: LimitKind, key: string) => Promise<Taken>;
  /** Lets a number of different members pass under one key. A member that passed once passes again; a refused one is not kept. */
  takeMember: (kind: LimitKind, key: string, member: string) => Promise<Taken>;
  /** Forgets what was counted, members too. */
  reset: (kind: LimitKind, key: string) => Promise<void>;
};
/** Everything that is counted; each kind has a default and a variable in lib/server/settings/limits.ts. */
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
  'mailboxCodePerMail',
  'checkPerNetwork',
  'staffPerAccount',
  'staffPerNetwork',
  'staffCodeOnce',
  'viewPerStaff',
  'preparePerNetwork',
  'prepareOverall',
  'preparationPerStaff',
] as const;
export type LimitKind = (typeof limitKinds)[number];

/** The counters, shared by every process. Keys and members are digests. */
export type LimitCounts = {
  /**
   * Adds to a counter and answers its value, atomically. An expired counter begins again and lives until `expiresAt`; a running one keeps
   * its end.
   */
  add: (
    key: string,
    points: number,
    time: { now: number; expiresAt: number },
  ) => Promise<{ points: number; expiresAt: number }>;
  find: (key: string, now: number) => Promise<{ points: number; expiresAt: number } | null>;
  /** Deletes a counter; false when there was none. */
  remove: (key: string) => Promise<boolean>;
  /** Puts a member into a set until `expiresAt`. Answers when each of the other members leaves it, the first one first. */
  join: (key: string, member: string, time: { now: number; expiresAt: number }) => Promise<number[]>;
  /** Removes one member of a set, or with null all of them. */
  leave: (key: string, member: string | null) => Promise<void>;
};
/** Mailboxes whose owner wants no mail for some time. `address`: a digest. */
export type MailStops = {
  put: (address: string, until: number) => Promise<void>;
  find: (address: string) => Promise<number | null>;
  remove: (address: string) => Promise<void>;
};
