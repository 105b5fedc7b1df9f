import type { PublishedKey } from '#lib/usecases/ports/signing.ts';

/** Keys that signed documents, of today and of before today. `entries`: what the audit says of it, in the same transaction. */
export type Keys = {
  /** Keeps a key for ever; one that is known stays as it is. */
  put: (keys: PublishedKey[]) => Promise<void>;
  /** All keys, the newest first. */
  list: () => Promise<PublishedKey[]>;
};
