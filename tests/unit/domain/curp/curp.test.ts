import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, toIso } from '#lib/domain/basics/calendar.ts';
import { curpCheckDigit, curpFailures, decodeCurp, normalizeCurp, parseCurp } from '#lib/domain/curp/curp.ts';
import { inconvenientWords } from '#lib/domain/curp/inconvenient-words.ts';
import { invent, seeded } from '#tests/support/curp-errors.ts';
import vectors from '#tests/support/vectors/curp_vectors.json' with { type: 'json' };

const today = { year: 2026, month: 11, day: 21 };
const farAhead = { year: 2100, month: 1, day: 1 };
const CURP = 'SASO750909HDFNNS05';

const outcome = (text: string) => {
  const result = parseCurp(text, today);
  return result.ok ? result.value : result.error;
};
const checked = (text: string, day = today) => {
  const result = parseCurp(text, day);
  if (!result.ok) throw new Error(`${text}: ${result.error}`);
  return result.value;
};
/** The text with the right check digit, so that only the planted failure is left. */
const completed = (first17: string) => first17 + curpCheckDigit(first17);

describe('reading a CURP', () => {
  it.each(vectors.derivaciones)('accepts $curp and reads date, sex and entity from it', (vector) => {
    const { birthDate, sex, entity } = decodeCurp(checked(vector.curp));
    expect([toIso(birthDate), sex, entity]).toEqual([vector.fechaNacimiento, vector.sexo, vector.entidad]);
  });

  it.each(vectors.validas)('accepts the published specimen $curp', (vector) => {
    const { birthDate, sex, entity } = decodeCurp(checked(vector.curp, farAhead));
    expect([toIso(birthDate), sex, entity]).toEqual([vector.fechaNacimiento, vector.sexo, vector.entidad]);
  });

  it('cuts it into its seven parts', () => {
    const { parts, century } = decodeCurp(checked(CURP));
    expect(century).toBe(1900);
    expect(Object.values(parts)).toEqual(['SASO', '750909', 'H', 'DF', 'NNS', '0', '5']);
  });

  it('takes the century from position 17', () => {
    expect(decodeCurp(checked('QUEJ000101MQRNKSA3'))).toMatchObject({
      century: 2000,
      birthDate: { year: 2000, month: 1, day: 1 },
    });
  });

  it('accepts each of the 81 inconvenient words as it is and with an X, because both are in use', () => {
    expect(inconvenientWords.size).toBe(81);
    for (const root of vectors.palabrasInconvenientes.flatMap(({ palabra, sustituta }) => [
      palabra,
      sustituta,
    ]))
      expect(outcome(completed(`${root}750909HDFNNS0`))).toBe(completed(`${root}750909HDFNNS0`));
  });

  it('accepts somebody born today and nobody born tomorrow', () => {
    const born = (day: string) => completed(`LIWN26${day}HBSXXXA`);
    expect(outcome(born('1121'))).toBe(born('1121'));
    expect(outcome(born('1122'))).toBe('FUTURE_DATE');
  });
});

describe('refusing a text that is not a CURP', () => {
  it.each(vectors.invalidas)('calls «$entrada» $motivo', ({ entrada, motivo }) => {
    expect(outcome(entrada)).toBe(motivo);
  });

  it.each([
    ['LENGTH', 'SASO750909HDFNNS0'],
    ['LENGTH', 'SASO750909HDFNNS055'],
    ['CHARSET', 'SASO750909HDFNNS0+'],
    ['CHARSET', 'SASO７50909HDFNNS05'],
    ['FORMAT', 'SASO75O909HDFNNS05'],
    ['FORMAT', '5ASO750909HDFNNS05'],
    ['FORMAT', 'SASO750909HDFNNS0A'],
    ['INNER_VOWEL', completed('SBSO750909HDFNNS0')],
    ['INNER_CONSONANT', completed('SASO750909HDFNAS0')],
    ['SEX', completed('SASO750909FDFNNS0')],
    ['STATE', completed('SASO750909HXXNNS0')],
    ['DATE', completed('SASO000229HDFNNS0')],
    ['DATE', completed('SASO750230HDFNNS0')],
    ['DATE', completed('SASO750900HDFNNS0')],
    ['FUTURE_DATE', 'SASO750909HDFNNSO5'],
    ['CHECK_DIGIT', 'SASO750909HDFNNS06'],
  ])('says %s for %s', (failure, text) => {
    expect(outcome(text)).toBe(failure);
  });

  it('names the first failure when a text has them all', () => {
    const worse = [
      '',
      'A',
      'Ñ'.repeat(18),
      '1'.repeat(18),
      'BBCA999999QXXAAAA0',
      'BACA999999QXXAAAA0',
      'BXCA999999QXXBBBA0',
      'BXCA999999HXXBBBA0',
      'BXCA999999HDFBBBA0',
      'BXCA991231HDFBBBA0',
      'BXCA991231HDFBBB00',
    ];
    expect(worse.map(outcome)).toEqual(curpFailures);
  });

  it('finds 29 February only in leap years of the right century', () => {
    expect(outcome(completed('SASO000229HDFNNSA'))).toMatch(/^SASO000229/);
    expect(outcome(completed('SASO000229HDFNNS0'))).toBe('DATE');
  });
});

