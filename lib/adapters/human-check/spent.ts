/** Remembers used answers until they would have expired. Bounded: the oldest go first. */
export const createSpentList = (most: number) => {
  const spent = new Map<string, number>();
  const forget = (now: number) => {
    for (const [key, expiresAt] of spent) {
      if (expiresAt > now && spent.size <= most) return;
      spent.delete(key);
    }
  };
  return {
    /** False when it was used before. */
    spend: (key: string, expiresAt: number, now: number): boolean => {
      forget(now);
      if (spent.has(key)) return false;
      spent.set(key, expiresAt);
      return true;
    },
    giveBack: (key: string): void => {
      spent.delete(key);
    },
  };
};
