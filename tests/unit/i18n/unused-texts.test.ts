import { expect, test } from 'vitest';
import { es } from '#lib/i18n/es.ts';
import { sources } from '#tests/support/sources.ts';

/** Dictionaries whose keys are made of a subject and a reason, or are the acts of the audit: types prove that each is needed. */
const keyedByType = new Set(['errors', 'deskErrors', 'auditActs']);

const code = sources.filter(({ path }) => !/^lib\/i18n\/(?:es|en)\//u.test(path));
const names = new Set(code.flatMap(({ code: text }) => text.match(/[\w-]+/gu) ?? []));

/** `title` of «expiredTitle» may be put together by the page: `${state}Title`. */
const isNamed = (key: string): boolean => names.has(key) || (/Title$/u.test(key) && names.has('Title'));

const unnamed = (words: object, path: string): string[] =>
  Object.entries(words).flatMap(([key, below]) => {
    const here = `${path}.${key}`;
    const found = /^\w+$/u.test(key) && !/^\d/u.test(key) && !isNamed(key) ? [here] : [];
    return below !== null && typeof below === 'object' ? [...found, ...unnamed(below, here)] : found;
  });

test('every text of a dictionary is named somewhere in the code', () => {
  const texts = Object.entries(es).filter(([part]) => !keyedByType.has(part));
  expect(texts.flatMap(([part, words]) => unnamed(words, part))).toEqual([]);
});
