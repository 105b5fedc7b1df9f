import { receiveLink } from '#tests/e2e/actions/open-mail.ts';
import { confirmEmail, openMail, openPlainTab, startRequest } from '#tests/e2e/plain-visit.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';

/** Step 1 of somebody whom the registry knows, by posts; the browser waits for the mail. */
const waitForMail = async (visit: Visit): Promise<TestPerson> => {
  const person = newPerson();
  visit.site.records.register(person);
  await startRequest(openPlainTab(visit), person);
  await visit.page.goto(pathIn(visit, '/tramite/correo'));
  return person;
};

test('T05: a program with a browser that opens the link and waits does not use it up', async ({
  visit,
  plain,
}) => {
  const person = newPerson();
  await startRequest(plain, person);
  const link = await receiveLink(plain, person);
  await visit.page.goto(link);
  await visit.page.waitForTimeout(1_500);
  await plain.browser.open(link);
  await confirmEmail(plain);
  expect(plain.browser.shown().path).toMatch(/identidad$/);
});

test('T04: a double click on «Confirmar mi correo» is the same as one press', async ({ visit }) => {
  const person = newPerson();
  visit.site.records.register(person);
  await startRequest(openPlainTab(visit), person);
  await visit.page.goto(await receiveLink(visit, person));
  await button(visit, visit.words.journey.confirm.submit).dblclick();
  await expect(visit.page).toHaveURL(/identidad$/);
});

test('the page that waits for the link moves on when the link is opened in another tab', async ({
  visit,
}) => {
  const person = await waitForMail(visit);
  const tab = openPlainTab(visit);
  await openMail(tab, person);
  await confirmEmail(tab);
  await expect(visit.page).toHaveURL(/identidad$/);
});

test('the page that waits for the link says so when the link is opened on another device', async ({
  visit,
  plain,
}) => {
  const person = await waitForMail(visit);
  await openMail(plain, person);
  await confirmEmail(plain);
  await expect(visit.page.getByText(visit.words.journey.inbox.elsewhere)).toBeVisible();
});
