import { crockfordSigns, inGroups, readSigns, signsOf } from '#lib/domain/basics/crockford.ts';

const codeLength = 8;
/** It begins with a digit, so that no name is a code: the desk reads both from one field. 0 and 1 look like letters. */
const pattern = new RegExp(`^[2-9][${crockfordSigns}]{${codeLength - 1}}$`);

/**
 * The code of a preparation from 8 bytes of a secure generator: a digit and seven signs, 38 bits. Limits make up for what it lacks
 * (docs/threats.md T30). Throws RangeError on fewer bytes.
 */
export const buildPreparationCode = (bytes: Uint8Array): string => {
  const [first] = bytes;
  if (first === undefined || bytes.length < codeLength) throw new RangeError('A code needs 8 random bytes.');
  return `${2 + (first % 8)}${signsOf(bytes.subarray(1, codeLength))}`;
};

/** «7KQ2 M9XD»: as people read it. */
export const formatPreparationCode = inGroups;

/** Reads a typed or scanned code. Null when it is not one. */
export const parsePreparationCode = (text: string): string | null => {
  const code = readSigns(text);
  return pattern.test(code) ? code : null;
};
