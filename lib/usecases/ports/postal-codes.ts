import type { Municipio, PostalPlace } from '#lib/domain/address/address.ts';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';

/** The catalogue of postal codes. `entries`: what the audit says of it, in the same transaction. */
export type PostalCodes = {
  find: (postalCode: string) => Promise<PostalPlace | null>;
  count: () => Promise<number>;
  /** The municipios between two postal codes (both included), in Spanish alphabetical order. */
  municipiosBetween: (first: string, last: string) => Promise<Municipio[]>;
  /**
   * Writes rows in one transaction. Rows of a postal code from earlier calls with the same `importId` are kept and merged; rows of
   * earlier imports are replaced.
   */
  put: (importId: string, places: PostalPlace[], ...entries: AuditEntry[]) => Promise<void>;
};
