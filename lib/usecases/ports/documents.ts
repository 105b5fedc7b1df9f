import type { DocumentKind } from '#lib/domain/number/issuance.ts';

/** PDFs, drawn and signed once. `entries`: what the audit says of it, in the same transaction. */
export type Documents = {
  find: (issuanceId: string, kind: DocumentKind) => Promise<Uint8Array | null>;
  /** Keeps the bytes unless there are some already; answers the kept ones. */
  put: (issuanceId: string, kind: DocumentKind, bytes: Uint8Array, at: number) => Promise<Uint8Array>;
};
