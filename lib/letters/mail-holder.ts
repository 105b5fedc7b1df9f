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
  paragraph,
  subjectOf,
} from '#lib/letters/mail-parts.ts';
import { mailText } from '#lib/letters/mail-text.ts';

/** What a holder is told about their number: who asked, which address it is bound to, whether it is locked. */
export const holderLetterKinds = [
  'notice',
  'emailChange',
  'emailChanging',
  'emailChanged',
  'emailReady',
  'locked',
  'unlocked',
  'revoked',
  'corrected',
] as const;
export type HolderLetterKind = (typeof holderLetterKinds)[number];

/** `moment`: when it happened, or until when something can be done; milliseconds since 1970. `url`: what the button opens. */
export type HolderLetterData = { curp: Curp; moment: number; url: string; sender: MailSender };

/** Mails to the bound address (docs/threats.md §2). They show three characters of the CURP, and no name, number or other address. */
export const holderLetter = (
  kind: HolderLetterKind,
  { curp, moment, url, sender }: HolderLetterData,
  locale: Locale,
): Letter => {
  const words = dictionary(locale).mail.holder[kind];
  const parts = [
    ...opening(sender, locale),
    paragraph(words.said(ending(curp), formatMoment(moment, locale))),
    paragraph(words.means),
    paragraph(words.act),
    { part: 'link', url, button: words.button, lead: dictionary(locale).mail.link.copy } as const,
    heading(words.otherTitle),
    paragraph(words.other),
  ];
  const body = { title: words.title, parts, foot: foot(sender, locale) };
  return {
    subject: subjectOf(words.subject, sender, locale),
    text: mailText(body),
    html: mailHtml(body, locale),
  };
};
