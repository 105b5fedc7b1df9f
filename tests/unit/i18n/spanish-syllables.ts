const nucleiIn = (group: string): number => {
  const marked = [...group].map((vowel) => (/[aeoáéóíú]/u.test(vowel) ? 'S' : 'w')).join('');
  return Math.max(1, marked.match(/S/gu)?.length ?? 1);
};

/**
 * Syllables of a Spanish word by its groups of vowels: two strong vowels (a e o) or an accented weak one (í ú) part; others run together.
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
