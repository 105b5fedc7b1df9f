import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curpCheckDigit, parseCurp } from '#lib/domain/curp/curp.ts';
import {
  areSurnamesSwapped,
  compareNameWithCurp,
  curpLettersIn,
  deriveFromName,
} from '#lib/domain/curp/from-name.ts';
import { cleanNamePart, fullName, type PersonName, plainUpper } from '#lib/domain/curp/name.ts';
import { isNameCharacter } from '#lib/domain/curp/name-signs.ts';
import { invent, seeded } from '#tests/support/curp-errors.ts';
import vectors from '#tests/support/vectors/curp_vectors.json' with { type: 'json' };

const today = { year: 2026, month: 11, day: 21 };
const curpOf = (text: string) => {
  const result = parseCurp(text.length === 17 ? text + curpCheckDigit(text) : text, today);
  if (!result.ok) throw new Error(`${text}: ${result.error}`);
  return result.value;
};
const named = (givenNames: string, firstSurname: string, secondSurname = ''): PersonName => ({
  givenNames,
  firstSurname,
  secondSurname,
});
const nameOf = (vector: (typeof vectors.derivaciones)[number]) =>
  named(vector.nombre, vector.primerApellido, vector.segundoApellido);
const lettersOf = (name: PersonName) => {
  const { roots, consonants } = deriveFromName(name);
  return roots.map((root, at) => `${root} ${consonants[at]}`);
};
const OSCAR = named('Óscar', 'Santillán', 'Sandoval');
const OSCAR_CURP = curpOf('SASO750909HDFNNS05');

describe('letters of a name', () => {
  it.each(vectors.derivaciones)(
    '$nombre $primerApellido $segundoApellido gives $raiz and $consonantes',
    (vector) => {
      expect(lettersOf(nameOf(vector))[0]).toBe(`${vector.raiz} ${vector.consonantes}`);
    },
  );

  it.each(vectors.particulas)('pass over the particle %s, also twice, unless it stands alone', (particle) => {
    expect(lettersOf(named('Ana', `${particle} Vargas`, 'Solís'))).toEqual(['VASA RLN']);
    expect(lettersOf(named('Ana', 'Vargas', `${particle} ${particle.toLowerCase()} Solís`))).toEqual([
      'VASA RLN',
    ]);
    expect(lettersOf(named('Ana', particle, 'Solís'))[0]).toMatch(new RegExp(`^${particle.charAt(0)}`));
  });

  it.each(vectors.nombresOmitidos.norma)('pass over the first name %s when another follows', (first) => {
    expect(lettersOf(named(`${first} Elena`, 'Solís', 'Vega'))[0]).toBe('SOVE LGL');
    expect(lettersOf(named(first, 'Solís', 'Vega'))[0]).toMatch(new RegExp(`^SOV${first.charAt(0)}`));
  });

  it.each(vectors.nombresOmitidos.observados)('are read both ways after %s, the norm first', (first) => {
    const [norm, other] = lettersOf(named(`${first} Elena`, 'Solís', 'Vega'));
    expect([norm?.slice(0, 4), other]).toEqual(['SOVM', 'SOVE LGL']);
  });

  const shortForms = ['MA', 'MA.', 'Ma', 'Mª', 'Mª.', 'M.ª', 'Mᵃ', 'J', 'J.', 'M', 'M.'];
  it.each(shortForms)(
    'are read after %s both ways: the next name, and the short form as it is spelled',
    (first) => {
      const letters = lettersOf(named(`${first} Guadalupe`, 'López', 'Ruiz'));
      expect(letters.toSorted()).toEqual(['LORG PZD', `LOR${first.charAt(0)} PZX`].toSorted());
    },
  );

  it.each([
    ['Gpe. Elena', 'LORG PZD'],
    ['Fco. Javier', 'LORF PZR'],
    ['Ma.', 'LORM PZR'],
  ])('of «%s» are also those of the whole name', (given, whole) => {
    expect(lettersOf(named(given, 'López', 'Ruiz'))).toContain(whole);
  });

  it.each(['María Guadalupe', 'José Guadalupe'])(
    'pass over the whole name in %s always, as the norm says',
    (given) => {
      expect(lettersOf(named(given, 'López', 'Ruiz'))).toEqual(['LORG PZD']);
    },
  );

  it('read Ø as the letter that it is made of, as X, and as passports write it', () => {
    expect(lettersOf(named('Erik', 'Østby', 'Lund'))).toEqual(['OXLE SNR', 'XXLE SNR', 'OELE SNR']);
    expect(lettersOf(named('Ana', 'Łoś', 'Þórsson'))[0]).toBe('LOTA SRN');
  });

  it('are found for every foreign letter that a name may have: its own letter or X counts', () => {
    const foreign = Array.from({ length: 0x24f }, (_, at) => String.fromCodePoint(at)).filter(
      (char) => /(?![ÑñXx])\p{L}/u.test(char) && isNameCharacter(char),
    );
    const lettersFor = (char: string) =>
      lettersOf(named('Ana', `${char}iko`, 'Lund')).map(([initial]) => initial);
    const without = foreign.filter((char) => lettersFor(char).every((initial) => initial === 'X'));
    // Tones, clicks and stops of phonetic alphabets, which have no letter of ours.
    expect(without.join('')).toBe('ƄƅƍƧƨƻƼƽƾǀǁǂǃɁɂ');
  });

  it('read an apostrophe as X, and as nothing', () => {
    expect(lettersOf(named('Juan', "O'Farril", 'Cruz'))).toEqual(['OXCJ XRN', 'OACJ FRN']);
    expect(lettersOf(named('Juan', 'O’Farril', 'Cruz'))[0]).toBe('OXCJ XRN');
  });

  it.each([
    ['Ma.Guadalupe', 'MA. Guadalupe'],
    ['  ma.   guadalupe ', 'MA. Guadalupe'],
    ['mari\u0301a jose\u0301', 'María José'],
    ['N\u0303andu\u0301', 'Ñandú'],
    ['José\u00a0Luis', 'José Luis'],
  ])('are the same for «%s» and «%s»', (typed, meant) => {
    expect(lettersOf(named(typed, 'Peña', 'Muñoz'))).toEqual(lettersOf(named(meant, 'Peña', 'Muñoz')));
  });

  it('take the only surname as the first, wherever it was written', () => {
    expect(lettersOf(named('Luis', '', 'Pérez'))).toEqual(['PEXL RXS']);
  });

  it('skip one first name only, as the norm says the second word', () => {
    expect(lettersOf(named('José María Elena', 'Solís', 'Vega'))[0]).toBe('SOVM LGR');
  });

  it.each(vectors.palabrasInconvenientes)(
    'give $sustituta as the norm asks, and $palabra as well',
    ({ palabra, sustituta }) => {
      const [a, b, c, d] = palabra;
      const roots = lettersOf(named(`${d}xd`, `${a}${b}d`, `${c}xd`)).map((letters) => letters.slice(0, 4));
      expect(roots).toEqual([sustituta, palabra]);
    },
  );

  it('are letters for any name', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(part, part, part, (given, first, second) => {
        for (const letters of lettersOf(named(given, first, second)))
          expect(letters).toMatch(/^[A-Z][AEIOUX][A-Z]{2} [B-DF-HJ-NP-TV-Z]{3}$/);
      }),
    );
  });
});

