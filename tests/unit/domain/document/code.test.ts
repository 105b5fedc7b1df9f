import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCode, formatCode, parseCode } from '#lib/domain/document/code.ts';

const code = '7KQ2M9XD4TRAH0VN83WEJ5CP6B';

describe('a code for typing', () => {
  test('is printed in groups of four', () => {
    expect(formatCode(code)).toBe('7KQ2 M9XD 4TRA H0VN 83WE J5CP 6B');
  });

  test.each([
    ['as printed', '7KQ2 M9XD 4TRA H0VN 83WE J5CP 6B'],
    ['in small letters', '7kq2 m9xd 4tra h0vn 83we j5cp 6b'],
    ['with hyphens of every kind', '7KQ2-M9XD–4TRA—H0VN‑83WE-J5CP-6B'],
    ['with the letter O for the digit', '7KQ2 M9XD 4TRA HOVN 83WE J5CP 6B'],
    ['with line ends and marks from copying', ' 7KQ2 M9XD 4TRA\nH0VN\u200B 83WE\u00a0J5CP 6B\n'],
  ])('is understood %s', (_, typed) => {
    expect(parseCode(typed)).toBe(code);
  });

  test('I and L are read as 1', () => {
    expect(parseCode('I'.repeat(13) + 'l'.repeat(13))).toBe('1'.repeat(26));
  });

  test.each([
    '',
    '7KQ2',
    code.slice(1),
    `${code}0`,
    code.replace('7', 'U'),
    code.replace('7', 'Ñ'),
    '*'.repeat(26),
  ])('«%s» is not a code', (typed) => {
    expect(parseCode(typed)).toBeNull();
  });

  test('is unchanged after printing and typing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 26, maxLength: 40 }), (bytes) => {
        const made = buildCode(bytes);
        expect(made).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
        expect(parseCode(formatCode(made).toLowerCase())).toBe(made);
      }),
    );
  });

  test('uses every character and does not repeat', () => {
    const codes = Array.from({ length: 2_000 }, () => buildCode(randomBytes(32)));
    expect(new Set(codes).size).toBe(2_000);
    expect(new Set(codes.join('')).size).toBe(32);
  });

  test('cannot be made from too few random bytes', () => {
    expect(() => buildCode(new Uint8Array(25))).toThrow(RangeError);
  });
});
