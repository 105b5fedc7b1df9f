import { expect } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import type { Requester, Visit } from '#tests/e2e/visit.ts';
import { plant } from '#tests/support/e2e-planted.ts';

type HolderLetter = keyof Visit['words']['mail']['holder'];

/** The address of the page with one button that a mail to a holder leads to. */
export const noticeLinkIn = ({ text = '' }: ParsedMail): string => {
  const [link] = /https?:\/\/\S+\/aviso\/[\w-]+\.[\w-]+/.exec(text) ?? [];
  if (!link) throw new Error('the mail leads to no notice');
  plant(link.split('/').at(-1) ?? '');
  return link;
};

/** The next mail of this kind to an address. */
export const holderMail = ({ site, words }: Requester, to: string, kind: HolderLetter): Promise<ParsedMail> =>
  site.mail.waitForMail(to, new RegExp(words.mail.holder[kind].subject));

/** The letter of step 1 that leads nowhere; answers its text. */
export const receiveDeadEnd = async ({ site, words }: Requester, to: string): Promise<string> => {
  const { text = '' } = await site.mail.waitForMail(to, new RegExp(words.mail.link.subject));
  expect(text).toContain(words.mail.deadEnd.title);
  return text;
};

export const numberOfMailsTo = ({ site }: Requester, to: string): number =>
  site.mail.mails.filter((mail) => JSON.stringify(mail.to).includes(to)).length;
