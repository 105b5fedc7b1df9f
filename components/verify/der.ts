/** One DER value (ITU-T X.690): its tag, what it holds, and all its bytes. */
export type Der = { tag: number; content: Uint8Array<ArrayBuffer>; whole: Uint8Array<ArrayBuffer> };

/** Reads the value that begins at `at`. Throws RangeError when the bytes are none. */
export function readDer(bytes: Uint8Array<ArrayBuffer>, at = 0): Der {
  const [tag, first = 0x80] = bytes.subarray(at, at + 2);
  const long = first < 0x80 ? 0 : first & 0x7f;
  const length =
    long === 0 ? first : bytes.subarray(at + 2, at + 2 + long).reduce((sum, byte) => sum * 256 + byte, 0);
  const start = at + 2 + long;
  if (tag === undefined || first === 0x80 || long > 3 || start + length > bytes.length)
    throw new RangeError('These bytes are no DER.');
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) };
}

/** The values that stand one after the other in a value. */
export function parts({ content }: Der): Der[] {
  const found: Der[] = [];
  for (let at = 0; at < content.length; at += found.at(-1)?.whole.length ?? content.length)
    found.push(readDer(content, at));
  return found;
}

/** The value at `at` inside another one; throws RangeError when there is none. */
export function part(der: Der, at: number): Der {
  const found = parts(der)[at];
  if (!found) throw new RangeError('A value is missing.');
  return found;
}

export function joined(...pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Writes one value. */
export function der(tag: number, ...content: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const inside = joined(...content);
  const { length } = inside;
  const bytes =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return joined(Uint8Array.from([tag, ...bytes]), inside);
}

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

export const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export const toHex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
