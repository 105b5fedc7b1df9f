import type { Locale } from '#lib/domain/basics/locale.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';

/** A mail body as a list of parts; the text and the HTML version are both made of it, so they cannot disagree. */
export type Part =
  | { part: 'heading'; text: string }
  | { part: 'paragraph'; text: string }
  | { part: 'notice'; text: string }
  | { part: 'list'; items: readonly string[] }
  | { part: 'facts'; rows: readonly { label: string; value: string }[] }
  /** `button`: words of the big button in the HTML version; the address stands under it as text too, after `lead`. */
  | { part: 'link'; url: string; button?: string; lead: string };

export type Body = { title: string; parts: readonly Part[]; foot: readonly Part[] };
export type Letter = { subject: string; text: string; html: string };

/** Who sends, as every mail says it. `baseUrl`: no slash at the end. */
export type MailSender = { service: string; operator: string; baseUrl: string; demonstration: boolean };

export const heading = (text: string): Part => ({ part: 'heading', text });
export const paragraph = (text: string): Part => ({ part: 'paragraph', text });

/** What identifies a CURP or an NSS to its holder and to nobody else. */
export const ending = (value: string): string => value.slice(-3);

export const subjectOf = (subject: string, sender: MailSender, locale: Locale): string =>
  sender.demonstration ? `${dictionary(locale).mail.demonstrationPrefix}${subject}` : subject;

/** First lines of a demonstration's mail: nobody may take it for the real service (docs/threats.md F1). */
export const opening = (sender: MailSender, locale: Locale): Part[] => {
  const { demonstrationNotice, greeting } = dictionary(locale).mail;
  const notice: Part[] = sender.demonstration ? [{ part: 'notice', text: demonstrationNotice }] : [];
  return [...notice, paragraph(greeting)];
};

/** Who sends, that it is free and that we never ask for payments or passwords (docs/threats.md F8). */
export const foot = (sender: MailSender, locale: Locale): Part[] => {
  const words = dictionary(locale).mail.foot;
  return [
    paragraph(words.free),
    paragraph(words.from(sender.service, sender.operator, new URL(sender.baseUrl).host)),
    { part: 'link', url: `${sender.baseUrl}/${locale}/ayuda`, lead: words.help },
  ];
};
