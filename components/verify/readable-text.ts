import { byteText, mostUnpacked, packedObjects } from '#lib/domain/document/pdf-streams.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The beginning of what zlib packed. Bytes that cannot be unpacked end it. */
async function unpack(packed: Bytes): Promise<string> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let text = '';
  try {
    while (text.length < mostUnpacked) {
      const { done, value } = await reader.read();
      if (done) break;
      text += byteText(value);
    }
    await reader.cancel();
  } catch {
    // What came before the damage counts.
  }
  return text;
}

/** The bytes of a PDF as text, and behind them its packed objects, where the browser can unpack them. */
export async function readableText(bytes: Bytes): Promise<string> {
  const packed = 'DecompressionStream' in globalThis ? packedObjects(bytes) : [];
  return [byteText(bytes), ...(await Promise.all(packed.map(unpack)))].join('\n');
}
