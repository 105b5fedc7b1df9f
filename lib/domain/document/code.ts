import { withoutSeparators } from '#lib/domain/basics/separators.ts';

/** Crockford base32: no I, L, O or U, so that what is read aloud or copied by hand arrives. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 130 bits (docs/threats.md F7 asks for 128). */
const codeLength = 26;
const pattern = new RegExp(`^[${alphabet}]{${codeLength}}$`);

/** A code for typing from 26 or more bytes of a secure generator. Throws RangeError on fewer. */
export function buildCode(bytes: Uint8Array): string {
  if (bytes.length < codeLength) throw new RangeError('A code needs 26 random bytes.');
  // 256 is a multiple of 32: every sign is as likely as the others.
  return Array.from(bytes.subarray(0, codeLength), (byte) => alphabet[byte % 32]).join('');
}

/** «7KQ2 M9XD 4TRA H0VN 83WE J5CP 6B»: as it is printed. */
export const formatCode = (code: string): string => code.replace(/.{4}(?=.)/g, '$& ');

const lookAlikes: Record<string, string> = { O: '0', I: '1', L: '1' };

/** What somebody typed as a code: blanks and hyphens left out, look-alikes read as the digits they are; null when it is none. */
export function parseCode(text: string): string | null {
  const code = withoutSeparators(text)
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => lookAlikes[letter] ?? letter);
  return pattern.test(code) ? code : null;
}
