import { withoutSeparators } from '#lib/domain/basics/separators.ts';

/** Crockford base32: no I, L, O or U, because people confuse them when they read aloud or copy by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 130 bits (docs/threats.md F7 asks for 128). */
const codeLength = 26;
const pattern = new RegExp(`^[${alphabet}]{${codeLength}}$`);

/** Makes a code of 26 characters from as many bytes of a secure generator. Throws RangeError on fewer bytes. */
export function buildCode(bytes: Uint8Array): string {
  if (bytes.length < codeLength) throw new RangeError('A code needs 26 random bytes.');
  // 256 is a multiple of 32, so every character is equally likely.
  return Array.from(bytes.subarray(0, codeLength), (byte) => alphabet[byte % 32]).join('');
}

/** «7KQ2 M9XD 4TRA H0VN 83WE J5CP 6B»: as it is printed. */
export const formatCode = (code: string): string => code.replace(/.{4}(?=.)/g, '$& ');

const lookAlikes: Record<string, string> = { O: '0', I: '1', L: '1' };

/** Reads a typed code. Leaves out blanks and hyphens, and reads look-alike letters as digits. Null when it is not a code. */
export function parseCode(text: string): string | null {
  const code = withoutSeparators(text)
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => lookAlikes[letter] ?? letter);
  return pattern.test(code) ? code : null;
}
