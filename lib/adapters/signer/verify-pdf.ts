import { readPdfSignature } from '#lib/adapters/signer/pdf-signature.ts';
import { type CmsReading, readCms } from '#lib/adapters/signer/verify-cms.ts';
import type { PublishedKey } from '#lib/usecases/ports/signing.ts';

/**
 * `intact`: signed over the whole file by a key of this installation. `altered`: comes from such a service and is not what was signed.
 * `foreign`: not signed, or signed by somebody else. `serial` names the key, `folio` is what the signed file says of itself.
 */
export type PdfVerdict = { state: 'intact' | 'altered' | 'foreign'; serial?: string; folio?: string };

/** Written three times into the properties of every document, so that one changed byte cannot hide where it comes from. */
const producer = '(Ventanilla NSS)';

/** What others hand in may be anything: a parser that throws has found no signature. */
function tryReadCms(cms: Uint8Array, content: Uint8Array): CmsReading | null {
  try {
    return readCms(cms, content);
  } catch {
    return null;
  }
}

const keyOf = ({ certificate }: CmsReading, keys: readonly PublishedKey[]): PublishedKey | undefined => {
  const spki = certificate.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return keys.find((key) => key.certificatePem !== null && key.spki === spki);
};

/** Checks the signature of a PDF against the keys of the store. Never throws for bytes that somebody sent. */
export const verifyPdf = async (bytes: Uint8Array, keys: readonly PublishedKey[]): Promise<PdfVerdict> => {
  const looksOurs = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(producer);
  const signature = readPdfSignature(bytes);
  const reading = signature && tryReadCms(signature.cms, signature.content);
  const key = reading && keyOf(reading, keys);
  if (!reading?.holds) return { state: key || looksOurs ? 'altered' : 'foreign' };
  if (!key) return { state: 'foreign' };
  const { serial } = key;
  return { state: 'intact', serial, ...(signature?.folio && { folio: signature.folio }) };
};
