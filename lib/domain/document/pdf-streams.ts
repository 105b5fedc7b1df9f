/** ISO 32000-1 §7.5.7: the dictionary of a stream that holds objects, up to where its bytes begin. */
const objectStream = /\/Type\s*\/ObjStm\b.{0,300}?>>\s*stream\r?\n/gs;

/** Bytes as text, one character each. */
export const byteText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** More streams, and more unpacked bytes of one, than a copy of two documents has; little enough that a hostile file takes no time. */
const mostStreams = 40;
export const mostUnpacked = 400_000;

/** The packed objects (zlib) of a PDF: a program that saves a file again may put its links there. */
export const packedObjects = (bytes: Uint8Array): Uint8Array<ArrayBuffer>[] => {
  const text = byteText(bytes);
  const starts = Array.from(text.matchAll(objectStream), ({ index, 0: head }) => index + head.length);
  return starts.slice(0, mostStreams).map((start) => {
    const end = text.indexOf('endstream', start);
    return bytes.slice(start, end < 0 ? undefined : end);
  });
};
