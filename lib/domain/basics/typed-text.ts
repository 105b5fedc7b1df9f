/** Characters nobody means to type: zero-width marks, direction marks, soft hyphens, byte-order marks. */
const invisible = /\p{Cf}|\ufe0f/gu;

/** Longer texts are not composed, because that takes more than linear time in hostile texts, and no name, place or address is this long. */
const longestComposed = 1_000;

/** Letters and their accents as one character each (NFC). A text of more than 1,000 characters is left as it is. */
export const composed = (text: string): string =>
  text.length <= longestComposed ? text.normalize('NFC') : text;

/** Composed, without invisible characters, blanks folded to one and trimmed. Letter case is kept. */
export const tidyText = (typed: string): string =>
  composed(typed.replace(invisible, '').replace(/\s+/gu, ' ').trim());

const withoutMarks = (text: string): string =>
  text.length <= longestComposed ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;

/** The same person or place in another spelling: upper case, without accents and marks; Ñ stays a letter of its own. */
export const foldText = (text: string): string =>
  withoutMarks(tidyText(text).toUpperCase().replaceAll('Ñ', '\u0001')).replaceAll('\u0001', 'Ñ');
