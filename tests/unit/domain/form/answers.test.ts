import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressSchema, namesSchema, postalCodeSchema, startSchema } from '#lib/domain/form/answers.ts';
import { withCurpAlone } from '#lib/domain/form/typed-curp.ts';
import { oscar, testDay } from '#tests/support/builders.ts';

type Outcome = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } };
const complaints = ({ error }: Outcome): Record<string, string> =>
  Object.fromEntries(error?.issues.map(({ path, message }) => [String(path[0]), message]) ?? []);

const start = (typed: Partial<Record<'curp' | 'email' | 'emailConfirmation' | 'emailKept', string>>) =>
  startSchema(testDay).safeParse({
    curp: oscar,
    email: 'oscar@correo.example',
    emailConfirmation: 'oscar@correo.example',
    ...typed,
  });

describe('the answers of step 1', () => {
  test('become a CURP and an address', () => {
    expect(
      start({
        curp: ' saso-750909 hdfnns 05 ',
        email: 'OSCAR@correo.example ',
        emailConfirmation: 'oscar@Correo.example',
      }),
    ).toEqual({ success: true, data: { curp: oscar, email: 'oscar@correo.example' } });
  });

  test('T03: are refused when the address was typed wrong once', () => {
    const outcome = start({ emailConfirmation: 'oscr@correo.example' });
    expect(complaints(outcome)).toEqual({ emailConfirmation: 'emailConfirmation.DIFFERENT' });
  });

  test.each([
    [{ curp: '' }, { curp: 'curp.EMPTY' }],
    [{ curp: 'SASO75' }, { curp: 'curp.tooShort|6' }],
    [
      { email: '', emailConfirmation: '' },
      { email: 'email.EMPTY', emailConfirmation: 'emailConfirmation.EMPTY' },
    ],
    [{ emailConfirmation: ' ' }, { emailConfirmation: 'emailConfirmation.EMPTY' }],
    [{ emailConfirmation: 'oscar' }, { emailConfirmation: 'emailConfirmation.DIFFERENT' }],
    [{ email: 'oscar', emailConfirmation: 'otro' }, { email: 'email.NO_AT' }],
    [
      { curp: 'x', email: 'oscar@', emailConfirmation: '' },
      { curp: 'curp.tooShort|1', email: 'email.DOMAIN', emailConfirmation: 'emailConfirmation.EMPTY' },
    ],
  ])('%j is answered with %j', (typed, expected) => {
    const outcome = start(typed);
    expect(outcome.success).toBe(false);
    expect(complaints(outcome)).toEqual(expected);
  });

  test('name a slip in the address beside a slip in the CURP, unless the person kept the address', () => {
    const slip = { email: 'oscar@gmial.com', emailConfirmation: 'oscar@gmial.com' };
    const both = { curp: 'curp.tooShort|6', email: 'email.SUSPICIOUS|oscar@gmail.com' };
    expect(complaints(start({ curp: 'SASO75', ...slip }))).toEqual(both);
    expect(complaints(start({ curp: 'SASO75', ...slip, emailKept: 'oscar@gmial.com' }))).toEqual({
      curp: both.curp,
    });
  });

  test('are refused when the address differs from its repetition', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        const typed = { email: `${one}@correo.example`, emailConfirmation: `${other}@correo.example` };
        expect(start(typed).success).toBe(one === other);
      }),
    );
  });
});

