import type { Locale } from '#lib/domain/basics/locale.ts';
import * as english from './english-syllables.ts';
import * as spanish from './spanish-syllables.ts';

type Formula = {
  syllablesIn: (word: string) => number;
  ease: (syllablesPerWord: number, wordsPerSentence: number) => number;
};

const formulas: Record<Locale, Formula> = {
  /** Fernández Huerta (1959): 60 is the syllables of 100 words, times 0.60. */
  es: { ...spanish, ease: (syllables, words) => 206.84 - 60 * syllables - 1.02 * words },
  /** Flesch (1948). */
  en: { ...english, ease: (syllables, words) => 206.835 - 84.6 * syllables - 1.015 * words },
};

/** Addresses are copied or pressed, not read. The points of «p.m.» close no sentence. */
const asRead = (text: string): string =>
  text
    .replace(/https?:\/\/\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+(?:\/\S*)?/gu, '')
    .replace(/\b([ap])\.m\./gu, '$1m');

export const wordsOf = (text: string): string[] => asRead(text).match(/\p{L}+(?:[’']\p{L}+)*/gu) ?? [];

/** Labels of buttons and fields are not counted, because their few words make every page look easy. */
const longestLabel = 3;

/** A full stop, question mark or the end of the text closes a sentence; a point inside a number does not. */
const sentencesOf = (text: string): string[] =>
  asRead(text)
    .split(/[.?…](?=\s|$|[»”])/u)
    .filter((sentence) => wordsOf(sentence).length > 0);

/** Reading ease of texts: 100 is very easy, 70 is what people read after six years of school, 30 is a law. */
export const readingEase = (locale: Locale, texts: readonly string[]): number => {
  const { syllablesIn, ease } = formulas[locale];
  const sentences = texts.filter((text) => wordsOf(text).length > longestLabel).flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return ease(syllables / words.length, words.length / sentences.length);
};
