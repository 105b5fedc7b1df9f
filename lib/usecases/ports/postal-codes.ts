import type { PostalPlace } from '#lib/domain/address/address.ts';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';

/** The catalogue of postal codes. `entries`: what the audit says of it, in the same transaction. */
export type PostalCodes = {
  find: (postalCode: string) => Promise<PostalPlace | null>;
  count: () => Promise<number>;
  /** One transaction per call. Rows of a postal code that earlier calls with the same `importId` wrote are kept and merged, older ones replaced. */
  put: (importId: string, places: PostalPlace[], ...entries: AuditEntry[]) => Promise<void>;
};
