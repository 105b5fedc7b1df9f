import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { curpCheckDigit, parseCurp } from '#lib/domain/curp/curp.ts';
import { diagnoseCurp, shownSuggestions } from '#lib/domain/curp/diagnosis.ts';
import { invent, seeded, slips } from '#tests/support/curp-errors.ts';
import vectors from '#tests/support/vectors/curp_vectors.json' with { type: 'json' };

const today = { year: 2026, month: 11, day: 21 };
const CURP = 'SASO750909HDFNNS05';
const OSCAR = { givenNames: 'Óscar', firstSurname: 'Santillán', secondSurname: 'Sandoval' };

const diagnosed = (text: string) => {
  const diagnosis = diagnoseCurp(text, today);
  if (!diagnosis) throw new Error('nothing is wrong');
  return diagnosis;
};
const guesses = (text: string) => diagnosed(text).suggestions.map(({ curp }) => curp);
const completed = (first17: string) => first17 + curpCheckDigit(first17);

describe('what a diagnosis says', () => {
  it.each(vectors.invalidas)('calls «$entrada» $motivo, as the check does', ({ entrada, motivo }) => {
    expect(diagnosed(entrada).failure).toBe(motivo);
  });

  it('is nothing for a CURP in any spelling', () => {
    expect(diagnoseCurp(' saso-750909-hdfnns-05 ', today)).toBeNull();
  });

  it.each([
    ['SASO75O909HDFNNS05', [6], { kind: 'shouldBeDigit', position: 6, found: 'O', expected: '0' }],
    ['5ASO750909HDFNNS05', [0], { kind: 'shouldBeLetter', position: 0, found: '5', expected: 'S' }],
    ['SASO750909HDFNNS0S', [17], { kind: 'shouldBeDigit', position: 17, found: 'S', expected: '5' }],
    ['SASO750909HDFNNS0+', [17], { kind: 'foreignCharacter', position: 17, found: '+', expected: '5' }],
    ['SASO750909HDFÑNS05', [13], { kind: 'foreignCharacter', position: 13, found: 'Ñ', expected: 'N' }],
    ['SVSO750909HDFNNS05', [1], { kind: 'shouldBeVowel', position: 1, found: 'V', expected: 'A' }],
    ['SASO750909HDFNUS05', [14], { kind: 'shouldBeConsonant', position: 14, found: 'U', expected: 'N' }],
    ['HEGG560427FVZRRL04', [10], { kind: 'sex', position: 10, found: 'F', expected: 'M' }],
    ['SASO750909HFDNNS05', [11, 12], { kind: 'entity', found: 'FD', expected: 'DF' }],
    ['SASO751309HDFNNS05', [6, 7], { kind: 'month', found: '13' }],
    ['SASO750909HDFNNSO5', [16], { kind: 'future', position: 16, found: 'O', expected: '0' }],
    ['', [], undefined],
    ['SASO750909', [], { kind: 'tooShort', length: 10 }],
    ['SASO750909XX1', [], { kind: 'looksLikeRfc', length: 13 }],
    ['92 98 80 8449 4', [], { kind: 'looksLikeNss', length: 11 }],
    ['900-12-3456', [], { kind: 'looksLikeSsn', length: 9 }],
  ])('of «%s» marks %j and gives the fact', (text, badPositions, detail) => {
    const diagnosis = diagnosed(text);
    expect(diagnosis.badPositions).toEqual(badPositions);
    if (detail) expect(diagnosis.detail).toMatchObject(detail);
    else expect(diagnosis.detail).toBeUndefined();
  });

  it('gives the last day of the month for a day that does not exist, and names a date in the future', () => {
    expect(diagnosed('SASO750231HDFNNS05').detail).toMatchObject({ kind: 'day', found: '31', lastDay: 28 });
    expect(diagnosed(completed('MUGR010229XDFLMNA')).detail).toMatchObject({
      kind: 'day',
      lastDay: 28,
      date: { year: 2001, month: 2, day: 29 },
    });
    expect(diagnosed('SASO750909HDFNNSO5').detail).toMatchObject({ date: { year: 2075, month: 9, day: 9 } });
  });

  it('gives the digit that the other 17 characters need', () => {
    expect(diagnosed('SASO750909HDFNNS06').detail).toEqual({
      kind: 'checkDigit',
      position: 17,
      found: '6',
      expected: '5',
    });
  });
});

