import { expect, test } from 'vitest';
import { assistedWords } from '#app/[locale]/mostrador/journey/assisted-words.ts';
import { locales } from '#lib/domain/basics/locale.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';

test.each(locales)('each word of the public steps that the desk replaces is one of theirs (%s)', (locale) => {
  const { journey, deskAssist } = dictionary(locale);
  for (const step of ['identity', 'address', 'review'] as const)
    expect(Object.keys(journey[step])).toEqual(expect.arrayContaining(Object.keys(deskAssist.steps[step])));
});

test.each(locales)('a mistake in the public steps is told about somebody else (%s)', (locale) => {
  const { errors } = assistedWords(dictionary(locale));
  const ofSteps =
    /^(?:givenNames|firstSurname|secondSurname|namePart|names|postalCode|settlement|settlementName|municipio|street|exteriorNumber|interiorNumber)\./;
  const said = Object.entries(errors).filter(([name]) => ofSteps.test(name));
  expect(said.length).toBeGreaterThan(50);
  expect(said.filter(([, text]) => /\b(?:tus?|your)\b/i.test(text))).toEqual([]);
});
