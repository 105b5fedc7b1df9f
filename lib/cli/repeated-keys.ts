import { createHash } from 'node:crypto';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64').slice(0, 16);

/**
 * Whether a row says the same as the first row with its key, or is the first. Two rows that differ cannot both be right, and nobody can
 * choose. Remembers a digest for each key of the file.
 */
export const createFirstWord = <T>(keyOf: (value: T) => string, textOf: (value: T) => string) => {
  const known = new Map<string, string>();
  return (value: T): boolean => {
    const [key, digest] = [keyOf(value), digestOf(textOf(value))];
    const first = known.get(key);
    if (first === undefined) known.set(key, digest);
    return first === undefined || first === digest;
  };
};
