import { createHash } from 'node:crypto';
import { type Locale, locales } from '#lib/domain/basics/locale.ts';
import { inEachLanguage, type Sentence } from '#lib/domain/operator/language.ts';
import type { PrivacyNoticeSeen } from '#lib/domain/request/request.ts';
import { type NoticeFacts, noticeVersion, periodText, privacyNotice } from '#lib/i18n/privacy-notice.ts';
import type { Environment } from '#lib/server/settings/issuer.ts';

/** The operator's details in the privacy notice. */
export const noticeFacts = ({ operator, privacy, demonstration }: Environment): NoticeFacts => ({
  operator: operator.name,
  responsible: operator.privacyResponsible,
  address: privacy.address,
  contact: privacy.contact,
  legalBasis: privacy.legalBasis,
  regime: privacy.regime,
  retention: privacy.retention,
  demonstration,
});

/** The notice that people see from this start on, with the SHA-256 (hex) of the texts of both languages with the operator's values. */
export const noticeOf = (environment: Environment): PrivacyNoticeSeen => {
  const facts = noticeFacts(environment);
  const textOf = (locale: Locale) => privacyNotice(locale, facts);
  const texts = JSON.stringify([noticeVersion, ...locales.map(textOf)]);
  return { version: noticeVersion, hash: createHash('sha256').update(texts).digest('hex') };
};

/** «48 horas», for the operator. */
export const periodSentence = (hours: number): Sentence =>
  inEachLanguage((language) => periodText(language, hours));
