import { isLocale, type Locale } from '#lib/domain/basics/locale.ts';

/** What the operator reads, in both languages: a missing translation does not compile. */
export type Sentence = Readonly<Record<Locale, string>>;

/** One text per language from one template, for sentences that differ only in a word or two. */
export const inEachLanguage = (write: (language: Locale) => string): Sentence => ({
  es: write('es'),
  en: write('en'),
});

/** A name or an address, which is the same in both languages. */
export const sameInBoth = (text: string): Sentence => ({ es: text, en: text });

const optionIn = (words: readonly string[]): string | undefined => {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return words[at] === '--lang' ? words[at + 1] : words[at]?.slice('--lang='.length);
};

/**
 * The language of the operator: the option `--lang es` or `--lang en`, else English where the environment asks for English
 * (LC_ALL before LC_MESSAGES before LANG, as POSIX says), else Spanish.
 */
export const operatorLanguage = (
  { LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>,
  words: readonly string[] = [],
): Locale => {
  const asked = optionIn(words);
  if (isLocale(asked)) return asked;
  return /^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'es';
};
