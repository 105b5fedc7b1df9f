import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';
import type { Nss } from '#lib/domain/number/nss.ts';

/** A holder as an import gives it. `email`: the address bound to the CURP; null when the import has none. */
export type ImportedHolder = { curp: Curp; nss: Nss; email: Email | null };

/** `boundAt`: when the person bound the address here, null for an imported one; `lockedAt`: since when nothing is shown online. */
export type Holder = ImportedHolder & { boundAt: number | null; lockedAt: number | null };

/** Who holds which number. `entries`: what the audit says of it, in the same transaction. */
export type Holders = {
  find: (curp: Curp) => Promise<Holder | null>;
  /**
   * Inserts new rows in one transaction and skips known ones. Answers the rows that contradict what is known (a CURP with another number,
   * a number with another CURP), which it does not write.
   */
  put: (rows: ImportedHolder[], ...entries: AuditEntry[]) => Promise<ImportedHolder[]>;
};
