import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageOf } from '#components/form/form-state.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { diagnoseName, nameFits } from '#lib/domain/curp/name-diagnosis.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { deskMessagesFor, messagesFor } from '#lib/i18n/messages.ts';
import { curpOf } from '#tests/support/builders.ts';
import { curpOfName, invent, seeded } from '#tests/support/curp-errors.ts';

const named = (givenNames: string, firstSurname: string, secondSurname = ''): PersonName => ({
  givenNames,
  firstSurname,
  secondSurname,
});

const subjects = ['namePart', 'names'] as const;
const messages = {
  es: [messagesFor(dictionary('es'), ...subjects), deskMessagesFor(dictionary('es'), ...subjects)],
  en: [messagesFor(dictionary('en'), ...subjects), deskMessagesFor(dictionary('en'), ...subjects)],
} as const;

/** The keys for a name, with the field before those of one field. */
const keysOf = (name: PersonName, curp: Curp): string[] => {
  const { fields, form } = diagnoseName(name, curp);
  return [...Object.entries(fields).map(([part, key]) => `${part} ${key}`), ...(form ? [form] : [])];
};
type Diagnosis = ReturnType<typeof diagnoseName>;
const keysIn = ({ fields, form }: Diagnosis) => [...Object.values(fields), ...(form ? [form] : [])];
const inWords = (diagnosis: Diagnosis, locale: Locale): string[] =>
  messages[locale].flatMap((words) => keysIn(diagnosis).map((key) => messageOf(words, key)));
const sentences = (name: PersonName, curp: Curp, locale: Locale): string[] =>
  inWords(diagnoseName(name, curp), locale);

const elena = curpOf('ROME900101MDFJRL06');
const ana = curpOf('NUPA910423MPLXXN04');
const damico = curpOfName(named('Juan', "D'Amico", 'Álvarez'));
const cruz = curpOfName(named('Luis Carlos', 'De la Cruz', 'McGregor'));
const josefa = curpOfName(named('María José', 'Mora'));
const luna = curpOf('LUXL911015MTLNXT07');

