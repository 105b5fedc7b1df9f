/**
 * What the typefaces of the documents can draw. A sign outside is refused before a number is given, because a document must say a name
 * letter by letter (docs/rules.md §1.2). Sources of regular expressions with the flag `u`, one sign each.
 */

/** Latin letters, without Roman numerals, letters of double width and a few of phonetic alphabets. */
export const latinLetter = String.raw`(?![\u019b\u0264\u2160-\u2188\ua7cb-\ua7dc\ua7f1\uff21-\uff5a\u{1df25}-\u{1df2a}])\p{Script=Latin}`;
/** The block of marks that Latin alphabets use, without its invisible joiner. */
export const latinMark = String.raw`[\u0300-\u034e\u0350-\u036f]`;
/** Digits, punctuation and signs of addresses. */
export const addressSign = String.raw`(?=[\0-\xff\u2010-\u205e\u2212])[0-9\p{P}\p{Sm}ºª°´${'`'}^$]`;

const drawnText = new RegExp(`^(?:${latinLetter}|${latinMark}|${addressSign}| )*$`, 'u');

/** Whether documents can draw every sign of the text. */
export const isDrawn = (text: string): boolean => drawnText.test(text.normalize('NFC'));

/** The first sign that documents cannot draw; undefined when there is none. */
export const firstUndrawn = (text: string): string | undefined =>
  Array.from(text.normalize('NFC')).find((sign) => !drawnText.test(sign));
