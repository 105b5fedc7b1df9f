import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '#lib/domain/basics/locale.ts';
import { syllablesIn as englishSyllables } from './english-syllables.ts';
import { hardToRead } from './not-yet.ts';
import { pagesOf } from './pages.ts';
import { readingEase } from './reading-ease.ts';
import { syllablesIn as spanishSyllables } from './spanish-syllables.ts';

/** What docs/words.md §1 asks of each page and each mail. */
const leastEase: Record<Locale, number> = { es: 70, en: 65 };

describe('counting syllables', () => {
  it.each([
    ['sol', 1],
    ['casa', 2],
    ['ciudad', 2],
    ['país', 2],
    ['caer', 2],
    ['guitarra', 3],
    ['aquí', 2],
    ['nacimiento', 4],
    ['electrónico', 5],
    ['muy', 1],
    ['averigüe', 4],
    ['NSS', 3],
  ])('finds in the Spanish word %s %i', (word, syllables) => {
    expect(spanishSyllables(word)).toBe(syllables);
  });

  it.each([
    ['the', 1],
    ['name', 1],
    ['names', 1],
    ['asked', 1],
    ['needed', 2],
    ['changes', 2],
    ['people', 2],
    ['certificate', 4],
    ['security', 4],
    ['number', 2],
    ['someone', 2],
    ['someone’s', 2],
    ['created', 3],
    ['area', 3],
    ['official', 3],
    ['identification', 6],
    ['neighborhood', 3],
    ['appointment', 3],
    ['safely', 2],
    ['being', 2],
    ['NSS', 3],
  ])('finds in the English word %s %i', (word, syllables) => {
    expect(englishSyllables(word)).toBe(syllables);
  });
});

describe('the reading ease', () => {
  it('of a plain English text is the one that Flesch’s formula gives by hand', () => {
    /** 10 words, 12 syllables, 2 sentences. */
    const ease = readingEase('en', ['Open the link in your email. Then press the button.']);
    expect(ease).toBeCloseTo(206.835 - (84.6 * 13) / 10 - (1.015 * 10) / 2, 6);
  });

  it('counts neither labels nor addresses, and «p.m.» ends no sentence', () => {
    const sentence = 'El enlace caduca a las 7:43 p.m. del lunes';
    expect(readingEase('es', [sentence, 'Identificación'])).toBe(readingEase('es', [sentence]));
    expect(readingEase('es', [`${sentence} https://ventanilla.example/es/aviso`])).toBe(
      readingEase('es', [sentence]),
    );
  });

  it.each([
    [
      'es',
      'Las personas solicitantes deberán proporcionar obligatoriamente la documentación correspondiente, debidamente certificada, ante la unidad administrativa competente en materia de afiliación y vigencia.',
    ],
    [
      'en',
      'Applicants are required to furnish the corresponding documentation, duly certified, to the administrative unit competent in matters of affiliation and eligibility verification.',
    ],
  ] as const)('of a decree is bad (%s)', (locale, decree) => {
    expect(readingEase(locale, [decree])).toBeLessThan(40);
  });
});

describe.each(locales)('the pages and mails (%s)', (locale) => {
  const pages = pagesOf(locale).map(([name, texts]) => ({ name, ease: readingEase(locale, texts) }));
  const hard = pages.filter(({ ease }) => ease < leastEase[locale]);

  it(`are easy to read (${leastEase[locale]} or more)`, () => {
    const others = hard.filter(({ name }) => !hardToRead[locale].includes(name));
    expect(others.map(({ name, ease }) => `${name}: ${ease.toFixed(1)}`)).toEqual([]);
  });

  it('leave the list in not-yet.ts when they are', () => {
    const names = hard.map(({ name }) => name);
    expect(hardToRead[locale].filter((name) => !names.includes(name))).toEqual([]);
  });
});
