import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';

/** The local registry of people. `entries`: what the audit says of it, in the same transaction. */
export type People = {
  find: (curp: Curp) => Promise<Person | null>;
  /** Inserts or replaces people by CURP, in one transaction. */
  put: (rows: { curp: Curp; person: Person }[], ...entries: AuditEntry[]) => Promise<void>;
};
