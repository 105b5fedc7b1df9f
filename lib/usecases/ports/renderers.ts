import type { DocumentKind, Issuance } from '#lib/domain/number/issuance.ts';
import type { OwnData } from '#lib/domain/privacy/own-data.ts';

export type Renderer = (kind: DocumentKind, issuance: Issuance) => Promise<Uint8Array>;

/** Draws a person's own data as a PDF. */
export type OwnDataRenderer = (data: OwnData) => Promise<Uint8Array>;

/** Draws the tarjeta as PNG. */
export type CardPicture = (issuance: Issuance) => Promise<Uint8Array>;
