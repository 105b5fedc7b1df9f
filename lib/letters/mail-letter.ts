import type { Locale } from '#lib/domain/basics/locale.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { mailHtml } from '#lib/letters/mail-html.ts';
import { type MailSender, type Part, paragraph } from '#lib/letters/mail-parts.ts';
import { mailText } from '#lib/letters/mail-text.ts';

/** A whole mail, ready to be handed to the mail server. */
export type Letter = { subject: string; text: string; html: string };

/** First lines of a demonstration's mail, so that nobody takes it for the real service (docs/threats.md F1). */
const opening = ({ demonstration }: MailSender, locale: Locale): Part[] => {
  const { demonstrationNotice, greeting } = dictionary(locale).mail;
  const notice: Part[] = demonstration ? [{ part: 'notice', text: demonstrationNotice }] : [];
  return [...notice, paragraph(greeting)];
};

/** Who sends, that it is free and that we never ask for payments or passwords (docs/threats.md F8). */
const foot = ({ service, operator, baseUrl }: MailSender, locale: Locale): Part[] => {
  const words = dictionary(locale).mail.foot;
  return [
    paragraph(words.free),
    paragraph(words.from(service, operator, new URL(baseUrl).host)),
    { part: 'link', url: `${baseUrl}/${locale}/ayuda`, lead: words.help },
  ];
};

/** What one letter says of its own: between the greeting and the foot that all letters have. */
type Content = { subject: string; title: string; parts: readonly Part[] };

/** Puts a letter together, as text and as HTML. */
export const letter = ({ subject, title, parts }: Content, sender: MailSender, locale: Locale): Letter => {
  const prefix = sender.demonstration ? dictionary(locale).mail.demonstrationPrefix : '';
  const body = { title, parts: [...opening(sender, locale), ...parts], foot: foot(sender, locale) };
  return { subject: `${prefix}${subject}`, text: mailText(body), html: mailHtml(body, locale) };
};
