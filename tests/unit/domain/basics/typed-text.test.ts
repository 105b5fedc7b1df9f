import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, tidyText } from '#lib/domain/basics/typed-text.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' }));
/** Letters, marks and what may come between them. */
const pieces = fc.string({
  unit: fc.constantFrom(...'aeñÑü', '\u0301', '\u0303', '\u200d', '\ufe0f', ' ', '\u00a0'),
});

describe('typed text', () => {
  test.each([
    ['  María   José ', 'María José'],
    ['Mari\u0301a', 'María'],
    ['Mari\u200d\u0301a', 'María'],
    ['Pe\u00ad\u200b\ufeffña', 'Peña'],
    ['\u202eabc\u202c', 'abc'],
    ['uno\r\n\tdos\u00a0tres\u3000cuatro', 'uno dos tres cuatro'],
    ['❤\ufe0f', '❤'],
    ['', ''],
  ])('%j becomes %j', (typed, tidy) => {
    expect(tidyText(typed)).toBe(tidy);
  });

  test('does not change the second time', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, pieces), (typed) => {
        expect(tidyText(tidyText(typed))).toBe(tidyText(typed));
      }),
      { numRuns: 3_000 },
    );
  });

  test('has no blank at its ends, no two blanks together and no invisible character', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, pieces), (typed) => {
        expect(tidyText(typed)).not.toMatch(/^\s|\s$|\s\s|\p{Cf}/u);
      }),
    );
  });

  test('keeps letter case, accents and Ñ', () => {
    expect(tidyText('ÑañÜé')).toBe('ÑañÜé');
  });
});

describe('folded text', () => {
  test.each([
    ['Óscar', 'OSCAR'],
    ['güera', 'GUERA'],
    ['Peña', 'PEÑA'],
    ['pen\u0303a', 'PEÑA'],
    ['  de  la  O ', 'DE LA O'],
    ['Ångström', 'ANGSTROM'],
  ])('%j compares as %j', (typed, folded) => {
    expect(foldText(typed)).toBe(folded);
  });

  test('is the same for upper and lower case and with the accents typed apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcñáéíóúü ') }), (typed) => {
        expect(foldText(typed.toUpperCase())).toBe(foldText(typed));
        expect(foldText(typed.normalize('NFD'))).toBe(foldText(typed));
        expect(foldText(foldText(typed))).toBe(foldText(typed));
      }),
    );
  });

  test('keeps N and Ñ apart', () => {
    expect(foldText('Peña')).not.toBe(foldText('Pena'));
  });
});