describe('what a diagnosis suggests first', () => {
  it.each([
    ['a look-alike', 'SASO75O909HDFNNS05', 'lookalike', [6]],
    ['several look-alikes', 'SAS07509O9HDFNN5O5', 'lookalike', [3, 8, 15, 16]],
    ['a Cyrillic letter', 'S\u0410SO750909HDFNNS05', 'lookalike', [1]],
    ['full-width digits', 'SASO７５0909HDFNNS05', 'lookalike', [4, 5]],
    ['a doubled character', 'SASO7750909HDFNNS05', 'doubled', [4]],
    ['a missing character among look-alikes', 'SAS07509O9HDNNS05', 'missing', [3, 8, 12]],
    ['swapped neighbours', 'SASO750909HDFNSN05', 'swapped', [14, 15]],
    ['a missing character', 'SASO750909HDFNNS5', 'missing', [16]],
    ['a character too many', 'SASO750909HDEFNNS05', 'extra', []],
    ['a wrong character', 'SASO750909KDFNNS05', 'wrong', [10]],
    ['its end repeated', 'SASO750909HDFNNS0505', 'embedded', []],
    ['words glued to it', 'MiCURPesSASO750909HDFNNS05', 'embedded', []],
    ['a look-alike beside a wrong character', 'SASO75O909HDFNNS0K', 'wrong', [6, 17]],
  ])('for %s is the CURP meant', (_what, text, kind, positions) => {
    expect(diagnosed(text).suggestions[0]).toEqual({ curp: CURP, kind, positions });
  });

  it('marks every look-alike that it would change, and the character that it would leave out', () => {
    expect(diagnosed('SAS07509O9HDFNN5O5').badPositions).toEqual([3, 8, 15, 16]);
    expect(diagnosed('SASO750909HDEFNNS05').badPositions).toEqual([12]);
    expect(diagnosed('SASO7750909HDFNNS05').badPositions).toEqual([5]);
  });

  it('is the same key with or without the X of an inconvenient word, and nobody else', () => {
    for (const { palabra, sustituta } of vectors.palabrasInconvenientes) {
      const [word, withX] = [palabra, sustituta].map((root) => completed(`${root}850312MJCRSN0`));
      const mixed = (letters: string, digit = '') => letters.slice(0, 17) + digit.slice(17);
      for (const [typed, meant] of [
        [mixed(withX ?? '', word), word],
        [mixed(word ?? '', withX), withX],
      ])
        if (typed !== word && typed !== withX) expect(guesses(typed ?? '')).toContain(meant);
    }
    expect(guesses('VXCA850312MJCRSN08')).toEqual(['VACA850312MJCRSN08']);
    expect(guesses('VACA850312MJCRSN00')).toEqual(['VXCA850312MJCRSN00']);
  });

  it('follows the birth date and the name when they are known', () => {
    const typed = 'SASO750909HDFNNS06';
    expect(guesses(typed)[0]).not.toBe(CURP);
    const birthDate = { year: 1975, month: 9, day: 9 };
    expect(diagnoseCurp(typed, today, { name: OSCAR, birthDate })?.suggestions[0]?.curp).toBe(CURP);
  });

  it.each([
    '',
    'SASO750909',
    'HOLA',
    '92988084494',
    'ZZZZZZZZZZZZZZZZZZ',
    '!'.repeat(18),
    'SASO750909HDFNNSS055',
  ])('for «%s» is nothing', (text) => {
    expect(guesses(text)).toEqual([]);
  });
});

test('where only the last sign may be wrong, that suggestion is shown before other births', () => {
  const diagnosis = diagnosed('ROPL810131HPLMLS07');
  expect(diagnosis.suggestions[0]?.positions).not.toEqual([17]);
  const shown = shownSuggestions(diagnosis);
  expect(shown[0]?.curp).toBe(completed('ROPL810131HPLMLS0'));
  expect(shown).toHaveLength(diagnosis.suggestions.length);
});

describe('any suggestion', () => {
  const fromCurp = fc
    .tuple(fc.integer(), fc.constantFrom(...Object.values(slips)), fc.constantFrom(...Object.values(slips)))
    .map(([seed, first, second]) => {
      const random = seeded(seed);
      return second(random, first(random, invent(random, today).curp));
    });
  const near = fc.string({
    unit: fc.constantFrom(...'AEIOUXHMNSDF0123456789Ñ?Á-'),
    minLength: 16,
    maxLength: 20,
  });
  const texts = fc.oneof({ weight: 3, arbitrary: fromCurp }, near, fc.string({ unit: 'binary' }));

  it('is a CURP, appears once, and is one of at most three', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const suggestions = diagnoseCurp(text, today)?.suggestions ?? [];
        const curps = suggestions.map(({ curp }) => curp);
        expect(curps.length).toBeLessThanOrEqual(3);
        expect(new Set(curps).size).toBe(curps.length);
        for (const curp of curps) expect(parseCurp(curp, today)).toEqual({ ok: true, value: curp });
      }),
      { numRuns: 1000 },
    );
  });

  it('names the places where it differs, when the length is right', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const diagnosis = diagnoseCurp(text, today);
        if (diagnosis?.typed.length !== 18) return;
        for (const { curp, positions } of diagnosis.suggestions)
          expect(positions).toEqual(
            [...curp].flatMap((char, at) => (char === diagnosis.typed.charAt(at) ? [] : [at])),
          );
      }),
      { numRuns: 1000 },
    );
  });

  it('has marks inside the typed text, and agrees with the check', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const diagnosis = diagnoseCurp(text, today);
        const parsed = parseCurp(text, today);
        expect(diagnosis?.failure).toBe(parsed.ok ? undefined : parsed.error);
        for (const at of diagnosis?.badPositions ?? []) expect(diagnosis?.typed.charAt(at)).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
