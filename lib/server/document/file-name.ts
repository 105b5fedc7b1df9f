import { type DocumentKind, type Issuance, isDemonstration } from '#lib/domain/number/issuance.ts';
import { cardFileName, documentFileName } from '#lib/letters/documents.ts';
import { getDeps } from '#lib/server/deps/deps.ts';

/** The name under which a browser saves a document of an issuance. */
export const documentName = async (kind: DocumentKind, issuance: Issuance): Promise<string> =>
  documentFileName(kind, issuance.folio, isDemonstration(issuance, await getDeps()));

/** The same for the picture of the tarjeta. */
export const cardName = async (issuance: Issuance): Promise<string> =>
  cardFileName(issuance.folio, isDemonstration(issuance, await getDeps()));