describe('a person whose name does not go with the CURP reads why', () => {
  test.each<[string, PersonName, Curp, string[]]>([
    ['the second surname is missing', named('Elena', 'Rojas'), elena, ['secondSurname namePart.MISSING']],
    [
      'both surnames are in one field',
      named('Elena', 'ROJAS MORA'),
      elena,
      ['names.BOTH_IN_FIRST|ROJAS|MORA'],
    ],
    [
      'both surnames are in the second field',
      named('Elena', '', 'ROJAS MORA'),
      elena,
      ['names.BOTH_IN_FIRST|ROJAS|MORA'],
    ],
    [
      'there is a surname too many',
      named('Leticia', 'Luna', 'Ruiz'),
      luna,
      ['secondSurname namePart.EXTRA|Ruiz'],
    ],
    [
      'a word for «none» stands where the CURP has a surname',
      named('Elena', 'Rojas', 'NO TIENE'),
      elena,
      ['secondSurname namePart.NONE|NO TIENE'],
    ],
    ['the surnames are the wrong way round', named('Elena', 'Mora', 'Rojas'), elena, ['names.SWAPPED']],
    ['the fields are rotated', named('Rojas', 'Mora', 'Elena'), elena, ['names.PLACED|Elena|Rojas|Mora']],
    [
      'the given name is in the surname’s field',
      named('Rojas', 'Elena', 'Mora'),
      elena,
      ['names.PLACED|Elena|Rojas|Mora'],
    ],
    ['everything is in two fields', named('Elena Rojas', 'Mora'), elena, ['names.PLACED|Elena|Rojas|Mora']],
    [
      'everything is in two fields, surnames first',
      named('Rojas Mora', 'Elena'),
      elena,
      ['names.PLACED|Elena|Rojas|Mora'],
    ],
    [
      'one surname and the given name changed places',
      named('Luna', 'Leticia'),
      luna,
      ['names.PLACED_ONE|Leticia|Luna'],
    ],
    [
      'both Ñ are lost',
      named('Ana', 'NUNEZ', 'PENA'),
      ana,
      ['firstSurname namePart.ENYE|NUÑEZ', 'secondSurname namePart.ENYE|PEÑA'],
    ],
    ['Ñ is written as NI', named('Ana', 'Nuniez', 'Peña'), ana, ['firstSurname namePart.ENYE|Nuñez']],
    [
      'there is a Ñ too many',
      named('Elena', 'Rojas', 'Mora'),
      curpOfName(named('Elena', 'Rojas', 'Mora')),
      [],
    ],
    [
      'there is a title',
      named('Lic. Elena', 'Rojas', 'Mora'),
      elena,
      ['givenNames namePart.TITLE|Lic.|Elena'],
    ],
    [
      'there are two titles',
      named('Sra. Dra. Elena', 'Rojas', 'Mora'),
      elena,
      ['givenNames namePart.TITLE|Sra. Dra.|Elena'],
    ],
    [
      'there is a title that a name may be too',
      named('Doña Elena', 'Rojas', 'Mora'),
      elena,
      ['givenNames namePart.TITLE|Doña|Elena'],
    ],
    [
      'the apostrophe is lost',
      named('Juan', 'Damico', 'Álvarez'),
      damico,
      ["firstSurname namePart.SIGN|D'amico"],
    ],
    [
      'the blanks are lost',
      named('Luis', 'Delacruz', 'McGregor'),
      cruz,
      ['firstSurname namePart.APART|De la cruz'],
    ],
    [
      'one blank is lost',
      named('Luis', 'Dela Cruz', 'McGregor'),
      cruz,
      ['firstSurname namePart.APART|De la Cruz'],
    ],
    [
      'there is a blank too many',
      named('Luis', 'De la Cruz', 'Mc Gregor'),
      cruz,
      ['secondSurname namePart.JOINED|McGregor'],
    ],
    [
      'the given names are in another order',
      named('Carlos Luis', 'De la Cruz', 'McGregor'),
      cruz,
      ['givenNames namePart.ORDER|Luis Carlos'],
    ],
    ['María stands second', named('José María', 'Mora'), josefa, ['givenNames namePart.ORDER|María José']],
    [
      'a vowel is another one',
      named('Elena', 'Rajas', 'Mora'),
      elena,
      ['firstSurname namePart.VOWEL|Rajas|A|O'],
    ],
    [
      'a consonant is another one',
      named('Elena', 'Rosas', 'Mora'),
      elena,
      ['firstSurname namePart.CONSONANT|Rosas|S|J'],
    ],
    [
      'a given name is another one',
      named('Beatriz', 'Rojas', 'Mora'),
      elena,
      ['givenNames namePart.INITIAL|Beatriz|B|E'],
    ],
    ['the whole name is another one', named('Beatriz', 'Santos', 'Vega'), elena, ['names.OTHER_CURP']],
  ])('%s', (_, name, curp, expected) => {
    expect(keysOf(name, curp)).toEqual(expected);
    expect(nameFits(name, curp)).toBe(expected.length === 0);
  });

  test('«Lic. Lucía» is not let through, although L and C go with the CURP', () => {
    const lucia = curpOfName(named('Lucía', 'Rojas', 'Mora'));
    const titled = named('Lic. Lucía', 'Rojas', 'Mora');
    expect(nameFits(titled, lucia)).toBe(false);
    expect(keysOf(titled, lucia)).toEqual(['givenNames namePart.TITLE|Lic.|Lucía']);
    for (const name of ['Sor Juana', 'Don Diego', 'Sol', 'Dora', 'Inga'])
      expect(nameFits(named(name, 'Rojas', 'Mora'), curpOfName(named(name, 'Rojas', 'Mora')))).toBe(true);
  });

  test('in words, with the name and the letters', () => {
    expect(sentences(named('Ana', 'NUNEZ', 'Peña'), ana, 'es')[0]).toBe(
      'Según tu CURP lleva Ñ: «NUÑEZ». Si así está en tu acta, escríbelo con Ñ',
    );
    expect(sentences(named('Elena', 'Rosas', 'Mora'), elena, 'en')[0]).toBe(
      'Check “Rosas”: not counting the first letter, its first consonant is “S”, but in your CURP it is “J”',
    );
  });
});

