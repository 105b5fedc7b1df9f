import { fromHex } from '#components/verify/bytes.ts';
import { readSignature, type Signature, signatureHolds } from '#components/verify/cms.ts';
import { joined } from '#lib/domain/document/der.ts';
import { keepsOwnSpelling } from '#lib/domain/document/pdf-claim.ts';
import type { VerifierKey } from '#lib/domain/document/published-key.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** As the server's `PdfVerdict`. `key`: the published key of the certificate, if it is one. */
export type PdfIntegrity = {
  state: 'intact' | 'altered' | 'foreign' | 'unsealed';
  key: VerifierKey | null;
};

/** ISO 32000-1 §12.8.1, spelled as this project writes it. */
const byteRange = /\/ByteRange \[0 (\d{1,8}) (\d{1,8}) (\d{1,8})\] *\s\/Contents (?=<)/g;
const hexadecimal = /^<((?:[0-9a-f]{2})+)>$/;

/** Contents without its padding, which must be zeros: CMS says its own length, in two bytes. */
function trimmed(padded: Bytes): Bytes | null {
  const [tag, long, high = 0, low = 0] = padded;
  const end = 4 + high * 256 + low;
  if (tag !== 0x30 || long !== 0x82 || end > padded.length) return null;
  return padded.subarray(end).every((byte) => byte === 0) ? padded.subarray(0, end) : null;
}

/** Finds the one signature of a file. It must cover everything but itself. */
function findSignature(bytes: Bytes, text: string): { cms: Bytes; content: Bytes } | null {
  const [found, ...others] = text.matchAll(byteRange);
  if (!found || others.length > 0) return null;
  const [start = 0, end = 0, rest = 0] = found.slice(1).map(Number);
  if (start !== found.index + found[0].length || end + rest !== bytes.length) return null;
  const hex = hexadecimal.exec(text.slice(start, end))?.[1];
  const cms = hex ? trimmed(fromHex(hex)) : null;
  return cms && { cms, content: joined(bytes.subarray(0, start), bytes.subarray(end)) };
}

/** Reads a CMS from any bytes. Bytes that cannot be read are not a signature. */
function tryRead(cms: Bytes): Signature | null {
  try {
    return readSignature(cms);
  } catch {
    return null;
  }
}

const keyOf = (signature: Signature | null, keys: readonly VerifierKey[]): VerifierKey | null => {
  if (!signature) return null;
  const spki = btoa(String.fromCharCode(...signature.certificate.spki));
  return keys.find((key) => key.certificatePem !== null && key.spki === spki) ?? null;
};

const tryHolds = (cms: Bytes, signature: Signature, content: Bytes): Promise<boolean> =>
  signatureHolds(cms, signature, content).catch(() => false);

/** Checks a PDF against the published keys with Web Crypto. Nothing leaves the device. Never throws, whatever the bytes are. */
export async function checkSignedPdf(bytes: Bytes, keys: readonly VerifierKey[]): Promise<PdfIntegrity> {
  const text = new TextDecoder('latin1').decode(bytes);
  const found = findSignature(bytes, text);
  const signature = found && tryRead(found.cms);
  const key = keyOf(signature, keys);
  if (found && signature && (await tryHolds(found.cms, signature, found.content)))
    return { state: key ? 'intact' : 'foreign', key };
  return { state: key || keepsOwnSpelling(bytes) ? 'altered' : 'unsealed', key };
}
