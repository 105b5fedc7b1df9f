import { describe, expect, test } from 'vitest';
import { waysToReach } from '#lib/domain/help/operator-contact.ts';
import { ConfigurationError, readEnvironment } from '#lib/server/settings/env.ts';

const contactOf = (variables: Record<string, string>) => readEnvironment(variables).operator.contact;

const mistakesOf = (variables: Record<string, string>): string[] => {
  try {
    readEnvironment(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.mistakes.map(({ en }) => en);
    throw error;
  }
};

describe("the operator's own contact", () => {
  test('is none where none is given, and no line of IMSS takes its place', () => {
    expect(contactOf({})).toBeNull();
  });

  test('has the phone first, then the address, and when and in which languages somebody answers', () => {
    const contact = contactOf({
      HELP_PHONE: '(55) 1234-5678',
      HELP_EMAIL: 'Ayuda@Escuela.example',
      HELP_HOURS: 'lunes a viernes, de 9 a 15 h',
      HELP_HOURS_EN: 'Monday to Friday, 9 a.m. to 3 p.m.',
      HELP_LANGUAGES: 'español, English, náhuatl',
    });
    expect(contact).toEqual({
      phone: { shown: '(55) 1234-5678', href: 'tel:+525512345678' },
      email: 'ayuda@escuela.example',
      hours: { es: 'lunes a viernes, de 9 a 15 h', en: 'Monday to Friday, 9 a.m. to 3 p.m.' },
      languages: 'español, English, náhuatl',
    });
    expect(contact && waysToReach(contact)).toEqual([
      { shown: '(55) 1234-5678', href: 'tel:+525512345678' },
      { shown: 'ayuda@escuela.example', href: 'mailto:ayuda@escuela.example' },
    ]);
  });

  test.each([
    ['55 1234 5678', 'tel:+525512345678'],
    ['+1 312 555 0100 ext. 12', 'tel:+13125550100;ext=12'],
    ['+52 55 1234 5678', 'tel:+525512345678'],
  ])('%s is dialled as %s', (phone, href) => {
    expect(contactOf({ HELP_PHONE: phone })?.phone).toEqual({ shown: phone, href });
  });

  test.each(['1234567', '312 555 010', 'llámanos', '+12', '55 1234 5678 o 9'])('%s is no phone', (phone) => {
    expect(mistakesOf({ HELP_PHONE: phone })).toEqual([
      'HELP_PHONE must be a telephone: 10 digits of Mexico, or + with the code of the country, such as +1 312 555 0100 ext. 12',
    ]);
  });

  test.each([
    [{ HELP_EMAIL: 'ayuda' }, 'HELP_EMAIL must be an email address, such as help@school.example'],
    [{ HELP_HOURS: 'de 9 a 15 h' }, 'HELP_HOURS and HELP_LANGUAGES need HELP_PHONE or HELP_EMAIL'],
    [{ HELP_LANGUAGES: 'español' }, 'HELP_HOURS and HELP_LANGUAGES need HELP_PHONE or HELP_EMAIL'],
    [{ HELP_PHONE: '5512345678', HELP_HOURS_EN: '9 to 3' }, 'HELP_HOURS_EN needs HELP_HOURS, in Spanish'],
    [{ HELP_PHONE: '5512345678', HELP_HOURS: 'a'.repeat(121) }, 'HELP_HOURS must fit in 120 characters'],
    [{ HELP_EMAILS: 'a@b.example' }, 'HELP_EMAILS is no setting; did you mean HELP_EMAIL?'],
  ] as const)('%j stops the start', (variables, mistake) => {
    expect(mistakesOf(variables)).toContain(mistake);
  });
});
