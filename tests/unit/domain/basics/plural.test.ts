import { expect, test } from 'vitest';
import { locales } from '#lib/domain/basics/locale.ts';
import { counted } from '#lib/domain/basics/plural.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';

test('a count has its word in the singular or in the plural', () => {
  expect([0, 1, 2].map((count) => counted('es', count, 'vez', 'veces'))).toEqual([
    '0 veces',
    '1 vez',
    '2 veces',
  ]);
  expect([0, 1, 2].map((count) => counted('en', count, 'time', 'times'))).toEqual([
    '0 times',
    '1 time',
    '2 times',
  ]);
});

/** Every text of the dictionary, with 1 for each value. */
const textsWithOne = (words: unknown): string[] => {
  if (typeof words === 'string') return [words.replace(/\{\w+\}/g, '1')];
  if (typeof words === 'function')
    return textsWithOne(words(...Array.from({ length: words.length }, () => 1)));
  return words && typeof words === 'object' ? Object.values(words).flatMap(textsWithOne) : [];
};

const units = {
  es: 'veces|segundos|minutos|horas|días|años|letras|números|dígitos|columnas|filas|personas|códigos|correos|turnos',
  en: '(?:more )?times|seconds|minutes|hours|days|years|letters|numbers|digits|columns|rows|people|codes|emails|tickets',
};
/** The plurals themselves, and the days of a month, which are never one. */
const alwaysMany = /^(?:wait\.\w+s|curp\.day)$/;

test.each(locales)('no text says one of several things (%s)', (locale) => {
  const { errors, deskErrors, ...words } = dictionary(locale);
  const counts = Object.entries({ ...errors, ...deskErrors }).filter(([name]) => !alwaysMany.test(name));
  const plural = new RegExp(`(?<![\\d.,:/-])1 (?:${units[locale]})(?!\\p{L})`, 'u');
  const texts = textsWithOne([words, Object.fromEntries(counts)]);
  expect(texts.filter((text) => plural.test(text))).toEqual([]);
});
