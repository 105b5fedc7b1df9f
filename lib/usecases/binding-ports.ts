import type { NewMail } from '#lib/usecases/ports.ts';

/** Who a number is bound to, who asked for it, and what its holder decided (threats.md §2). */
export type Bindings = {
  /**
   * Queues the notice unless the holder of this CURP had one in the 24 hours before it; false when they had. `subject`:
   * `keyring.fingerprint(curp)`.
   */
  noticeOnce: (subject: string, mail: NewMail) => Promise<boolean>;
  /** Until then nothing more is sent for this CURP to this address. `pair`: `keyring.fingerprint(curp + ' ' + email)`. */
  stopPair: (pair: string, until: number) => Promise<void>;
  isStopped: (pair: string, now: number) => Promise<boolean>;
};
