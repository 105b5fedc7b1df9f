import { baseLetter, passportLetters } from '#lib/domain/curp/base-letters.ts';
import { type Letter, readWords, spelling } from '#lib/domain/curp/name-letters.ts';
import { fullForm, type Kind } from '#lib/domain/curp/short-forms.ts';

/** What one name part gives the CURP: initial, first inner vowel and first inner consonant, X where there is none. */
export type PartReading = { initial: Letter; vowel: Letter; consonant: Letter };

const NOWHERE: Letter = { char: 'X', index: -1 };
const noName: PartReading = { initial: NOWHERE, vowel: NOWHERE, consonant: NOWHERE };

// Instructivo Normativo CURP (2006). MI is not here: it belongs to the RFC's list.
const PARTICLES = new Set('DA DAS DE DEL DER DI DIE DD EL LA LOS LAS LE LES MAC MC VAN VON Y'.split(' '));
const SKIPPED_FIRST_NAMES = new Set(['MARIA', 'JOSE']);
const SHORT_FIRST_NAMES = new Set(['MA', 'J']);
// Not in the norm's list, though its own example captures «M. MONSERRAT»: the norm reads them as they are.
const DOUBTFUL_FIRST_NAMES = new Set(['M']);

/** Whether a word is passed over while another one follows. */
export const isParticle = (word: string): boolean => PARTICLES.has(word.toUpperCase());

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

function readWord(word: Letter[]): PartReading {
  const initial = word[0];
  if (!initial) return noName;
  return {
    initial: written(initial),
    vowel: inner(word, /[AEIOU]/),
    consonant: inner(word, /[B-DF-HJ-NP-TV-ZÑ]/),
  };
}

const replaced = (word: Letter[], by: (char: string) => string): Letter[] =>
  word.flatMap(({ char, index }) => Array.from(by(char), (letter) => ({ char: letter, index })));

/** Ø as the letter that it is made of, as the special character that the norm knows, and as passports write it. */
const withForeignLetters = (word: Letter[]): Letter[][] => [
  replaced(word, baseLetter),
  word,
  replaced(word, passportLetters),
];

/** The norm's reading of apostrophes, and the one that passes over them. */
const withApostrophes = (word: Letter[]): Letter[][] => [word, word.filter(({ char }) => char !== "'")];

/** The word as it is spelled and, for a short form, the name that it stands for; of that one only the first letter has a place in the text. */
function withFullForm(word: Letter[], kind: Kind): Letter[][] {
  const full = fullForm(spelling(word), kind);
  if (full === undefined) return [word];
  const index = word[0]?.index ?? -1;
  return [word, Array.from(full, (char, at) => ({ char, index: at === 0 ? index : -1 }))];
}

/** The accepted readings of a word, the norm's first. */
function readAll(word: Letter[] = [], kind: Kind): PartReading[] {
  const spelled = withFullForm(word, kind).flatMap(withApostrophes).flatMap(withForeignLetters);
  const readings = spelled.map(readWord);
  const keys = readings.map(({ initial, vowel, consonant }) => initial.char + vowel.char + consonant.char);
  return readings.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

/** Accepted readings of a surname, the norm's first. A compound surname counts by its first word. */
export const readSurname = (text: string): PartReading[] =>
  readAll(withoutParticles(readWords(text))[0], 'surname');

/** «MA.GUADALUPE» is two words written together. */
function parted(words: Letter[][]): Letter[][] {
  const [first = [], ...rest] = words;
  const dot = /^(?:MA|M\.A|J|M)\.(?=..)/.exec(spelling(first))?.[0].length;
  return dot ? [first.slice(0, dot), first.slice(dot), ...rest] : words;
}

/**
 * Accepted readings of the given names, the norm's first: María, José and their short forms give way to the next word. Registries also took
 * a short form as it was spelled.
 */
export function readGivenNames(text: string): PartReading[] {
  const words = withoutParticles(parted(readWords(text)));
  const first = spelling(words[0] ?? []).replaceAll('.', '');
  const next = withoutParticles(words.slice(1))[0];
  const spelled = readAll(words[0], 'given').slice(0, next ? 1 : undefined);
  if (!next) return spelled;
  const skipped = readAll(next, 'given');
  if (SKIPPED_FIRST_NAMES.has(first)) return skipped;
  if (SHORT_FIRST_NAMES.has(first)) return [...skipped, ...spelled];
  return DOUBTFUL_FIRST_NAMES.has(first) ? [...spelled, ...skipped] : readAll(words[0], 'given');
}
