import { toHex } from '#components/verify/bytes.ts';
import { holds, type Lists } from '#components/verify/lists.ts';
import { readableText } from '#components/verify/readable-text.ts';
import { checkSignedPdf } from '#components/verify/signed-pdf.ts';
import { fileKindOf, readCopiedStatement, readPdfClaim } from '#lib/domain/document/pdf-claim.ts';
import {
  asCopy,
  asSigned,
  judgeClaim,
  type RevocationState,
  readClaim,
  stateOfIntact,
  type Verdict,
} from '#lib/domain/document/verification.ts';

const revocationOf = async (folio: string, { revocations }: Lists): Promise<RevocationState | null> => {
  const hash = toHex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(folio)));
  return revocations.items.find((item) => item.folio === hash)?.state ?? null;
};

/** Checks the statement of a QR in the browser. The answer is the server's, if the lists are up to date. */
export const checkStatementHere = async (sealed: string, lists: Lists): Promise<Verdict> => {
  const claim = readClaim(sealed, lists.keys);
  if (!claim) return judgeClaim(null, false, null);
  const signed = await holds(claim.key, claim.sealed.signature, claim.sealed.bytes);
  return judgeClaim(claim, signed, signed ? await revocationOf(claim.statement.folio, lists) : null);
};

const checkCopyHere = async (bytes: Uint8Array<ArrayBuffer>, lists: Lists): Promise<Verdict> => {
  if (fileKindOf(bytes) === null) return { state: 'unknown', statement: null };
  const sealed = readCopiedStatement(await readableText(bytes));
  return asCopy(sealed ? await checkStatementHere(sealed, lists) : null);
};

/** Checks a PDF in the browser. The file does not leave the device. */
export const checkPdfHere = async (bytes: Uint8Array<ArrayBuffer>, lists: Lists): Promise<Verdict> => {
  const { state, key } = await checkSignedPdf(bytes, lists.keys);
  if (state === 'unsealed') return checkCopyHere(bytes, lists);
  if (state !== 'intact' || !key)
    return { state: state === 'altered' ? 'altered' : 'unknown', statement: null };
  const claim = readPdfClaim(bytes);
  if (!claim) return { state: 'unknown', statement: null };
  if (claim.sealed) return asSigned(await checkStatementHere(claim.sealed, lists), key.demonstration);
  return { state: stateOfIntact(key.demonstration, await revocationOf(claim.folio, lists)), statement: null };
};
