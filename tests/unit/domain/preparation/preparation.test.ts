import { describe, expect, test } from 'vitest';
import {
  beginPreparing,
  missingPart,
  papersOfCase,
  papersToBring,
  preparationSchema,
  situationOf,
  specialCases,
} from '#lib/domain/preparation/preparation.ts';
import { buildPreparationCode, parsePreparationCode } from '#lib/domain/preparation/preparation-code.ts';
import { anAddress, anEmail, aPerson, curpOf, oscar, testDay } from '#tests/support/builders.ts';

const typed = { curp: oscar, specialCase: 'noEmail', email: '' };
const read = (about: object) => preparationSchema(testDay).safeParse({ ...typed, ...about });
const problems = (about: object) => read(about).error?.issues.map(({ message }) => message);

describe('the first form of a preparation', () => {
  test('takes a CURP, a case and no e-mail, or a right one', () => {
    expect(read({}).data).toEqual({ curp: oscar, specialCase: 'noEmail', email: null });
    expect(read({ email: anEmail() }).data).toMatchObject({ email: anEmail() });
  });

  test('says the same of a CURP and an e-mail as the form at the desk', () => {
    expect(problems({ curp: 'SASO750909HDFNNS0', email: 'nada', specialCase: '' })).toEqual([
      expect.stringMatching(/^curp\./),
      expect.stringMatching(/^email\./),
      'specialCase.EMPTY',
    ]);
  });
});

describe('a preparation', () => {
  const begun = beginPreparing({ curp: oscar, specialCase: 'noEmail', email: null }, 'es');

  test('is complete with name and address', () => {
    expect(missingPart(begun)).toBe('name');
    expect(missingPart({ ...begun, name: aPerson().name })).toBe('address');
    expect(missingPart({ ...begun, name: aPerson().name, address: anAddress() })).toBeNull();
  });

  test('of somebody with one name only leaves the name to the window', () => {
    expect(missingPart({ ...begun, specialCase: 'oneName' })).toBe('address');
  });

  test('has the situation of its case, else the one that the CURP suggests', () => {
    const abroad = curpOf('DUMA900101MNENRN04');
    expect(situationOf({ curp: oscar, specialCase: 'otherPerson' }, testDay)).toBe('representative');
    expect(situationOf({ curp: oscar, specialCase: 'nameDiffers' }, testDay)).toBe('mexican');
    expect(situationOf({ curp: abroad, specialCase: 'noEmail' }, testDay)).toBeNull();
    expect(situationOf({ curp: abroad, specialCase: 'bornAbroad' }, testDay)).toBe('bornAbroad');
  });

  test('always has papers to bring', () => {
    expect(papersToBring(null)).toContain('officialId');
    for (const each of specialCases) expect(papersOfCase(each).length).toBeGreaterThan(2);
    expect(papersOfCase('otherPerson')).toContain('representativeId');
    expect(papersOfCase('oneName')).toContain('birthCertificate');
  });
});

describe('the code of a preparation', () => {
  test('T30: has 38 bits, and no letter that people confuse', () => {
    const codes = Array.from({ length: 2_000 }, (_, n) =>
      buildPreparationCode(Uint8Array.from({ length: 8 }, (_, at) => (n * 37 + at * 101) % 256)),
    );
    for (const code of codes) expect(code).toMatch(/^[2-9][0-9A-HJKMNP-TV-Z]{7}$/);
    const signs = Array.from({ length: 256 }, (_, byte) =>
      buildPreparationCode(new Uint8Array(8).fill(byte)),
    );
    expect(new Set(signs.map((code) => code[0])).size).toBe(8);
    expect(new Set(signs.map((code) => code[1])).size).toBe(32);
  });

  test('is read as people and scanners type it', () => {
    for (const text of ['7KQ2M9XD', '7kq2 m9xd', ' 7KQ2-M9XD\n'])
      expect(parsePreparationCode(text)).toBe('7KQ2M9XD');
    expect(parsePreparationCode('7KQ2MOIL')).toBe('7KQ2M011');
  });

  test('is never a name, initials or a CURP', () => {
    for (const text of ['FERNANDA', 'Óscar S S', 'MARÍAJOS', '', oscar, '7KQ2M9X', '7KQ2M9XDA'])
      expect(parsePreparationCode(text)).toBeNull();
  });

  test('needs eight bytes', () => {
    expect(() => buildPreparationCode(new Uint8Array(7))).toThrow(RangeError);
  });
});
