import { readPdfSignature } from '#lib/adapters/signer/pdf-signature.ts';
import { type CmsReading, readCms } from '#lib/adapters/signer/verify-cms.ts';
import type { PublishedKey } from '#lib/usecases/ports/signing.ts';

/**
 * `intact`: a key of this installation signed the whole file. `altered`: the file comes from such a service and was changed. `foreign`: it
 * is not signed, or somebody else signed it. `serial` names the key; `folio` is what the signed file says of itself.
 */
export type PdfVerdict = { state: 'intact' | 'altered' | 'foreign'; serial?: string; folio?: string };

/** Every document has it three times in its properties, so that one changed byte does not hide its origin. */
const producer = '(Ventanilla NSS)';

/** Reads a CMS from a file that somebody sent. A parser that throws found no signature. */
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

/** Checks the signature of a PDF against the keys of the store. Never throws, whatever the bytes are. */
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