describe('comparing a name with a CURP', () => {
  it.each(vectors.derivaciones)('finds no difference between $curp and its own name', (vector) => {
    expect(compareNameWithCurp(nameOf(vector), curpOf(vector.curp))).toEqual([]);
  });

  it('finds no difference for 10,000 invented people', () => {
    const random = seeded(1);
    for (let person = 0; person < 10_000; person++) {
      const { name, curp } = invent(random, today);
      if (compareNameWithCurp(name, curp).length > 0) expect([name, curp]).toBe('in agreement');
    }
  });

  it('says which part differs, where, and what the CURP expects', () => {
    expect(compareNameWithCurp({ ...OSCAR, givenNames: 'Bruno' }, OSCAR_CURP)).toEqual([
      { part: 'givenNames', positions: [3, 15], found: 'BR', expected: 'OS' },
    ]);
    expect(compareNameWithCurp({ ...OSCAR, firstSurname: 'Sentillán' }, OSCAR_CURP)).toEqual([
      { part: 'firstSurname', positions: [1], found: 'E', expected: 'A' },
    ]);
  });

  it('reports a missing second surname', () => {
    expect(compareNameWithCurp({ ...OSCAR, secondSurname: '' }, OSCAR_CURP)).toEqual([
      { part: 'secondSurname', positions: [2, 14], found: 'XX', expected: 'SN' },
    ]);
  });

  it('accepts an X that an inconvenient word put into the CURP', () => {
    const curp = curpOf('PXDO690303MCSDMF08');
    expect(compareNameWithCurp(named('Ofelia', 'Pedrero', 'Domínguez'), curp)).toEqual([]);
    expect(compareNameWithCurp(named('Rebeca', 'Pedrero', 'Domínguez'), curp)).toEqual([
      { part: 'givenNames', positions: [3, 15], found: 'RB', expected: 'OF' },
    ]);
  });

  it('accepts an inconvenient word as it is and with its X, and an X for no other word', () => {
    const around = (root: string) => curpOf(`${root}850312MJCDDD0`);
    for (const { palabra, sustituta } of vectors.palabrasInconvenientes) {
      const [a, b, c, d] = palabra;
      const name = named(`${d}xd`, `${a}${b}d`, `${c}xd`);
      const inner = deriveFromName(name).consonants[0];
      for (const root of [palabra, sustituta])
        expect(compareNameWithCurp(name, curpOf(`${root}850312MJC${inner}0`))).toEqual([]);
      const ordinary = named('Dada', `${a}${b}d`, 'Dada');
      expect(compareNameWithCurp(ordinary, around(`${a}XDD`))).toMatchObject([{ positions: [1] }]);
    }
  });

  it('accepts both readings of M., but not half of each', () => {
    const name = named('M. Luisa', 'Solís', 'Vega');
    expect(compareNameWithCurp(name, curpOf('SOVM640404MGTLGX0'))).toEqual([]);
    expect(compareNameWithCurp(name, curpOf('SOVL640404MGTLGS0'))).toEqual([]);
    expect(compareNameWithCurp(name, curpOf('SOVM640404MGTLGS0'))).toHaveLength(1);
  });

  it.each([
    ['Erik', 'Østby', 'Lund', 'OXLE840210HNESNR08'],
    ['Erik', 'Østby', 'Lund', 'XXLE840210HNESNR0'],
    ['Mª Guadalupe', 'López', 'Ruiz', 'LORG791212MMNPZD01'],
    ['Mª Guadalupe', 'López', 'Ruiz', 'LORM791212MMNPZX08'],
  ] as const)('accepts %s %s %s with %s', (given, first, second, curp) => {
    expect(compareNameWithCurp(named(given, first, second), curpOf(curp))).toEqual([]);
  });

  it('recognises swapped surnames', () => {
    const swapped = named('Gloria', 'García', 'Hernández');
    const curp = curpOf('HEGG560427MVZRRL04');
    expect(areSurnamesSwapped(swapped, curp)).toBe(true);
    expect(areSurnamesSwapped(named('Gloria', 'Hernández', 'García'), curp)).toBe(false);
    expect(areSurnamesSwapped(named('Bruno', 'García', 'Hernández'), curp)).toBe(false);
    expect(areSurnamesSwapped(OSCAR, OSCAR_CURP)).toBe(false);
  });
});

