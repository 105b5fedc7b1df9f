import { describe, expect, test } from 'vitest';
import { messageOf } from '#components/form/form-state.ts';
import { curpMessage } from '#lib/domain/curp/message.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { oscar, testDay } from '#tests/support/builders.ts';
import { errorSet } from '#tests/support/curp-errors.ts';

const message = (typed: string) => curpMessage(typed, testDay);

const mistyped = (['lookalike', 'doubled', 'swapped', 'missing', 'wrong', 'anything'] as const).flatMap(
  (slip, at) => errorSet(slip, 150, 20 + at, testDay).cases.map(({ typed }) => typed),
);

describe('what is wrong with a CURP', () => {
  /** Sixteen failures, each with its own message; the seventeenth is a question (century.test.ts). */
  test.each([
    ['', 'curp.EMPTY'],
    ['SASO750909', 'curp.tooShort|10'],
    [`${oscar}55`, 'curp.tooLong|20'],
    ['92 98 80 8449 4', 'curp.looksLikeNss'],
    ['SASO750909XX1', 'curp.looksLikeRfc'],
    ['900-12-3456', 'curp.looksLikeSsn'],
    ['SASO750909HDFÑNS05', 'curp.foreignCharacter|14|Ñ|N'],
    ['SASO750909HDFNNS0|', 'curp.foreignCharacter|18|¦|5'],
    ['SASO75O909HDFNNS05', 'curp.shouldBeDigitGuessed|7|O|0'],
    ['5ASO750909HDFNNS05', 'curp.shouldBeLetterGuessed|1|5|S'],
    ['SVSO750909HDFNNS05', 'curp.shouldBeVowel|2|V|A'],
    ['SASO750909HDFNUS05', 'curp.shouldBeConsonant|15|U|N'],
    ['HEGG560427FVZRRL04', 'curp.sex|11|F|M'],
    ['SASO750909HFDNNS05', 'curp.entity|FD|DF'],
    ['SASO751309HDFNNS05', 'curp.month|13|'],
    ['SASO750231HDFNNS05', 'curp.day|31|28'],
    ['SASO750909HDFNNSO5', 'curp.shouldBeDigitGuessed|17|O|0'],
    ['SASO750909HDFNNS07', 'curp.checkDigit'],
  ])('%s has the message %s', (typed, key) => {
    expect(message(typed)).toBe(key);
  });

  test('is nothing for a CURP in any spelling', () => {
    expect(message(oscar)).toBeNull();
    expect(message('  saso-750909 hdfnns.05 ')).toBeNull();
  });

  test('names the year of a birth in the future', () => {
    expect(message('SASO990909HDFNNSA0')).toMatch(/^curp\.future\|2099$/);
  });

  test.each(['es', 'en'] as const)(
    'has words in %s for every slip, with every detail filled in',
    (locale) => {
      const { errors } = dictionary(locale);
      const unsaid = mistyped.filter((typed) => {
        const key = message(typed);
        const words = key === null ? '' : messageOf(errors, key);
        return words === '' || /«»|“”|\{\d\}|undefined| {2}|\s[.;,]/.test(words);
      });
      expect(unsaid).toEqual([]);
    },
  );
});