describe('names', () => {
  const names = { givenNames: 'María José', firstSurname: 'Ñandú', secondSurname: '' };
  const read = (changes: Record<string, string>) => namesSchema.safeParse({ ...names, ...changes });

  test.each([
    ['one letter', 'Ó'],
    ['an initial', 'J.'],
    ['128 letters', 'Ñ'.repeat(128)],
    ['diaeresis', 'Güereña'],
    ['an apostrophe', "O'Farril"],
    ['a slash', 'D/Amico'],
    ['a hyphen', 'Pérez-Ñíguez'],
    ['particles', 'de la O y de los Ángeles'],
    ['a numeral in letters', 'Juan Pablo II'],
    ['letters of other Latin alphabets', 'Łukasz Øğız Žižek'],
    ['an accent that has no composed letter', 'M̀ixe'],
    ['upper and lower case as typed', 'mCgREGOR'],
  ])('with %s are kept as typed: %s', (_, text) => {
    expect(read({ givenNames: text })).toMatchObject({ success: true, data: { givenNames: text } });
  });

  test('are tidied: blanks folded, accents composed, invisible characters removed', () => {
    expect(read({ givenNames: '  Jose\u0301 \u200b  Mari\u0301a\u00a0' })).toMatchObject({
      data: { givenNames: 'José María' },
    });
  });

  test.each([
    ['a digit', 'Juan Pablo 2', 'CHARACTER|2'],
    ['an emoji', 'Ana 😀', 'CHARACTER|😀'],
    ['a keycap', 'Ana\u20e3', 'CHARACTER|◌\u20e3'],
    ['a heart', 'Ana ♥', 'CHARACTER|♥'],
    ['a control sign', 'Ana\u0007', 'HIDDEN|U+0007'],
    ['a zero byte', 'Ana\u0000', 'HIDDEN|U+0000'],
    ['an escape sequence', '\u001b[31mAna', 'HIDDEN|U+001B'],
    ['angle brackets', '<b>Ana</b>', 'CHARACTER|<'],
    ['a formula', '=Ana()', 'CHARACTER|='],
    ['an @', 'ana@correo', 'CHARACTER|@'],
    ['a bar', 'Ana|Eva', 'CHARACTER||'],
    ['a lone accent', 'Ana \u0301', 'CHARACTER|◌\u0301'],
    ['Cyrillic letters that look Latin', 'Аnа', 'ALPHABET|А'],
    ['Greek letters', 'Άννα', 'ALPHABET|Ά'],
    ['half a letter', 'Ana\ud83d', 'HIDDEN|U+D83D'],
    ['a letter of private use', 'Ana\ue000', 'HIDDEN|U+E000'],
    ['what an import lost', 'Nu\ufffdez', 'CHARACTER|\ufffd'],
  ])('with %s are refused, and the answer names the sign', (_, text, failure) => {
    for (const part of ['givenNames', 'firstSurname', 'secondSurname'])
      expect(complaints(read({ [part]: text }))).toEqual({ [part]: `${part}.${failure}` });
  });

  test('longer than 128 letters are refused', () => {
    for (const part of ['givenNames', 'firstSurname', 'secondSurname'])
      expect(complaints(read({ [part]: 'a'.repeat(129) }))).toEqual({ [part]: `${part}.LENGTH` });
  });

  test('need a given name and one surname; a second may be missing', () => {
    expect(complaints(read({ givenNames: '', firstSurname: ' \u200b', secondSurname: ' ' }))).toEqual({
      givenNames: 'givenNames.EMPTY',
      firstSurname: 'firstSurname.EMPTY',
    });
    expect(read({ secondSurname: '   ' })).toMatchObject({ data: { secondSurname: '' } });
  });

  test('a single surname typed in the second field is the first one', () => {
    const typed = read({ firstSurname: ' ', secondSurname: 'Luna' });
    expect(typed).toMatchObject({ data: { firstSurname: 'Luna', secondSurname: '' } });
  });

  test('somebody with one name only is told so, not that a field is empty', () => {
    const nobody = { givenNames: '', firstSurname: '', secondSurname: '' };
    expect(complaints(read({ ...nobody, givenNames: 'Suharto' }))).toEqual({
      firstSurname: 'firstSurname.NO_SURNAME',
    });
    for (const part of ['firstSurname', 'secondSurname'])
      expect(complaints(read({ ...nobody, [part]: 'Suharto' }))).toEqual({
        givenNames: 'givenNames.NO_GIVEN_NAME',
      });
  });

  test('that were accepted are accepted again unchanged', () => {
    const unit = fc.constantFrom(...'aZñÑüÓ', '\u0301', '\u200d', ' ', "'", '-', '.', '/', '1', '😀');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const once = read({ givenNames: text });
        if (once.success) expect(read(once.data)).toEqual(once);
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  ['Mi CURP es: SASO750909HDFNNSO5, gracias', 'SASO750909HDFNNSO5'],
  [`${oscar} o ${oscar.replace('5', '6')}`, `${oscar} o ${oscar.replace('5', '6')}`],
  [' saso-750909 hdfnns 05 ', ' saso-750909 hdfnns 05 '],
  ['no me la sé', 'no me la sé'],
])('of «%s» the field shows «%s»', (curp, shown) => {
  expect(withCurpAlone({ curp, email: 'x' })).toEqual({ curp: shown, email: 'x' });
});

describe('every form', () => {
  const forms = {
    start: startSchema(testDay),
    names: namesSchema,
    postalCode: postalCodeSchema,
    address: addressSchema,
  };

  test.each(Object.entries(forms))('%s refuses values that are not text, without a throw', (_, schema) => {
    for (const posted of [{}, null, [], 'text', { curp: 1, givenNames: ['a'], postalCode: {} }])
      expect(schema.safeParse(posted).success).toBe(false);
  });

  test.each(Object.entries(forms))('%s refuses 100 kB in every field', (_, schema) => {
    for (const piece of ['a', ' ', '\u0301\u0323', "'", '😀', '06700 ']) {
      const posted = new Proxy({}, { get: () => piece.repeat(100_000 / piece.length), has: () => true });
      expect(schema.safeParse(posted).success).toBe(false);
    }
  });
});
