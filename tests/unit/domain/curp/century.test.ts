import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centuryDoubt } from '#lib/domain/curp/century.ts';
import { curpCheckDigit, decodeCurp } from '#lib/domain/curp/curp.ts';
import { curpOf, testDay } from '#tests/support/builders.ts';
import { invent, seeded } from '#tests/support/curp-errors.ts';

const doubtOf = (text: string) => centuryDoubt(curpOf(text), testDay);

describe('a CURP of somebody who would be older than 105', () => {
  test('is asked about, with the letter that was meant', () => {
    expect(doubtOf('ROME010506MDFJRL00')).toEqual({ year: 1901, meant: 'ROME010506MDFJRLA0' });
  });

  test('is asked about from the day after the 105th birthday', () => {
    const born = (date: string) => `ROME${date}MDFJRL0`;
    expect(doubtOf(born('211121') + curpCheckDigit(born('211121')))).toBeNull();
    expect(doubtOf(born('211120') + curpCheckDigit(born('211120')))).toMatchObject({ year: 1921 });
  });

  test('comes of every person born since 2000 up to 2020 who types the digit for the letter, and leads back to their own', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { curp, birthDate } = invent(seeded(seed), testDay);
        fc.pre(birthDate.year >= 2000 && birthDate.year <= 2020);
        const digit = String('ABCDEFGHIJ'.indexOf(curp.charAt(16)));
        const typed = curp.slice(0, 16) + digit + curp.charAt(17);
        // 29 February 1900 did not exist: the check of the date finds that slip.
        fc.pre(!typed.startsWith('000229', 4));
        expect(doubtOf(typed)).toEqual({ year: birthDate.year - 100, meant: curp });
      }),
      { numRuns: 300 },
    );
  });

  test('is the only one that is asked about', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { curp } = invent(seeded(seed), testDay);
        return centuryDoubt(curp, testDay) === null && decodeCurp(curp).birthDate.year > 1921;
      }),
    );
  });
});
