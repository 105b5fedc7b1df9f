import type { Locale } from '#lib/domain/basics/locale.ts';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { type Letter, letter } from '#lib/letters/mail-letter.ts';
import { ending, type MailSender, type Part, paragraph } from '#lib/letters/mail-parts.ts';

/** What a letter tells a holder about their number: who asked, which address it is bound to, whether it is locked. */
export const holderLetterKinds = [
  'notice',
  'emailChange',
  'emailChanging',
  'emailChanged',
  'emailReady',
  'locked',
  'lockedWithUndo',
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
  const parts: Part[] = [
    paragraph(`${words.said(ending(curp), publicMoment(locale, moment))} ${words.means}`),
    paragraph(words.act),
    { part: 'link', url, button: words.button, lead: dictionary(locale).mail.copy },
    paragraph(words.other),
  ];
  return letter({ subject: words.subject, title: words.title, parts }, sender, locale);
};
