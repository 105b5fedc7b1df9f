import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNss, decodeNss, type NssFailure, nssCheckDigit, parseNss } from '#lib/domain/number/nss.ts';
import vectors from '#tests/support/vectors/nss_vectors.json' with { type: 'json' };

const outcome = (text: string): string => {
  const result = parseNss(text);
  return result.ok ? result.value : result.error;
};
const first = { serie: '00', registrationYear: 2026, birthYear: 1975, consecutive: 1 };
const anyParts = fc.record({
  serie: fc.integer({ min: 0, max: 99 }).map((serie) => String(serie).padStart(2, '0')),
  registrationYear: fc.integer({ min: 1943, max: 2099 }),
  birthYear: fc.integer({ min: 1900, max: 2099 }),
  consecutive: fc.integer({ min: 1, max: 9999 }),
});
const withDigit = (nss: string, at: number, digit: number) => nss.slice(0, at) + digit + nss.slice(at + 1);

describe('checking an NSS', () => {
  it.each(vectors.validos.filter(({ nss }) => nss !== '00000000000'))(
    'accepts $nss and reads its parts',
    (vector) => {
      const result = parseNss(vector.nss);
      expect(result.ok && decodeNss(result.value)).toEqual({
        serie: vector.serie,
        registrationYear: vector.anio_alta,
        birthYear: vector.anio_nacimiento,
        consecutive: vector.consecutivo,
        checkDigit: vector.digito,
      });
    },
  );

  it.each(vectors.invalidos)('calls $entrada $motivo', ({ entrada, motivo }) => {
    expect(outcome(entrada)).toBe(motivo);
  });

  it.each<[NssFailure, string]>([
    ['EMPTY', ''],
    ['EMPTY', ' -\u200b '],
    ['CHARSET', '9298808449A'],
    ['CHARSET', 'A'],
    ['LENGTH', '9298808449'],
    ['LENGTH', '929880844944'],
    ['ALL_ZEROS', '00000000000'],
    ['CHECK_DIGIT', '92988084490'],
  ])('says %s for «%s»', (failure, text) => {
    expect(outcome(text)).toBe(failure);
  });

  it.each(['92 98 80 8449 4', '92-98-80-8449-4', '92.98.80.8449.4', '\u200e92988084494\n', ' 92988084494 '])(
    'reads «%s» without its separators',
    (text) => {
      expect(outcome(text)).toBe('92988084494');
    },
  );

  it('refuses any single wrong digit', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(10), fc.integer({ min: 1, max: 9 }), (parts, at, off) => {
        const nss = buildNss(parts);
        const wrong = withDigit(nss, at, (Number(nss.charAt(at)) + off) % 10);
        return ['CHECK_DIGIT', 'ALL_ZEROS'].includes(outcome(wrong));
      }),
    );
  });

  it('refuses any swap of neighbours except 09 and 90, which Luhn cannot find', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(9), (parts, at) => {
        const nss = buildNss(parts);
        const pair = nss.slice(at, at + 2);
        const swapped = nss.slice(0, at) + pair.charAt(1) + pair.charAt(0) + nss.slice(at + 2);
        return (
          outcome(swapped) === (['09', '90'].includes(pair) || swapped === nss ? swapped : 'CHECK_DIGIT')
        );
      }),
    );
  });
});

describe('making an NSS', () => {
  it.each(vectors.construccion)('builds $nss', (vector) => {
    const parts = {
      serie: vector.serie,
      registrationYear: Number(`20${vector.anioAlta}`),
      birthYear: Number(`19${vector.anioNacimiento}`),
      consecutive: Number(vector.consecutivo),
    };
    expect(buildNss(parts)).toBe(vector.nss);
  });

  it('makes only numbers that pass the check and decode to their parts', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const nss = buildNss(parts);
        const { serie, registrationYear, birthYear, consecutive } = decodeNss(nss);
        expect(outcome(nss)).toBe(nss);
        expect([serie, Number(consecutive)]).toEqual([parts.serie, parts.consecutive]);
        expect([registrationYear, birthYear]).toEqual(
          [parts.registrationYear, parts.birthYear].map((year) => String(year).slice(2)),
        );
      }),
    );
  });

  it.each([
    { ...first, serie: '0' },
    { ...first, serie: '0A' },
    { ...first, consecutive: 0 },
    { ...first, consecutive: 10_000 },
    { ...first, consecutive: 1.5 },
    { ...first, registrationYear: 26 },
    { ...first, birthYear: Number.NaN },
  ])('throws rather than make a number from %o', (parts) => {
    expect(() => buildNss(parts)).toThrow(RangeError);
  });

  it('computes the digit by Luhn', () => {
    expect(nssCheckDigit('1234567890')).toBe('3');
  });
});
