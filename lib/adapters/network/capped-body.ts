/** Reads the whole body of an answer. Throws the error of `tooLong` after `most` bytes, so that no answer fills the memory. */
export const readCappedBody = async (
  response: Response,
  most: number,
  tooLong: () => Error,
): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw tooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
