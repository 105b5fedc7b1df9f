import type { PublishedKey } from '#lib/usecases/ports/signing.ts';

/** The keys that sign or signed documents. `entries`: what the audit says of it, in the same transaction. */
export type Keys = {
  /** Keeps a key for ever. A known key stays as it is. */
  put: (keys: PublishedKey[]) => Promise<void>;
  /** All keys, the newest first. */
  list: () => Promise<PublishedKey[]>;
};
