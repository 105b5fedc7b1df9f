import { withoutSeparators } from '#lib/domain/basics/separators.ts';

/** Crockford base32: no I, L, O or U, because people confuse them when they read aloud or copy by hand. */
export const crockfordSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** One sign for each byte. 256 is a multiple of 32, so every sign is equally likely. */
export const signsOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => crockfordSigns[byte % 32]).join('');

const lookAlikes: Record<string, string> = { O: '0', I: '1', L: '1' };

/** A typed code in capitals, without blanks and hyphens, and with look-alike letters read as digits. */
export const readSigns = (text: string): string =>
  withoutSeparators(text)
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => lookAlikes[letter] ?? letter);

/** «7KQ2 M9XD»: in groups of four, as it is printed. */
export const inGroups = (code: string): string => code.replace(/.{4}(?=.)/g, '$& ');
