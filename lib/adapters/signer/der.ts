/** ITU-T X.690: what a signature is written in. */
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

const lengthOf = (length: number): number[] => {
  if (length < 0x80) return [length];
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return [0x80 | bytes.length, ...bytes];
};

/** One DER value of less than 64 kB: its tag, its length and what it holds. */
export const der = (of: number, ...content: Uint8Array[]): Buffer => {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  if (length > 0xffff) throw new Error('A DER value is too long.');
  return Buffer.concat([Buffer.from([of, ...lengthOf(length)]), ...content]);
};

/** Seven bits a byte, the highest bit set on all but the last. */
const base128 = (value: number): number[] => {
  const digits = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
};

/** An object identifier from its dotted form. */
export const derOid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(tag.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
};

/** Where the value at `at` ends, and where it begins after tag and length; null when its length is too long or not written the shortest way. */
function spanOf(bytes: Uint8Array, at: number): { start: number; end: number } | null {
  const first = bytes[at + 1] ?? 0xff;
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (count > 2) return null;
  const start = at + 2 + count;
  const length =
    count === 0 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const least = [0, 0x80, 0x100][count] ?? 0;
  return length >= least && start + length <= bytes.length ? { start, end: start + length } : null;
}

const isConstructed = (tagByte: number) => (tagByte & 0x20) !== 0;

/** Whether values follow one another to the very end, on every level: parsers forgive lengths that do not fit. */
export function isExactDer(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const tagByte = bytes[at] ?? 0;
    const span = spanOf(bytes, at);
    if (tagByte === 0 || !span) return false;
    if (isConstructed(tagByte) && !isExactDer(bytes.subarray(span.start, span.end))) return false;
    at = span.end;
  }
  return true;
}
