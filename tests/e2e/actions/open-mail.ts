import { expect } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import { button, type Requester, type Visit } from '#tests/e2e/visit.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';
import { plant } from '#tests/support/e2e-planted.ts';

const linkIn = ({ text = '' }: ParsedMail): string => {
  const [link] = /https?:\/\/\S+\/tramite\/confirmar\/[\w-]+/.exec(text) ?? [];
  if (!link) throw new Error('the mail holds no link');
  return link;
};

export const tokenIn = (link: string): string => link.split('/').at(-1) ?? '';

/** The link of the next mail to this person, as it arrived over SMTP. */
export const receiveLink = async (
  { site, words }: Requester,
  { email }: Pick<TestPerson, 'email'>,
): Promise<string> => {
  const mail = await site.mail.waitForMail(email, new RegExp(words.mail.link.subject));
  const link = linkIn(mail);
  plant(tokenIn(link));
  return link;
};

export const openMail = async (visit: Visit, person: Pick<TestPerson, 'email'>): Promise<string> => {
  const link = await receiveLink(visit, person);
  await visit.page.goto(link);
  return link;
};

/** "Confirmar mi correo", from whatever page the link opened. */
export const confirmEmail = async (visit: Visit): Promise<void> => {
  const { confirm } = visit.words.journey;
  const yes = visit.page.getByLabel(confirm.yes);
  if ((await yes.count()) > 0) await yes.check();
  await button(visit, confirm.submit).click();
  await expect(visit.page).not.toHaveURL(/confirmar/);
};
