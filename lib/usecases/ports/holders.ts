import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';
import type { Nss } from '#lib/domain/number/nss.ts';

/** Who holds a number, as an import tells it. `email`: the address bound to the CURP, null for who comes without one. */
export type ImportedHolder = { curp: Curp; nss: Nss; email: Email | null };

/** `boundAt`: when the person bound the address here, null for an imported one; `lockedAt`: since when nothing is shown online. */
export type Holder = ImportedHolder & { boundAt: number | null; lockedAt: number | null };

/** Who holds which number. `entries`: what the audit says of it, in the same transaction. */
export type Holders = {
  find: (curp: Curp) => Promise<Holder | null>;
  /** Inserts; a row equal to what is known is left, a contradicting one (CURP with another number, number with another CURP) is returned, not written. One transaction. */
  put: (rows: ImportedHolder[], ...entries: AuditEntry[]) => Promise<ImportedHolder[]>;
};
