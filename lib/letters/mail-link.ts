import type { Locale } from '#lib/domain/basics/locale.ts';
import { formatMoment } from '#lib/domain/basics/mexico-city-time.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { mailHtml } from '#lib/letters/mail-html.ts';
import {
  ending,
  foot,
  heading,
  type Letter,
  type MailSender,
  opening,
  type Part,
  paragraph,
  subjectOf,
} from '#lib/letters/mail-parts.ts';
import { mailText } from '#lib/letters/mail-text.ts';

/** `url`: opens the page with the one button that confirms; `stopUrl`: the one that stops all mail of this kind; `expiresAt`: milliseconds since 1970. */
export type LinkLetterData = {
  curp: Curp;
  url: string;
  expiresAt: number;
  stopUrl: string;
  sender: MailSender;
};

const parts = ({ curp, url, expiresAt, stopUrl, sender }: LinkLetterData, locale: Locale): Part[] => {
  const { journey, mail } = dictionary(locale);
  const words = mail.link;
  return [
    ...opening(sender, locale),
    paragraph(words.received(ending(curp))),
    paragraph(words.act(journey.confirm.submit)),
    { part: 'link', url, button: words.button, lead: words.copy },
    paragraph(words.until(formatMoment(expiresAt, locale))),
    paragraph(words.newest),
    heading(words.notYouTitle),
    paragraph(words.notYou),
    { part: 'link', url: stopUrl, lead: words.stop },
  ];
};

/** Mail 1: proves the mailbox. The address may be somebody else's, so it holds no name, no number and three characters of the CURP. */
export const linkLetter = (data: LinkLetterData, locale: Locale): Letter => {
  const { title, subject } = dictionary(locale).mail.link;
  const body = { title, parts: parts(data, locale), foot: foot(data.sender, locale) };
  return {
    subject: subjectOf(subject, data.sender, locale),
    text: mailText(body),
    html: mailHtml(body, locale),
  };
};
