import type { Locale } from '#lib/domain/basics/locale.ts';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { type Letter, letter } from '#lib/letters/mail-letter.ts';
import { ending, type MailSender, type Part, paragraph } from '#lib/letters/mail-parts.ts';

export type ResultLetterData = {
  issuance: Pick<Issuance, 'outcome' | 'curp' | 'nss' | 'folio' | 'issuedAt'>;
  sender: MailSender;
};

const facts = ({ issuance }: ResultLetterData, locale: Locale): Part => {
  const words = dictionary(locale).mail.result;
  return {
    part: 'facts',
    rows: [
      { label: words.facts.nss, value: words.facts.nssEnding(ending(issuance.nss)) },
      { label: words.facts.folio, value: issuance.folio },
      { label: words.facts.date, value: publicMoment(locale, issuance.issuedAt) },
    ],
  };
};

const parts = (data: ResultLetterData, locale: Locale): Part[] => {
  const words = dictionary(locale).mail.result;
  return [
    paragraph(words.done[data.issuance.outcome](ending(data.issuance.curp))),
    facts(data, locale),
    paragraph(words.attached),
    {
      part: 'aside',
      text: words.again,
      url: `${data.sender.baseUrl}/${locale}/tramite`,
      words: words.againLink,
    },
    paragraph(words.notYou),
  ];
};

/** The mail with the number: carries both PDFs. Mails are not private, so the text masks the number; only the documents show it. */
export const resultLetter = (data: ResultLetterData, locale: Locale): Letter => {
  const { title, subject } = dictionary(locale).mail.result;
  const { outcome } = data.issuance;
  const content = { subject: subject[outcome], title: title[outcome], parts: parts(data, locale) };
  return letter(content, data.sender, locale);
};
