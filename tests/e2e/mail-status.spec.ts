import { receiveLink } from '#tests/e2e/actions/open-mail.ts';
import { reachResult, reachReview } from '#tests/e2e/actions/reach.ts';
import { readNumber, requestNumber } from '#tests/e2e/actions/request-number.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test.afterEach(({ site }) => site.mail.behave('accept'));

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a provider that refuses the documents is named; sent again, they arrive', async ({ visit }) => {
      const { page, site, words } = visit;
      const { result } = words.journey;
      const person = newPerson();
      await reachReview(visit, person);
      site.mail.behave('refuse');
      await requestNumber(visit);
      await readNumber(visit);
      const refused = page.locator('[data-mail=refused]');
      if (!visit.isScripted)
        await expect(async () => {
          await page.reload();
          await expect(refused).toBeVisible({ timeout: 500 });
        }).toPass();
      await expect(refused).toContainText(result.mailRefused);
      await expect(refused).toContainText(person.email);

      site.mail.behave('accept');
      await button(visit, result.again).click();
      const mail = await site.mail.waitForMail(person.email, new RegExp(words.mail.result.subject.assigned));
      expect(mail.attachments).toHaveLength(2);
    });
  });

test('a mail server that is busy for a while delays the mail and loses nothing', async ({ visit }) => {
  const { page, site, words } = visit;
  const person = newPerson();
  await reachReview(visit, person);
  site.mail.behave('defer');
  await requestNumber(visit);
  await expect(page.locator('[data-mail=queued]')).toContainText(words.journey.result.mailQueued);
  site.mail.behave('accept');
  site.records.hurryMails();
  await site.mail.waitForMail(person.email, new RegExp(words.mail.result.subject.assigned));
  await expect(page.locator('[data-mail=sent]')).toContainText(words.journey.result.mailSent);
});

test('a provider that refuses the link is named where it is waited for', async ({ visit }) => {
  const { page, site, words } = visit;
  const person = newPerson();
  site.mail.behave('refuse');
  await startRequest(visit, person);
  await expect(page.getByText(words.journey.inbox.refused)).toBeVisible();
  site.mail.behave('accept');
  await button(visit, words.journey.inbox.again).click();
  await receiveLink(visit, person);
});

test('«Enviar otra vez por correo» sends both documents again, with the same bytes', async ({ visit }) => {
  const { site, words } = visit;
  const person = newPerson();
  await reachResult(visit, person);
  const subject = new RegExp(words.mail.result.subject.assigned);
  const first = await site.mail.waitForMail(person.email, subject);
  await expect(visit.page.locator('[data-mail=sent]')).toBeVisible();
  await button(visit, words.journey.result.again).click();
  await expect(visit.page.getByText(words.journey.result.sentAgain)).toBeVisible();
  const second = await site.mail.waitForMail(person.email, subject);
  const bytes = ({ attachments }: typeof first) =>
    attachments.map(({ content }) => content.toString('base64'));
  expect(bytes(second)).toEqual(bytes(first));
});

test('nobody else is shown: subjects and texts of both mails hold neither name nor CURP nor number', async ({
  visit,
}) => {
  const { site } = visit;
  const person = newPerson();
  const { nss } = await reachResult(visit, person);
  await site.mail.waitForMail(person.email, new RegExp(visit.words.mail.result.subject.assigned));
  const mails = site.mail.mails.filter(({ to }) => JSON.stringify(to).includes(person.email));
  expect(mails.length).toBeGreaterThanOrEqual(2);
  for (const { subject, text, html } of mails)
    for (const personal of [person.curp, nss, person.name.firstSurname])
      expect(`${subject} ${text} ${html}`).not.toContain(personal);
});
