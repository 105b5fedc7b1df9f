import { type Letter, readWords, spelling } from '#lib/domain/curp/name-letters.ts';

/** What one name part gives the CURP: initial, first inner vowel and first inner consonant, X where there is none. */
export type PartReading = { initial: Letter; vowel: Letter; consonant: Letter };

const NOWHERE: Letter = { char: 'X', index: -1 };
const noName: PartReading = { initial: NOWHERE, vowel: NOWHERE, consonant: NOWHERE };

// Instructivo Normativo CURP (2006). MI is not here: it belongs to the RFC's list.
const PARTICLES = new Set('DA DAS DE DEL DER DI DIE DD EL LA LOS LAS LE LES MAC MC VAN VON Y'.split(' '));
const SKIPPED_FIRST_NAMES = new Set(['MARIA', 'MA', 'MA.', 'JOSE', 'J', 'J.']);
// Not in the norm's list, though its own example captures «M. MONSERRAT»: read both ways.
const DOUBTFUL_FIRST_NAMES = new Set(['M', 'M.']);

function withoutParticles(words: Letter[][]): Letter[][] {
  let from = 0;
  while (from < words.length - 1 && PARTICLES.has(spelling(words[from] ?? []))) from++;
  return words.slice(from);
}

/** Ñ and special characters count as X where they take part. */
const written = ({ char, index }: Letter): Letter => ({ char: /[A-Z]/.test(char) ? char : 'X', index });

function inner(word: Letter[], wanted: RegExp): Letter {
  const found = word.slice(1).find(({ char }) => wanted.test(char) || !/[A-ZÑ]/.test(char));
  return found ? written(found) : NOWHERE;
}

function readWord(word: Letter[] | undefined): PartReading {
  const initial = word?.[0];
  if (!word || !initial) return noName;
  return {
    initial: written(initial),
    vowel: inner(word, /[AEIOU]/),
    consonant: inner(word, /[B-DF-HJ-NP-TV-ZÑ]/),
  };
}

/** The norm's reading, and the one that passes over apostrophes when the word has one. */
function readBoth(word: Letter[] | undefined): PartReading[] {
  const bare = word?.filter(({ char }) => char !== "'");
  return bare?.length === word?.length ? [readWord(word)] : [readWord(word), readWord(bare)];
}

/** Accepted readings of a surname, the norm's first. A compound surname counts by its first word. */
export const readSurname = (text: string): PartReading[] => readBoth(withoutParticles(readWords(text))[0]);

/** «MA.GUADALUPE» is two words written together. */
function parted(words: Letter[][]): Letter[][] {
  const [first = [], ...rest] = words;
  const dot = /^(?:MA|J|M)\.(?=.)/.exec(spelling(first))?.[0].length;
  return dot ? [first.slice(0, dot), first.slice(dot), ...rest] : words;
}

/** Accepted readings of the given names, the norm's first: María, José and their short forms give way to the next word. */
export function readGivenNames(text: string): PartReading[] {
  const words = withoutParticles(parted(readWords(text)));
  const first = spelling(words[0] ?? []);
  const next = withoutParticles(words.slice(1))[0];
  if (next && SKIPPED_FIRST_NAMES.has(first)) return readBoth(next);
  if (next && DOUBTFUL_FIRST_NAMES.has(first)) return [...readBoth(words[0]), ...readBoth(next)];
  return readBoth(words[0]);
}
