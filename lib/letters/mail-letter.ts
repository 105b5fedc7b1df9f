import type { Locale } from '#lib/domain/basics/locale.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { mailHtml } from '#lib/letters/mail-html.ts';
import type { MailSender, Part } from '#lib/letters/mail-parts.ts';
import { mailText } from '#lib/letters/mail-text.ts';

/** A whole mail, ready to be handed to the mail server. */
export type Letter = { subject: string; text: string; html: string };

/** The first line of a demonstration's mail, so that nobody takes it for the real service (docs/threats.md F1). */
const opening = ({ demonstration }: MailSender, locale: Locale): Part[] =>
  demonstration ? [{ part: 'notice', text: dictionary(locale).mail.demonstrationNotice }] : [];

/** That it is free and that we never ask for payments or passwords, and who sends it from where (docs/threats.md F8). */
const foot = ({ operator, baseUrl }: MailSender, locale: Locale): Part[] => {
  const { help, foot: words } = dictionary(locale).mail;
  const text = `${words.free} ${words.from(operator, new URL(baseUrl).host)}`;
  return [{ part: 'aside', text, url: `${baseUrl}/${locale}/ayuda`, words: help }];
};

/** What one letter says of its own, above the foot that all letters have. */
type Content = { subject: string; title: string; parts: readonly Part[] };

/** Puts a letter together, as text and as HTML. */
export const letter = ({ subject, title, parts }: Content, sender: MailSender, locale: Locale): Letter => {
  const prefix = sender.demonstration ? dictionary(locale).mail.demonstrationPrefix : '';
  const body = {
    service: sender.service,
    title,
    parts: [...opening(sender, locale), ...parts],
    foot: foot(sender, locale),
  };
  return { subject: `${prefix}${subject}`, text: mailText(body), html: mailHtml(body, locale) };
};
