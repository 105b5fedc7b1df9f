import { constants, inflateSync } from 'node:zlib';
import { readPdfSignature } from '#lib/adapters/signer/pdf-signature.ts';
import { type CmsReading, readCms } from '#lib/adapters/signer/verify-cms.ts';
import { keepsOwnSpelling } from '#lib/domain/document/pdf-claim.ts';
import { byteText, mostUnpacked, packedObjects } from '#lib/domain/document/pdf-streams.ts';
import type { PublishedKey } from '#lib/usecases/ports/signing.ts';

/**
 * `intact`: a key of this installation signed the whole file. `altered`: the issued file, changed. `foreign`: somebody else signed it.
 * `unsealed`: no signature covers it; `text` is what can be read in it. `serial` names the key; `folio` is what the signed file says of itself.
 */
export type PdfVerdict = {
  state: 'intact' | 'altered' | 'foreign' | 'unsealed';
  serial?: string;
  folio?: string;
  text?: string;
};

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

/** The beginning of what zlib packed. Bytes that cannot be unpacked give nothing. */
const unpack = (packed: Uint8Array): string => {
  try {
    return byteText(
      inflateSync(packed, { maxOutputLength: mostUnpacked, finishFlush: constants.Z_SYNC_FLUSH }),
    );
  } catch {
    return '';
  }
};

const readableText = (bytes: Uint8Array): string =>
  [byteText(bytes), ...packedObjects(bytes).map(unpack)].join('\n');

/** Checks the signature of a PDF against the keys of the store. Never throws, whatever the bytes are. */
export const verifyPdf = async (bytes: Uint8Array, keys: readonly PublishedKey[]): Promise<PdfVerdict> => {
  const signature = readPdfSignature(bytes);
  const reading = signature && tryReadCms(signature.cms, signature.content);
  const key = reading && keyOf(reading, keys);
  if (!reading?.holds && (key || keepsOwnSpelling(bytes))) return { state: 'altered' };
  if (!reading?.holds) return { state: 'unsealed', text: readableText(bytes) };
  if (!key) return { state: 'foreign' };
  const { serial } = key;
  return { state: 'intact', serial, ...(signature?.folio && { folio: signature.folio }) };
};
