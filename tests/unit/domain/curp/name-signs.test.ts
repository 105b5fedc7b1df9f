import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNameWithCurp } from '#lib/domain/curp/from-name.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { foldName, isNameCharacter, refusedCharacter } from '#lib/domain/curp/name-signs.ts';
import { sameName } from '#lib/domain/curp/same-name.ts';
import { readTypedName } from '#lib/domain/curp/typed-name.ts';
import { invent, seeded } from '#tests/support/curp-errors.ts';
import { fits, sources } from '#tests/support/sources.ts';

const named = (firstSurname: string): PersonName => ({ givenNames: 'Ana', firstSurname, secondSurname: '' });
const read = (firstSurname: string) => {
  const name = readTypedName(named(firstSurname));
  return name.ok ? name.value.firstSurname : name.error;
};
const characters = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => String.fromCodePoint(from + at));
/** Every character but those of Asian scripts and the halves of characters. */
const everyCharacter = [
  ...[...characters(0, 0x3400), ...characters(0xa640, 0xac00), ...characters(0xd7b0, 0xd800)],
  ...[...characters(0xe000, 0xe010), ...characters(0xf8f0, 0x10_000), ...characters(0x10_780, 0x107c0)],
  ...[...characters(0x1d400, 0x1d800), ...characters(0x1df00, 0x1df30), ...characters(0x1f000, 0x1fb00)],
];

const dashes = everyCharacter.filter((char) => /\p{Pd}/u.test(char)).concat('\u2212', '\u2043', '\u02d7');
const apostrophes = [
  ...`'´\`‘’‛′‵`,
  '\u02b9',
  '\u02bb',
  '\u02bc',
  '\u02bd',
  '\u02be',
  '\u02bf',
  '\u02c8',
].concat(...['\u02ca', '\u02cb', '\u055a', '\ua78b', '\ua78c', '\uff07', '\uff40', '\u1fbd', '\u1fbf']);
const blanks = everyCharacter.filter((char) => /(?!\ufeff)\s/u.test(char)).concat('\u2800', '\u3164');
const invisible = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u202e', '\ufe0f'];

describe('one sign has one form, however it was typed', () => {
  test.each(dashes)('%j is a hyphen', (dash) => {
    expect(read(`PÉREZ${dash}GIL`)).toBe('PÉREZ-GIL');
  });

  test.each(apostrophes)('%j is an apostrophe', (apostrophe) => {
    expect(read(`K${apostrophe}UK${apostrophe}UL`)).toBe("K'UK'UL");
  });

  test('every blank is one blank, and nothing invisible stays', () => {
    for (const blank of blanks) expect(read(`DE${blank}${blank}LA${blank} O`)).toBe('DE LA O');
    for (const sign of invisible) expect(read(`PE${sign}ÑA`)).toBe('PEÑA');
  });

  test.each([
    ['ＰＥＲＥＺ－ＧＩＬ', 'PEREZ-GIL'],
    ['Mª', 'Ma'],
    ['M.ª', 'Ma.'],
    ['Mᵃ', 'Ma'],
    ['ﬁerro', 'fierro'],
    ['𝐀𝐧𝐚', 'Ana'],
    ['Juan Pablo Ⅱ', 'Juan Pablo II'],
    ['D∕Amico', 'D/Amico'],
    ['Gal•la', 'Gal·la'],
    ['Nun\u0303ez', 'Nuñez'],
  ])('«%s» becomes «%s»', (typed, form) => {
    expect(read(typed)).toBe(form);
  });
});

const typedSign = fc.constantFrom(...dashes, ...apostrophes, ...blanks, ...invisible, ...'aÑñªｚ./\u0301');

describe('the form of a name', () => {
  test('does not change the second time, and has only signs that names may have', () => {
    fc.assert(
      fc.property(fc.string({ unit: typedSign, maxLength: 30 }), (typed) => {
        const once = foldName(typed);
        expect(foldName(once)).toBe(once);
        if (refusedCharacter(typed) === undefined)
          expect(Array.from(once).filter((char) => !isNameCharacter(char))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  test('is kept once it was accepted, whatever the character; a refused one is named as it was typed', () => {
    for (const char of everyCharacter) {
      const name = readTypedName(named(`A${char}B`));
      const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      if (name.ok) {
        const again = readTypedName(name.value);
        if (!again.ok || again.value.firstSurname !== name.value.firstSurname) expect(code).toBe('kept');
        continue;
      }
      const sign = name.error.firstSurname?.replace(/^[A-Z]+\|/, '') ?? '';
      if (![char, `◌${char}`, code].includes(sign)) expect([code, sign]).toBe('named');
    }
  });
});

test('no other file of the rooms that read names lists signs: they all use this one', () => {
  const rooms = ['lib/domain/', 'lib/usecases/', 'lib/letters/', 'components/', 'app/'];
  // An address may have any sign.
  const others = [
    'lib/domain/curp/name-signs.ts',
    'lib/domain/form/answers.ts',
    'lib/domain/basics/drawn-text.ts',
  ];
  const listed = /\/[^/\n]*[\u2018\u2019\u02bc\u2013\u2014ªº][^/\n]*\/|\\u(?:2018|2019|02b[bc]|2013|2014)/i;
  const found = sources.filter(
    ({ path, code }) => rooms.some((room) => fits(path, room)) && listed.test(code) && !others.includes(path),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

describe('a person whose signs another keyboard makes', () => {
  const otherSigns: Record<string, readonly string[]> = { '-': dashes, "'": apostrophes, ' ': blanks };
  const names = ["O'Farril", 'Pérez-Gil', "K'uk'ul Chan", "D'Amico-de la O"];

  test('has the letters of their CURP, and the name that the registry has', () => {
    for (const surname of names)
      for (const [sign, others] of Object.entries(otherSigns))
        for (const other of surname.includes(sign) ? others : []) {
          const typed = surname.replaceAll(sign, other);
          expect(read(typed)).toBe(surname);
          expect(sameName(named(typed), named(surname))).toBe(true);
          expect(sameName(named(surname), named(typed))).toBe(true);
        }
  });

  test('is compared with the CURP as everybody', () => {
    const random = seeded(7);
    for (let person = 0; person < 300; person++) {
      const { name, curp } = invent(random, { year: 2026, month: 11, day: 21 });
      const typed = { ...name, firstSurname: name.firstSurname.replaceAll(' ', '\u3000') };
      const folded = readTypedName(typed);
      expect(folded.ok && compareNameWithCurp(folded.value, curp)).toEqual([]);
    }
  });
});
