import { randomInt } from 'node:crypto';
import svgCaptcha from 'svg-captcha';

/** Letters that look like no other letter and no digit, in either case. */
const alphabet = 'ABDEFGHJKMNPQRTYabdefghkmnpqrty';

/** Five random letters. */
export const newLetters = (): string =>
  Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** The package exports a function that its types leave out: (text, options) → SVG. */
const draw: unknown = svgCaptcha;

/** Draws the letters as SVG outlines, without text inside. */
export const drawLetters = (letters: string): string => {
  if (typeof draw !== 'function') throw new TypeError('svg-captcha does not export its drawing function');
  return String(draw(letters, { noise: 2, width: 240, height: 80, fontSize: 64, background: '#FFFFFF' }));
};
