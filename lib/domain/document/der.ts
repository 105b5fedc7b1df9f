/** The tags of ITU-T X.690 that a signature uses. */
export const tag = {
  integer: 0x02,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
} as const;

type Bytes = Uint8Array<ArrayBuffer>;

/** One DER value: its tag, what it holds, and all its bytes. */
export type Der = { tag: number; content: Bytes; whole: Bytes };

/** The longest value that is written or read: 64 kB, in two bytes of length. */
const longest = 0xffff;

/** The bytes of several pieces, one after the other. */
export const joined = (...pieces: Uint8Array[]): Bytes => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const lengthOf = (length: number): number[] => {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
};

/** Writes one DER value of at most 64 kB: its tag, its length and what it holds. */
export const der = (of: number, ...content: Uint8Array[]): Bytes => {
  const inside = joined(...content);
  if (inside.length > longest) throw new Error('A DER value is too long.');
  return joined(Uint8Array.from([of, ...lengthOf(inside.length)]), inside);
};

/** Seven bits a byte, the highest bit set on all but the last. */
const base128 = (value: number): number[] => {
  const digits = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
};

/** An object identifier from its dotted form. */
export const derOid = (dotted: string): Bytes => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(tag.oid, Uint8Array.from([first * 40 + second, ...rest.flatMap(base128)]));
};

/**
 * Where the value at `at` begins after tag and length, and where it ends; null when its length is indefinite, too long or does not fit.
 * `isShortest`: its length is written in as few bytes as DER wants.
 */
const spanOf = (
  bytes: Uint8Array,
  at: number,
): { start: number; end: number; isShortest: boolean } | null => {
  const first = bytes[at + 1] ?? 0x80;
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || count > 3) return null;
  const start = at + 2 + count;
  const length =
    count === 0 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const least = [0, 0x80, 0x100, 0x10000][count] ?? 0;
  return start + length <= bytes.length ? { start, end: start + length, isShortest: length >= least } : null;
};

/** Reads the value that begins at `at`. Throws RangeError when the bytes are none. */
export const readDer = (bytes: Bytes, at = 0): Der => {
  const first = bytes[at];
  const span = spanOf(bytes, at);
  if (first === undefined || !span) throw new RangeError('These bytes are no DER.');
  return { tag: first, content: bytes.subarray(span.start, span.end), whole: bytes.subarray(at, span.end) };
};

/** The values that follow one another inside a value. */
export const parts = ({ content }: Der): Der[] => {
  const found: Der[] = [];
  for (let at = 0; at < content.length; at += found.at(-1)?.whole.length ?? content.length)
    found.push(readDer(content, at));
  return found;
};

/** The value at `at` inside another one; throws RangeError when there is none. */
export const part = (value: Der, at: number): Der => {
  const found = parts(value)[at];
  if (!found) throw new RangeError('A value is missing.');
  return found;
};

const isConstructed = (tagByte: number) => (tagByte & 0x20) !== 0;

/** Whether the values on every level fill their bytes exactly. Parsers forgive lengths that do not fit, so this asks separately. */
export const isExactDer = (bytes: Uint8Array): boolean => {
  let at = 0;
  while (at < bytes.length) {
    const tagByte = bytes[at] ?? 0;
    const span = spanOf(bytes, at);
    if (tagByte === 0 || !span?.isShortest || span.end - span.start > longest) return false;
    if (isConstructed(tagByte) && !isExactDer(bytes.subarray(span.start, span.end))) return false;
    at = span.end;
  }
  return true;
};