describe('the check digit', () => {
  it.each(vectors.digitoVerificador)('is $digito for $base17', ({ base17, digito }) => {
    expect(curpCheckDigit(base17)).toBe(digito);
  });

  it('makes a text with any other digit fail', () => {
    for (const digit of '012346789') expect(outcome(CURP.slice(0, 17) + digit)).toBe('CHECK_DIGIT');
  });
});

describe('cleaning what was typed', () => {
  const dirty = [
    'saso750909hdfnns05',
    'SaSo750909HdfNns05',
    '  SASO750909HDFNNS05',
    'SASO750909HDFNNS05\n',
    '\tSASO750909HDFNNS05\r\n',
    'SASO 750909 HDFNNS 05',
    'S A S O 7 5 0 9 0 9 H D F N N S 0 5',
    'SASO\u00a0750909\u00a0HDFNNS05',
    'SASO\u2007750909\u202fHDFNNS05',
    'SASO\u3000750909HDFNNS05',
    'SASO-750909-HDFNNS-05',
    'SASO\u2010750909\u2011HDFNNS05',
    'SASO\u2013750909\u2014HDFNNS05',
    'SASO\u2212750909HDFNNS05',
    'SASO.750909.HDFNNS.05',
    'SASO750909HDFNNS05.',
    'SASO·750909·HDFNNS05',
    'SASO•750909HDFNNS05',
    'SASO\u200b750909HDFNNS05',
    '\ufeffSASO750909HDFNNS05',
    'SASO\u200c750909\u200dHDFNNS05',
    '\u200eSASO750909HDFNNS05\u200f',
    '\u202aSASO750909HDFNNS05\u202c',
    '\u2066SASO750909HDFNNS05\u2069',
    'SASO\u00ad750909HDFNNS05',
    'SASO\u2060750909HDFNNS05',
    'SASO\u0000750909HDFNNS05',
    'SASO\u034f750909HDFNNS05',
    'SASO\ufe0f750909HDFNNS05',
    'SASO\u3164750909HDFNNS05',
    'SASO\u2800750909HDFNNS05',
    '  saso - 750909 . hdf\u200bnns 05 ',
  ];
  it.each(dirty.map((text) => [JSON.stringify(text), text]))('reads %s as the same CURP', (_shown, text) => {
    expect(outcome(text)).toBe(CURP);
  });

  it('keeps other characters, so that no text is accepted by accident', () => {
    for (const text of ['SASO_750909HDFNNS05', 'SASO/750909HDFNNS05', '1SASO750909HDFNNS05'])
      expect(outcome(text)).toBe('LENGTH');
  });

  it('shows Ñ as one character however it was composed', () => {
    expect(normalizeCurp('pen\u0303a')).toBe('PEÑA');
  });

  it('gives the same when done twice', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 }));
    fc.assert(
      fc.property(texts, (text) => normalizeCurp(normalizeCurp(text)) === normalizeCurp(text)),
      { numRuns: 300 },
    );
  });

  it('cuts a long text', () => {
    expect(normalizeCurp('a'.repeat(100_000))).toHaveLength(256);
    expect(outcome(`${CURP}${' '.repeat(100_000)}1`)).toBe('LENGTH');
    expect(outcome(`${' '.repeat(100_000)}${CURP}`)).toBe(CURP);
  });
});

describe('any CURP of an invented person', () => {
  it('parses to itself and is never born after today', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { curp, birthDate } = invent(seeded(seed), today);
        const decoded = decodeCurp(checked(curp));
        return compare(decoded.birthDate, birthDate) === 0 && compare(birthDate, today) <= 0;
      }),
    );
  });

  it('fails with every check digit but one', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 9 }), (seed, off) => {
        const { curp } = invent(seeded(seed), today);
        const digit = (Number(curp.charAt(17)) + off) % 10;
        return outcome(curp.slice(0, 17) + digit) === 'CHECK_DIGIT';
      }),
    );
  });
});
