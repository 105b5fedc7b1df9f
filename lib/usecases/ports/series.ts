import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { UsedNumbers } from '#lib/domain/number/numbers-left.ts';
import type { Serie } from '#lib/domain/number/series.ts';

/** The catalogue of series of numbers. `entries`: what the audit says of it, in the same transaction. */
export type SeriesCatalogue = {
  list: () => Promise<Serie[]>;
  /** How far the counters of a year of registration (four digits) went. */
  used: (registrationYear: number) => Promise<UsedNumbers>;
  replace: (rows: Serie[], ...entries: AuditEntry[]) => Promise<void>;
};
