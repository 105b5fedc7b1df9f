import type { Locale } from '#lib/domain/basics/locale.ts';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { type Letter, letter } from '#lib/letters/mail-letter.ts';
import { ending, type MailSender, type Part, paragraph } from '#lib/letters/mail-parts.ts';

export type DeadEndLetterData = {
  curp: Curp;
  /** How to continue with a proof of identity, where a provider is configured: the same link as in the other letter. */
  stepUp: { url: string; provider: string; expiresAt: number } | null;
  stopUrl: string;
  sender: MailSender;
};

const wayOn = ({ stepUp }: DeadEndLetterData, locale: Locale): Part[] => {
  if (!stepUp) return [];
  const { deadEnd, copy } = dictionary(locale).mail;
  return [
    paragraph(deadEnd.stepUp(stepUp.provider)),
    { part: 'link', url: stepUp.url, button: deadEnd.stepUpButton, lead: copy },
    paragraph(deadEnd.until(publicMoment(locale, stepUp.expiresAt))),
  ];
};

const parts = (data: DeadEndLetterData, locale: Locale): Part[] => {
  const { deadEnd, stop } = dictionary(locale).mail;
  const again = `${data.sender.baseUrl}/${locale}/tramite`;
  return [
    paragraph(deadEnd.text(ending(data.curp))),
    { part: 'list', items: deadEnd.ways },
    ...wayOn(data, locale),
    { part: 'aside', text: deadEnd.always, url: again, words: deadEnd.again },
    { part: 'aside', text: deadEnd.notYou, url: data.stopUrl, words: stop },
  ];
};

/**
 * The letter in place of a link when the mailbox alone opens nothing. It is the same whatever the cause, so that it does not tell whether
 * the CURP has a number (docs/threats.md §2, T01). Its subject is that of the link letter, which the page names.
 */
export const deadEndLetter = (data: DeadEndLetterData, locale: Locale): Letter => {
  const { deadEnd, link } = dictionary(locale).mail;
  const content = { subject: link.subject, title: deadEnd.title, parts: parts(data, locale) };
  return letter(content, data.sender, locale);
};
