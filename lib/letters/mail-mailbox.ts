import type { Locale } from '#lib/domain/basics/locale.ts';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import { formatMailboxCode } from '#lib/domain/email/mailbox-check.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { type Letter, letter } from '#lib/letters/mail-letter.ts';
import { type MailSender, type Part, paragraph } from '#lib/letters/mail-parts.ts';

/** `codeUntil`, `linkUntil`: milliseconds since 1970. `url`: opens the page with the question. */
export type MailboxLetterData = {
  code: string;
  codeUntil: number;
  url: string;
  linkUntil: number;
  /** Opens the page that stops mail to this address. */
  stopUrl: string;
  sender: MailSender;
};

/**
 * The mail that checks an address that staff typed. The address may be a stranger's, so the mail has nothing about the person, not even
 * the end of the CURP (docs/threats.md T03).
 */
export const mailboxLetter = (
  { code, codeUntil, url, linkUntil, stopUrl, sender }: MailboxLetterData,
  locale: Locale,
): Letter => {
  const { copy, mailbox, stop } = dictionary(locale).mail;
  const parts: Part[] = [
    paragraph(mailbox.said),
    paragraph(mailbox.code(formatMailboxCode(code), publicMoment(locale, codeUntil))),
    paragraph(mailbox.left),
    { part: 'link', url, button: mailbox.button, lead: copy },
    paragraph(mailbox.until(publicMoment(locale, linkUntil))),
    { part: 'aside', text: mailbox.notYou, url: stopUrl, words: stop },
  ];
  return letter({ subject: mailbox.subject, title: mailbox.title, parts }, sender, locale);
};
