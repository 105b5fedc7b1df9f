const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const waits = [5 * second, 15 * second, minute, 5 * minute, 15 * minute];
const patience = 72 * hour;

/** When to try again after `attempts` tries, in milliseconds since 1970; null: three days have passed, give up. */
export const nextAttempt = (mail: { attempts: number; createdAt: number }, now: number): number | null =>
  now - mail.createdAt >= patience ? null : now + (waits[mail.attempts - 1] ?? hour);
