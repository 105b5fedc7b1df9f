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
