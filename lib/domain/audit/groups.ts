/** What the page of the audit shows of an entry. `at`: milliseconds since 1970. */
type Told = {
  ordinal: number;
  at: number;
  actor: string;
  action: string;
  requestId: string | null;
  detail: string | null;
};

/** What somebody did to one case within one minute. `acts`: each act with its detail once, and how often. */
export type AuditGroup<E extends Told> = {
  first: E;
  acts: { action: string; detail: string | null; count: number }[];
};

const minuteOf = (at: number): number => Math.floor(at / 60_000);

const belongs = (one: Told, other: Told): boolean =>
  one.actor === other.actor && one.requestId === other.requestId && minuteOf(one.at) === minuteOf(other.at);

/** Joins entries that follow one another, are of the same minute, and have the same actor and case. Keeps the order. */
export const groupedEntries = <E extends Told>(entries: readonly E[]): AuditGroup<E>[] => {
  const groups: AuditGroup<E>[] = [];
  for (const entry of entries) {
    const { action, detail } = entry;
    const last = groups.at(-1);
    const same = last?.acts.find((act) => act.action === action && act.detail === detail);
    if (!last || !belongs(last.first, entry))
      groups.push({ first: entry, acts: [{ action, detail, count: 1 }] });
    else if (same) same.count += 1;
    else last.acts.push({ action, detail, count: 1 });
  }
  return groups;
};
