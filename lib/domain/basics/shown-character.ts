/** Whether no page shows the character: controls, invisible marks, halves of characters, letters of private use. */
export const isHidden = (char: string): boolean => /[\p{C}\p{Z}\p{DI}]/u.test(char);

/** A character as a message names it: a hidden one by its code (U+0007), a mark without its letter on a dotted circle. */
export function shownCharacter(char: string): string {
  if (isHidden(char)) return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /\p{M}/u.test(char) ? `◌${char}` : char;
}
