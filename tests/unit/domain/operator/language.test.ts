import { expect, test } from 'vitest';
import { operatorLanguage } from '#lib/domain/operator/language.ts';
import { explain, OperatorError } from '#lib/domain/operator/operator-error.ts';

test.each([
  [{}, [], 'es'],
  [{ LANG: 'C.UTF-8' }, [], 'es'],
  [{ LANG: 'fr_FR.UTF-8' }, [], 'es'],
  [{ LANG: 'en_US.UTF-8' }, [], 'en'],
  [{ LC_MESSAGES: 'en_GB' }, [], 'en'],
  [{ LANG: 'es_MX.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, [], 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'es_MX.UTF-8' }, [], 'es'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, [], 'en'],
  [{ LANG: 'en_US.UTF-8' }, ['doctor', '--lang', 'es'], 'es'],
  [{}, ['doctor', '--lang=en'], 'en'],
  [{}, ['--lang', 'fr'], 'es'],
  [{}, ['--lang'], 'es'],
])('an operator with %o who types %j reads %s', (variables, words, language) => {
  expect(operatorLanguage(variables, words)).toBe(language);
});

test('an error for the operator is explained in one language, one line per mistake', () => {
  const error = new OperatorError([
    { es: 'uno', en: 'one' },
    { es: 'dos', en: 'two' },
  ]);
  expect([explain(error, 'es'), explain(error, 'en')]).toEqual(['uno\ndos', 'one\ntwo']);
  expect(explain(new Error('disk full'), 'es')).toBe('disk full');
});