type Mistake = (name: PersonName, other: PersonName) => PersonName;
const plain = (text: string) => text.normalize('NFD').replace(/\p{Mn}/gu, '');
const mistakes: Record<string, Mistake> = {
  'second surname lost': (name) => ({ ...name, secondSurname: '' }),
  'second surname of another person': (name, other) => ({ ...name, secondSurname: other.firstSurname }),
  'first surname of another person': (name, other) => ({ ...name, firstSurname: other.firstSurname }),
  'given name of another person': (name, other) => ({ ...name, givenNames: other.givenNames }),
  'another person': (_, other) => other,
  'both surnames in one field': (name) => ({
    ...name,
    firstSurname: `${name.firstSurname} ${name.secondSurname}`,
    secondSurname: '',
  }),
  'a placeholder': (name) => ({ ...name, secondSurname: 'NULL' }),
  'a placeholder first': (name) => ({ ...name, firstSurname: 'Na' }),
  swapped: ({ givenNames, firstSurname, secondSurname }) => named(givenNames, secondSurname, firstSurname),
  rotated: ({ givenNames, firstSurname, secondSurname }) => named(firstSurname, secondSurname, givenNames),
  'given name and surname changed places': ({ givenNames, firstSurname, secondSurname }) =>
    named(firstSurname, givenNames, secondSurname),
  'marks and Ñ lost': (name) =>
    named(plain(name.givenNames), plain(name.firstSurname), plain(name.secondSurname)),
  'a title': (name) => ({ ...name, givenNames: `Ing. ${name.givenNames}` }),
  'blanks lost': (name) => ({ ...name, firstSurname: name.firstSurname.replaceAll(' ', '') }),
  'first letter lost': (name) => ({ ...name, firstSurname: name.firstSurname.slice(1) || 'A' }),
  'second letter lost': (name) => ({ ...name, givenNames: name.givenNames.replace(/^(.)./u, '$1') }),
  'an apostrophe': (name) => ({ ...name, firstSurname: name.firstSurname.replace(/^(.)/u, "$1'") }),
  'signs and blanks lost': (name) => ({ ...name, firstSurname: name.firstSurname.replace(/[^\p{L}]/gu, '') }),
  'a blank after the second letter': (name) => ({
    ...name,
    secondSurname: name.secondSurname.replace(/^(..)/u, '$1 '),
  }),
  'a slash after the first letter': (name) => ({
    ...name,
    firstSurname: name.firstSurname.replace(/^(.)/u, '$1/'),
  }),
  'a Ñ too many': (name) => ({ ...name, firstSurname: name.firstSurname.replaceAll('n', 'ñ') }),
  'inner vowels lost': (name) => ({
    ...name,
    firstSurname: name.firstSurname.replace(/(?<!^)[aeiou]/giu, ''),
  }),
  'a vowel too many': (name) => ({ ...name, firstSurname: name.firstSurname.replace(/^(.)/u, '$1a') }),
  'a consonant too many': (name) => ({ ...name, firstSurname: name.firstSurname.replace(/^(.)/u, '$1t') }),
  'no vowel': (name) => ({ ...name, firstSurname: 'Krz' }),
  'no consonant': (name) => ({ ...name, firstSurname: 'Ea' }),
  'a letter of no alphabet first': (name) => ({ ...name, firstSurname: 'Ñandú' }),
};

/** Names a sign or a place, with the typed text; or a field; or the button that leads on. */
const saysWhatToDo =
  /[«“][^»”]+[»”]|Escrib\w+ aquí el segundo|(?:Write|Type) the second one here|Cámbialos de lugar|Swap them|Switch them|Revisa que el caso|Check that the case/u;
const internals = /«»|“”|«X+»|“X+”|\bX+\b|\{\d\}|undefined|null/u;

/** People with signs, particles and letters that the invented ones lack. */
const unusual = [
  named('Juan', "D'Amico", 'Álvarez'),
  named('Luis', 'De la Cruz', 'McGregor'),
  named('Ana', 'Núñez', 'Peña'),
  named('Zoe', 'Krz', 'Ea'),
  named('Øystein', 'Ea', "O'Farril"),
  named('Ma. Inés', 'Manzano', 'D/Amico'),
];

test('every mistake gets at least one sentence, in both languages and for staff, that names a sign, a place or a way on and shows no bare X', () => {
  const random = seeded(20);
  const today = { year: 2026, month: 11, day: 21 };
  const seen = new Set<string>();
  const people = [
    ...unusual.map((name) => ({ name, curp: curpOfName(name) })),
    ...Array.from({ length: 50 }, () => invent(random, today)),
  ];
  for (const { name, curp } of people) {
    const other = invent(random, today).name;
    for (const mistake of Object.values(mistakes)) {
      const typed = mistake(name, other);
      if (nameFits(typed, curp) || typed.firstSurname === '') continue;
      const diagnosis = diagnoseName(typed, curp);
      for (const key of keysIn(diagnosis)) seen.add(key.split('|')[0] ?? '');
      const said = [...inWords(diagnosis, 'es'), ...inWords(diagnosis, 'en')];
      if (said.length === 0) expect([typed, curp]).toBe('explained');
      for (const sentence of said)
        if (internals.test(sentence) || !saysWhatToDo.test(sentence))
          expect([typed, curp, sentence]).toBe('in words');
    }
  }
  const never = Object.keys(messages.es[0]).filter((key) => /^name/.test(key) && !seen.has(key));
  expect(never).toEqual(['names.DIFFERENT']);
});

test('whatever is typed as a name gets an answer in words', () => {
  const part = fc.string({ unit: fc.constantFrom(...'aeñÑRSTx', ' ', "'", '-', 'Ø', '.'), maxLength: 14 });
  fc.assert(
    fc.property(part, part, part, (given, first, second) => {
      const name = named(`A${given}`, `B${first}`, second);
      if (nameFits(name, elena)) return;
      const said = sentences(name, elena, 'es');
      expect(said.length).toBeGreaterThan(0);
      for (const sentence of said) expect(sentence).not.toMatch(/«»|\{\d\}|undefined|null/u);
    }),
    { numRuns: 300 },
  );
});
