/** The one signature of a file: what it covers, the CMS in it, and what the signature dictionary says after it. */
export type PdfSignature = { content: Buffer; cms: Buffer; folio: string | null };

/** ISO 32000-1 §12.8.1, spelled as this project writes it. */
const byteRange = /^\/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10})\] *\s\/Contents $/;
/** Lower case only: the same signature has one spelling. */
const hexadecimal = /^<((?:[0-9a-f]{2})+)>$/;
const reason = /^\s\/Reason \(Folio (\d{22}), (?:constancia|tarjeta)\)\s\/M \(D:\d{14}Z\)\s/;

/** Contents without its padding, which must be zeros: CMS says its own length. */
function trimCms(padded: Buffer): Buffer | null {
  // SEQUENCE with a length of two bytes (X.690 §8.1.3.5): every signature has more than 255.
  if (padded[0] !== 0x30 || padded[1] !== 0x82 || padded.length < 4) return null;
  const end = 4 + padded.readUInt16BE(2);
  const isPadded = end <= padded.length && padded.subarray(end).every((byte) => byte === 0);
  return isPadded ? padded.subarray(0, end) : null;
}

/** The place of the signature. Null unless the file has one ByteRange, which is the whole file except the signature. */
function findGap(pdf: Buffer): { start: number; end: number } | null {
  const at = pdf.indexOf('/ByteRange');
  if (at < 0 || pdf.includes('/ByteRange', at + 1)) return null;
  const start = pdf.indexOf('<', at);
  const head = byteRange.exec(pdf.toString('latin1', at, Math.min(start, at + 120)));
  const [first, end = 0, rest = 0] = head?.slice(1).map(Number) ?? [];
  return first === start && end > start && end + rest === pdf.length ? { start, end } : null;
}

/**
 * Finds the signature of a PDF; null unless there is exactly one and its range is the whole file but the signature itself
 * (nothing before, between or after), as this project writes it.
 */
export function readPdfSignature(bytes: Uint8Array): PdfSignature | null {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const gap = findGap(pdf);
  const hex = gap && hexadecimal.exec(pdf.toString('latin1', gap.start, gap.end))?.[1];
  const cms = hex ? trimCms(Buffer.from(hex, 'hex')) : null;
  if (!gap || !cms) return null;
  const content = Buffer.concat([pdf.subarray(0, gap.start), pdf.subarray(gap.end)]);
  const said = reason.exec(pdf.toString('latin1', gap.end, gap.end + 120));
  return { content, cms, folio: said?.[1] ?? null };
}
