import type { Locale } from '#lib/domain/basics/locale.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { dottedGroups } from '#lib/domain/basics/separators.ts';
import { tidyText } from '#lib/domain/basics/typed-text.ts';
import type { Email } from '#lib/domain/email/email.ts';

/** A telephone as people read it, and as a link dials it (RFC 3966). */
export type Phone = { shown: string; href: string };

/**
 * How people reach those who run this site. IMSS knows nothing of a failure here, so only this contact is named where one is told about, and
 * where there is none nothing else takes its place.
 */
export type OperatorContact = {
  phone: Phone | null;
  email: Email | null;
  /** When somebody answers, in the operator's own words; the English ones are optional. */
  hours: { es: string; en: string | null } | null;
  /** Names of languages, each in itself: "español, English". */
  languages: string | null;
};

/** The ways to reach the operator, the quickest first: what is shown and where its link leads. */
export const waysToReach = ({ phone, email }: Pick<OperatorContact, 'phone' | 'email'>): Phone[] => [
  ...(phone ? [phone] : []),
  ...(email ? [{ shown: email, href: `mailto:${email}` }] : []),
];

const telephone = /^(\+?)(\d{7,15})(?:ext\.?(\d{1,6}))?$/i;

/** A telephone as an operator writes it. Ten digits without + are a number of Mexico; other countries need their + and code. */
export const parsePhone = (typed: string): Result<Phone, 'PHONE'> => {
  const shown = tidyText(typed);
  const [, plus, digits = '', extension] =
    telephone.exec(dottedGroups(shown).join('').replace(/[()]/g, '')) ?? [];
  if (plus === undefined || (plus === '' && digits.length !== 10)) return err('PHONE');
  const dialled = plus === '' ? `+52${digits}` : `+${digits}`;
  return ok({ shown, href: `tel:${dialled}${extension ? `;ext=${extension}` : ''}` });
};

/** When somebody answers, and the language of that text; null where the operator did not say. */
export const hoursIn = (
  { hours }: OperatorContact,
  locale: Locale,
): { text: string; language: Locale } | null => {
  if (!hours) return null;
  return locale === 'en' && hours.en !== null
    ? { text: hours.en, language: 'en' }
    : { text: hours.es, language: 'es' };
};
