import { receiveLink } from '#tests/e2e/actions/open-mail.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import {
  openPath,
  type PlainVisit,
  reachResult,
  reachReview,
  readNumber,
  requestNumber,
  startRequest,
} from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test.afterEach(({ site }) => site.mail.behave('accept'));

/** Reloads the result page until it says this of the mail; answers the words. */
const mailNotice = async (visit: PlainVisit, state: string): Promise<string> => {
  let text = '';
  await expect(async () => {
    const { find } = await openPath(visit, '/tramite/resultado');
    text = find(`[data-mail=${state}]`).text();
    expect(text).not.toBe('');
  }).toPass();
  return text;
};

test('a provider that refuses the documents is named; sent again, they arrive', async ({ plain }) => {
  const { browser, site, words } = plain;
  const { result } = words.journey;
  const person = newPerson();
  await reachReview(plain, person);
  site.mail.behave('refuse');
  await requestNumber(plain);
  readNumber(plain);
  const refused = await mailNotice(plain, 'refused');
  expect(refused).toContain(result.mailRefused);
  expect(refused).toContain(person.email);

  site.mail.behave('accept');
  await browser.press(result.again);
  const mail = await site.mail.waitForMail(person.email, new RegExp(words.mail.result.subject.assigned));
  expect(mail.attachments).toHaveLength(2);
});

test('a mail server that is busy for a while delays the mail and loses nothing', async ({ plain }) => {
  const { site, words } = plain;
  const { result } = words.journey;
  const person = newPerson();
  await reachReview(plain, person);
  site.mail.behave('defer');
  await requestNumber(plain);
  expect(await mailNotice(plain, 'queued')).toContain(result.mailQueued);
  site.mail.behave('accept');
  site.records.hurryMails();
  await site.mail.waitForMail(person.email, new RegExp(words.mail.result.subject.assigned));
  expect(await mailNotice(plain, 'sent')).toContain(result.mailSent);
});

test('a provider that refuses the link is named where the link is waited for', async ({ plain }) => {
  const { browser, site, words } = plain;
  const { inbox } = words.journey;
  const person = newPerson();
  site.mail.behave('refuse');
  await startRequest(plain, person);
  await expect(async () =>
    expect((await openPath(plain, '/tramite/correo')).main).toContain(inbox.refused),
  ).toPass();
  site.mail.behave('accept');
  await browser.press(inbox.again);
  await receiveLink(plain, person);
});

test('«Enviar otra vez por correo» sends both documents again, with the same bytes', async ({ plain }) => {
  const { browser, site, words } = plain;
  const { result } = words.journey;
  const person = newPerson();
  await reachResult(plain, person);
  const subject = new RegExp(words.mail.result.subject.assigned);
  const first = await site.mail.waitForMail(person.email, subject);
  await mailNotice(plain, 'sent');
  expect((await browser.press(result.again)).main).toContain(result.sentAgain);
  const second = await site.mail.waitForMail(person.email, subject);
  const bytes = ({ attachments }: typeof first) =>
    attachments.map(({ content }) => content.toString('base64'));
  expect(bytes(second)).toEqual(bytes(first));
});

test('subjects and texts of both mails hold neither name nor CURP nor number', async ({ plain }) => {
  const { site, words } = plain;
  const person = newPerson();
  const { nss } = await reachResult(plain, person);
  await site.mail.waitForMail(person.email, new RegExp(words.mail.result.subject.assigned));
  const mails = site.mail.mails.filter(({ to }) => JSON.stringify(to).includes(person.email));
  expect(mails.length).toBeGreaterThanOrEqual(2);
  for (const { subject, text, html } of mails)
    for (const personal of [person.curp, nss, person.name.firstSurname])
      expect(`${subject} ${text} ${html}`).not.toContain(personal);
});
