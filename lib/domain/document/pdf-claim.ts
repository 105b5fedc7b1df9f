import { findStatement } from '#lib/domain/document/statement.ts';
import { type DocumentKind, documentKinds } from '#lib/domain/number/issuance.ts';

/** What a PDF says about itself. Believe it only after its signature is verified. */
export type PdfClaim = { folio: string; kind: DocumentKind; sealed: string | null };

const reason = /\/Reason \(Folio (\d{22}), ([a-z]+)\)/;
/** The link over the QR. */
const link = /\/URI \((https?:[^()\s]{1,200}\/verificar\/[\w.-]+)\)/;

/** Reads folio, kind and statement from the bytes of a PDF of this project. */
export const readPdfClaim = (bytes: Uint8Array): PdfClaim | null => {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  const [, folio = '', said] = reason.exec(latin1) ?? [];
  const kind = documentKinds.find((each) => each === said);
  const sealed = findStatement(link.exec(latin1)?.[1] ?? '');
  return kind ? { folio, kind, sealed } : null;
};
