/** Reading ease of Spanish: Fernández Huerta (1959), 206.84 − 0.60 × syllables per 100 words − 1.02 × words per sentence. */
export const readingEase = (texts: readonly string[]): number => {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 206.84 - 0.6 * ((100 * syllables) / words.length) - 1.02 * (words.length / sentences.length);
};

/** A full stop, question mark or the end of the text closes a sentence; a point inside an address or a number does not. */
const sentencesOf = (text: string): string[] =>
  text.split(/[.?…](?=\s|$)/u).filter((sentence) => wordsOf(sentence).length > 0);

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];

/**
 * Vowel groups: two strong vowels (a e o) or an accented weak one (í ú) part; others run together.
 * Capital letters without a vowel, such as NSS, are read letter by letter.
 */
export const syllablesIn = (word: string): number => {
  const letters = word
    .toLowerCase()
    .replace(/(?<=[qg])u(?=[eiéí])/gu, '')
    .replace(/y$/u, 'i');
  const groups = letters.match(/[aeiouáéíóúü]+/gu);
  if (!groups) return word.length > 1 ? word.length : 1;
  return groups.reduce((sum, group) => sum + nucleiIn(group), 0);
};

const nucleiIn = (group: string): number => {
  const marked = [...group].map((vowel) => (/[aeoáéóíú]/u.test(vowel) ? 'S' : 'w')).join('');
  return Math.max(1, marked.match(/S/gu)?.length ?? 1);
};
