/** Characters nobody means to type: zero-width marks, direction marks, soft hyphens, byte-order marks. */
const invisible = /\p{Cf}|\ufe0f/gu;

/** Composed (NFC), without invisible characters, blanks folded to one and trimmed. Letter case is kept. */
export const tidyText = (typed: string): string =>
  typed.replace(invisible, '').normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The same person or place in another spelling: upper case, without accents and marks; Ñ stays a letter of its own. */
export const foldText = (text: string): string =>
  tidyText(text)
    .toUpperCase()
    .replaceAll('Ñ', '\u0001')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u0001', 'Ñ');
