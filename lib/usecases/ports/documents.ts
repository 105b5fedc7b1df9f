import type { DocumentKind } from '#lib/domain/number/issuance.ts';

/** A signed PDF, or the picture of the tarjeta. */
export type KeptKind = DocumentKind | 'picture';

/** What was drawn once for an issuance. */
export type Documents = {
  find: (issuanceId: string, kind: KeptKind) => Promise<Uint8Array | null>;
  /** Keeps the bytes unless there are some already; answers the kept ones. */
  put: (issuanceId: string, kind: KeptKind, bytes: Uint8Array, at: number) => Promise<Uint8Array>;
};
