/** Words that no rule below counts right and that the texts use. */
const exceptions: Readonly<Record<string, number>> = {
  area: 3,
  areas: 3,
  being: 2,
  business: 2,
  employed: 2,
  employer: 3,
  employers: 3,
  every: 2,
  everyone: 3,
  everything: 3,
  everywhere: 3,
  idea: 3,
  safety: 2,
  several: 2,
  somebody: 3,
  someone: 2,
  something: 2,
  sometimes: 2,
  whoever: 3,
};

/** Endings and pairs of vowels that are read as two syllables although the vowels stand together. */
const apart =
  /i(?:a(?!l)|o(?!u?s?n)|um|et|er\b|est\b)|(?<![cgst])ia(?=l)|[aeiouy]ing\b|eo(?!p)|ua(?!rd|r\b)|uou|ue(?=t)|(?<=cr|rr)ea(?=t[ei])|ya|sm\b|n['’]t\b/gu;
/** Letters that are written and not read: a last e, «es» and «ed» after most letters, an e inside a word that ends in another one. */
const silent =
  /(?:[^aeiouyl]|[aeiouy]l|rl)e\b|(?:[^aeioucsxzhg]|[aeiou]th)es\b|[^aeioutd]ed\b|(?<=[aeiou][^aeiou])e(?=ly\b|ment|ful|less|where)/gu;

/** Capital letters without a vowel, such as NSS, are read letter by letter. */
const isSpelled = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word) && !/[AEIOU]/u.test(word);

/** Syllables of an English word: groups of vowels, plus those that part, less those that are silent. */
export const syllablesIn = (word: string): number => {
  if (isSpelled(word)) return word.length;
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '');
  const exception = exceptions[letters.replace(/['’]s$/u, '')];
  if (exception !== undefined) return exception;
  const count = (pattern: RegExp) => letters.match(pattern)?.length ?? 0;
  return Math.max(1, count(/[aeiouy]+/gu) + count(apart) - count(silent));
};
