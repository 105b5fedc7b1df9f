/** Characters that people type, or programs read, in place of others: for each typed one, those that may be meant. */
const LOOKS: Readonly<Record<string, string>> = {
  '0': 'OQD',
  '1': 'IL',
  '2': 'Z',
  '3': 'E',
  '4': 'A',
  '5': 'S',
  '6': 'G',
  '7': 'T',
  '8': 'B',
  A: '4',
  B: '8',
  D: '0',
  E: '3',
  G: '6',
  I: '1',
  L: '1',
  O: '0',
  Q: '0',
  S: '5',
  T: '7',
  Z: '2',
  // An issued CURP has X where the name has Ñ (Instructivo Normativo 2006); some write N.
  Ñ: 'XN',
};
// Same shape or same sound among letters and among digits; F (femenino) for the M of mujer.
const ALIKE = 'BVCGCKCSEFFMGJIJILLIMNOQODPRSZUVVWXSYI173806896959';
const ROWS = '1234567890 QWERTYUIOP ASDFGHJKL ZXCVBNM';
// Capitals of other alphabets that look like ours, and ours in the same order.
const FOREIGN = 'АВЕКМНОРСТУХІЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const OURS = 'ABEKMHOPCTYXISJABEZHIKMNOPTYX';

/** The character that a foreign one means («Á», «７», Cyrillic «А»); itself when it means none. */
export function familiar(char: string): string {
  const at = FOREIGN.indexOf(char);
  const plain = char === 'Ñ' ? char : char.normalize('NFKD').charAt(0);
  return at >= 0 ? OURS.charAt(at) : /[0-9A-Z]/.test(plain) ? plain : char;
}

/** Letters that may be meant by a digit, digits by a letter; '' when it looks like none. */
export const looksLike = (typed: string): string => LOOKS[typed] ?? '';

const isAlike = (a: string, b: string) => {
  for (let at = 0; at < ALIKE.length; at += 2) {
    const first = ALIKE.charAt(at);
    const second = ALIKE.charAt(at + 1);
    if ((a === first && b === second) || (a === second && b === first)) return true;
  }
  return false;
};
const isNeighbour = (a: string, b: string) => Math.abs(ROWS.indexOf(a) - ROWS.indexOf(b)) === 1;

/** Natural logarithm of how likely `typed` is where `meant` should be, for one place of the 18. */
export function slipLikelihood(typed: string, meant: string): number {
  if (looksLike(typed).includes(meant)) return -1.5;
  const unrelated = /\d/.test(meant) ? -5.1 : -6.1;
  return isAlike(typed, meant) || isNeighbour(typed, meant) ? unrelated + 0.7 : unrelated;
}
