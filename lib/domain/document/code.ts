import { crockfordSigns, inGroups, readSigns, signsOf } from '#lib/domain/basics/crockford.ts';

/** 130 bits (docs/threats.md F7 asks for 128). */
const codeLength = 26;
const pattern = new RegExp(`^[${crockfordSigns}]{${codeLength}}$`);

/** Makes a code of 26 characters from as many bytes of a secure generator. Throws RangeError on fewer bytes. */
export function buildCode(bytes: Uint8Array): string {
  if (bytes.length < codeLength) throw new RangeError('A code needs 26 random bytes.');
  return signsOf(bytes.subarray(0, codeLength));
}

/** «7KQ2 M9XD 4TRA H0VN 83WE J5CP 6B»: as it is printed. */
export const formatCode = inGroups;

/** Reads a typed code. Leaves out blanks and hyphens, and reads look-alike letters as digits. Null when it is not a code. */
export function parseCode(text: string): string | null {
  const code = readSigns(text);
  return pattern.test(code) ? code : null;
}
