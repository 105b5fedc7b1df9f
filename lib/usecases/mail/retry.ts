const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const waits = [5 * second, 15 * second, minute, 5 * minute, 15 * minute];
const patience = 72 * hour;

/** A mail that the person may have already waits longer from the beginning. */
const stepsWhenUnsure = 2;

/**
 * When to try a mail again that failed for a cause of its own, `failures` times before now, in milliseconds since 1970; null: three days have
 * passed, give up. `isUnsure`: the mail server has the text and did not answer.
 */
export const nextAttempt = (
  mail: { failures: number; createdAt: number },
  now: number,
  isUnsure = false,
): number | null => {
  if (now - mail.createdAt >= patience) return null;
  return now + (waits[mail.failures + (isUnsure ? stepsWhenUnsure : 0)] ?? hour);
};
