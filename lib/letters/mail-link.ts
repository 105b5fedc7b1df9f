import type { Locale } from '#lib/domain/basics/locale.ts';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { type Letter, letter } from '#lib/letters/mail-letter.ts';
import { ending, type MailSender, type Part, paragraph } from '#lib/letters/mail-parts.ts';

/**
 * `url`: opens the page with the button that confirms. `stopUrl`: opens the page that stops mail to this address. `expiresAt`:
 * milliseconds since 1970.
 */
export type LinkLetterData = {
  curp: Curp;
  url: string;
  expiresAt: number;
  stopUrl: string;
  sender: MailSender;
};

const parts = ({ curp, url, expiresAt, stopUrl }: LinkLetterData, locale: Locale): Part[] => {
  const { link, copy, stop } = dictionary(locale).mail;
  return [
    paragraph(link.open(ending(curp))),
    { part: 'link', url, button: link.button, lead: copy },
    paragraph(link.until(publicMoment(locale, expiresAt))),
    { part: 'aside', text: link.notYou, url: stopUrl, words: stop },
  ];
};

/**
 * The mail with the link: proves the mailbox. The address may belong to somebody else, so the mail has no name, no number and three characters of the
 * CURP.
 */
export const linkLetter = (data: LinkLetterData, locale: Locale): Letter => {
  const { title, subject } = dictionary(locale).mail.link;
  return letter({ subject, title, parts: parts(data, locale) }, data.sender, locale);
};
