import { foldSign } from '#lib/domain/curp/name-signs.ts';

/** A character that counts for the CURP (A–Z, Ñ, or a special one as written) and its index in the text. */
export type Letter = { char: string; index: number };

const LONGEST = 200;
const TILDE = '\u0303';

/** Upper case without accent or diaeresis (Ü = U, Instructivo 2006); Ñ stays, composed or not. */
const plain = (char: string) =>
  char === 'ñ' || char === 'Ñ' ? 'Ñ' : char.toUpperCase().normalize('NFD').charAt(0);

function readSign(words: Letter[][], sign: string, index: number): void {
  const word = words.at(-1) ?? [];
  const last = word.at(-1);
  if (sign === ' ') words.push([]);
  else if (!/\p{Mn}/u.test(sign)) word.push({ char: plain(sign), index });
  else if (sign === TILDE && last?.char === 'N') last.char = 'Ñ';
}

/** Words of a name part as letters that know their index (UTF-16) in the text. */
export function readWords(text: string): Letter[][] {
  const words: Letter[][] = [[]];
  let index = 0;
  for (const char of text.slice(0, LONGEST)) {
    for (const sign of foldSign(char)) readSign(words, sign, index);
    index += char.length;
  }
  return words.filter((word) => word.length > 0);
}

/** The word as a text. */
export const spelling = (word: Letter[]): string => word.map((letter) => letter.char).join('');
