import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Serie } from '#lib/domain/number/series.ts';

/** The catalogue of series of numbers. `entries`: what the audit says of it, in the same transaction. */
export type SeriesCatalogue = {
  list: () => Promise<Serie[]>;
  replace: (rows: Serie[], ...entries: AuditEntry[]) => Promise<void>;
};