describe('the letters that the CURP took', () => {
  const shown = (text: string, marks: number[]) => marks.map((at) => text.charAt(at)).join('');

  it('are S, a and n of Santillán', () => {
    const letters = curpLettersIn(OSCAR, OSCAR_CURP);
    expect(letters).toEqual({
      firstSurname: { root: [0, 1], consonants: [2] },
      secondSurname: { root: [0], consonants: [2] },
      givenNames: { root: [0], consonants: [1] },
    });
    expect(curpLettersIn(OSCAR)).toEqual(letters);
  });

  it('are counted in the text as it was typed', () => {
    const { givenNames, firstSurname } = curpLettersIn(named('José de Jesús', 'De la Pen\u0303a', ''));
    expect([givenNames.root, givenNames.consonants]).toEqual([[8], [10]]);
    expect([firstSurname.root, firstSurname.consonants]).toEqual([[6, 7], [8]]);
  });

  it('follow the reading of the CURP', () => {
    const name = named('M. Luisa', 'Solís', 'Vega');
    const marked = (curp?: string) => {
      const { root, consonants } = curpLettersIn(name, curp ? curpOf(curp) : undefined).givenNames;
      return shown(name.givenNames, [...root, ...consonants]);
    };
    expect([marked(), marked('SOVM640404MGTLGX0'), marked('SOVL640404MGTLGS0')]).toEqual(['M.', 'M.', 'Ls']);
  });

  it('include neither a vowel that X replaced nor a part that does not exist', () => {
    const { firstSurname } = curpLettersIn(named('Ofelia', 'Pedrero', 'Domínguez'));
    expect(shown('Pedrero', [...firstSurname.root, ...firstSurname.consonants])).toBe('Pd');
    expect(curpLettersIn(named('Luis', 'Pérez')).secondSurname).toEqual({ root: [], consonants: [] });
  });
});

describe('writing a name', () => {
  it('keeps accents and case as captured, and one blank between words', () => {
    expect(fullName(named(' María  José ', 'de la Peña', 'O’Hara\t'))).toBe('María José de la Peña O’Hara');
    expect(fullName(named('Luis', 'Pérez'))).toBe('Luis Pérez');
    expect(cleanNamePart('Pen\u0303a')).toBe('Peña');
  });

  it('drops accents but not Ñ for the cadena', () => {
    expect(plainUpper('Óscar Argüello Nun\u0303ez Muñoz')).toBe('OSCAR ARGUELLO NUÑEZ MUÑOZ');
  });
});
