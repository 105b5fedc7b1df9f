import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Result } from '#lib/domain/basics/result.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Nss } from '#lib/domain/number/nss.ts';

/** Somebody says that this CURP has this number, and somebody says something else of one of the two. */
export type Claim = { curp: Curp; nss: Nss };

/**
 * Why a contradiction cannot be settled so. `unknown`: there is none about this CURP. `notClaimed`: nobody says that it has this number.
 * `issued`: documents of this service say another number.
 */
export type SettleFailure = 'unknown' | 'notClaimed' | 'issued';

/** Claims that exclude each other. While there are some about a CURP, it gets no number online. */
export type Contradictions = {
  /** All claims, those about one number together. */
  list: () => Promise<Claim[]>;
  /** Decides which number a CURP has; null: none of them. `entries`: what the audit says of it, in the same transaction. */
  settle: (curp: Curp, nss: Nss | null, ...entries: AuditEntry[]) => Promise<Result<null, SettleFailure>>;
};
