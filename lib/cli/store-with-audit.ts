import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** The tables that imports write to. */
type Tables = Pick<Store, 'people' | 'holders' | 'series' | 'postalCodes'>;

/**
 * A store whose first write of an import also appends `entry` to the audit, in the same transaction. So an import that writes nothing leaves
 * no entry, and an import of many batches leaves one.
 */
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
