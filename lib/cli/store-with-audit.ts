import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** What imports write to. */
type Tables = Pick<Store, 'people' | 'holders' | 'series' | 'postalCodes'>;

/** The same store; the first rows that an import writes take `entry` with them, in one transaction. */
export const storeWithAudit = <S extends Tables>(store: S, entry: AuditEntry): S => {
  const waiting = [entry];
  const { people, holders, series, postalCodes } = store;
  return {
    ...store,
    people: { ...people, put: (rows) => people.put(rows, ...waiting.splice(0)) },
    holders: { ...holders, put: (rows) => holders.put(rows, ...waiting.splice(0)) },
    series: { ...series, replace: (rows) => series.replace(rows, ...waiting.splice(0)) },
    postalCodes: {
      ...postalCodes,
      put: (importId, places) => postalCodes.put(importId, places, ...waiting.splice(0)),
    },
  };
};
