import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '#lib/domain/basics/locale.ts';
import { otherVoices } from './not-yet.ts';
import { infinitiveOrders, rules } from './one-voice.ts';
import { groupOf, type SaidText, saidTexts } from './said-texts.ts';

type Finding = SaidText & { found: string };

const wordsFound = (locale: Locale, { path, text }: SaidText): string[] =>
  rules[locale]
    .filter(({ not, only }) => not.test(text) && (only?.test(path) ?? true))
    .map(({ not, use }) => `«${not.exec(text)?.[0]}» → ${use}`);

const ordersFound = (locale: Locale, { path, text }: SaidText): string[] =>
  locale === 'es' && path.startsWith('desk')
    ? infinitiveOrders(path, text).map((order) => `«${order}» → tú`)
    : [];

const findings = (locale: Locale): Finding[] =>
  saidTexts(locale).flatMap((said) =>
    [...wordsFound(locale, said), ...ordersFound(locale, said)].map((found) => ({ ...said, found })),
  );

describe.each(locales)('the one voice of docs/words.md (%s)', (locale) => {
  const all = findings(locale);

  it('has one word for one thing and no infinitive as an order', () => {
    const others = all.filter((finding) => !otherVoices[locale].includes(groupOf(finding)));
    expect(others.map(({ path, found, text }) => `${path}: ${found}: ${text}`)).toEqual([]);
  });

  it('leaves no dictionary on the list in not-yet.ts that keeps it', () => {
    const groups = new Set(all.map(groupOf));
    expect(otherVoices[locale].filter((group) => !groups.has(group))).toEqual([]);
  });
});

describe('the word list', () => {
  const wordsIn = (locale: Locale, path: string, text: string) => wordsFound(locale, { path, text });

  it.each([
    ['Abre la liga', 'Abre el enlace'],
    ['Oprime Continuar', 'Presiona Continuar'],
    ['Tus documentos ya no sirven.', 'Tus documentos ya no están vigentes.'],
    ['El último número no va con los demás', 'El último número no coincide'],
    ['Baja la constancia', 'Lo dieron de baja'],
    ['Captura tu domicilio', 'Una captura de pantalla'],
  ])('knows «%s» from «%s»', (not, use) => {
    expect(wordsIn('es', 'start', not)).not.toEqual([]);
    expect(wordsIn('es', 'start', use)).toEqual([]);
  });

  it.each([
    ['To go on, press the button', 'To continue, press the button'],
    ['Your social security number', 'Your Mexican social security number (NSS)'],
    ['A number of four characters too many', 'This is not a US Social Security number.'],
    ['Choose your neighbourhood', 'Choose your neighborhood'],
  ])('knows “%s” from “%s”', (not, use) => {
    expect(wordsIn('en', 'start', not)).not.toEqual([]);
    expect(wordsIn('en', 'start', use)).toEqual([]);
  });

  it('lets staff say caso', () => {
    expect(wordsIn('es', 'journey.x', 'Tu caso sigue aquí')).not.toEqual([]);
    expect(wordsIn('es', 'deskAssist.x', 'El caso sigue aquí')).toEqual([]);
  });

  it('tells an order from a button and a noun', () => {
    expect(infinitiveOrders('deskErrors.curp', 'Revisar la CURP')).toEqual(['Revisar la CURP']);
    expect(infinitiveOrders('deskAssist.x', 'No hay nadie. Volver más tarde.')).toEqual([
      'Volver más tarde.',
    ]);
    expect(infinitiveOrders('deskAssist.submit', 'Revisar la CURP')).toEqual([]);
    expect(infinitiveOrders('deskErrors.curp', 'Revisa la CURP. Lugar de nacimiento')).toEqual([]);
  });
});
