import { tidyText } from '#lib/domain/basics/typed-text.ts';
import { type Email, parseEmail } from '#lib/domain/email/email.ts';
import { type OperatorContact, type Phone, parsePhone } from '#lib/domain/help/operator-contact.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

type Variables = Record<string, string | undefined>;
type Parsed<T> = { value: T | null; mistakes: Sentence[] };

/** The variables that are read here. */
export const helpVariables = [
  'HELP_PHONE',
  'HELP_EMAIL',
  'HELP_HOURS',
  'HELP_HOURS_EN',
  'HELP_LANGUAGES',
] as const;

const noPhone: Sentence = {
  es: 'HELP_PHONE debe ser un teléfono: 10 dígitos de México, o + con el código del país, como +1 312 555 0100 ext. 12',
  en: 'HELP_PHONE must be a telephone: 10 digits of Mexico, or + with the code of the country, such as +1 312 555 0100 ext. 12',
};
const noEmail: Sentence = {
  es: 'HELP_EMAIL debe ser un correo, como ayuda@escuela.example',
  en: 'HELP_EMAIL must be an email address, such as help@school.example',
};
const tooLong = (name: string): Sentence => ({
  es: `${name} debe caber en ${longest} letras`,
  en: `${name} must fit in ${longest} characters`,
});
const noWay: Sentence = {
  es: 'HELP_HOURS y HELP_LANGUAGES necesitan HELP_PHONE o HELP_EMAIL',
  en: 'HELP_HOURS and HELP_LANGUAGES need HELP_PHONE or HELP_EMAIL',
};
const noSpanishHours: Sentence = {
  es: 'HELP_HOURS_EN necesita HELP_HOURS, en español',
  en: 'HELP_HOURS_EN needs HELP_HOURS, in Spanish',
};

const longest = 120;

const readPhone = (typed: string): Parsed<Phone> => {
  if (typed === '') return { value: null, mistakes: [] };
  const phone = parsePhone(typed);
  return phone.ok ? { value: phone.value, mistakes: [] } : { value: null, mistakes: [noPhone] };
};

const readEmail = (typed: string): Parsed<Email> => {
  if (typed === '') return { value: null, mistakes: [] };
  const email = parseEmail(typed);
  return email.ok ? { value: email.value, mistakes: [] } : { value: null, mistakes: [noEmail] };
};

const readWords = (name: string, typed: string): Parsed<string> =>
  typed.length > longest
    ? { value: null, mistakes: [tooLong(name)] }
    : { value: typed || null, mistakes: [] };

/** The operator's own contact, null when none is given, and one sentence per mistake. */
export const parseHelp = (
  variables: Variables,
): { contact: OperatorContact | null; mistakes: Sentence[] } => {
  const typed = (name: (typeof helpVariables)[number]) => tidyText(variables[name] ?? '');
  const [phone, email] = [readPhone(typed('HELP_PHONE')), readEmail(typed('HELP_EMAIL'))];
  const [hours, hoursInEnglish, languages] = (['HELP_HOURS', 'HELP_HOURS_EN', 'HELP_LANGUAGES'] as const).map(
    (name) => readWords(name, typed(name)),
  );
  const isReachable = typed('HELP_PHONE') !== '' || typed('HELP_EMAIL') !== '';
  const isGiven = helpVariables.some((name) => typed(name) !== '');
  const mistakes = [
    ...[phone, email, hours, hoursInEnglish, languages].flatMap((parsed) => parsed?.mistakes ?? []),
    ...(isGiven && !isReachable ? [noWay] : []),
    ...(typed('HELP_HOURS_EN') !== '' && typed('HELP_HOURS') === '' ? [noSpanishHours] : []),
  ];
  if (!isReachable) return { contact: null, mistakes };
  const spanish = hours?.value ?? null;
  const contact: OperatorContact = {
    phone: phone.value,
    email: email.value,
    hours: spanish === null ? null : { es: spanish, en: hoursInEnglish?.value ?? null },
    languages: languages?.value ?? null,
  };
  return { contact, mistakes };
};
