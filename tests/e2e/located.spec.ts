import { documentsIn, downloadDocuments } from '#tests/e2e/actions/documents.ts';
import { expectDocumentsOf } from '#tests/e2e/actions/expect-documents.ts';
import { finish } from '#tests/e2e/actions/finish.ts';
import { giveNames, sayItsMe, sayItsNotMe } from '#tests/e2e/actions/identify.ts';
import { confirmEmail, openMail } from '#tests/e2e/actions/open-mail.ts';
import { reachIdentity, reachResult } from '#tests/e2e/actions/reach.ts';
import { readNumber } from '#tests/e2e/actions/request-number.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { mainText, type Visit } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';

const strangerName = { givenNames: 'Otra', firstSurname: 'Persona', secondSurname: 'Distinta' };

/** Ends at the page with the other ways, as somebody whose number is bound to another address. */
const enterAsStranger = async (visit: Visit): Promise<TestPerson> => {
  const person = newPerson();
  visit.site.records.register(person);
  await startRequest(visit, person);
  await openMail(visit, person);
  // Bound after the link went out: later it would not be sent at all.
  visit.site.records.giveNumber(person, 'quien-lo-tiene@correo.example');
  await confirmEmail(visit);
  return person;
};

/** Each failure says how many tries are left; the last one ends the case. */
const failAllNames = async (visit: Visit): Promise<void> => {
  const { page, words } = visit;
  for (const left of [4, 3, 2, 1]) {
    await giveNames(visit, strangerName);
    await expect(page.locator('.error-summary')).toContainText(words.errors['names.DIFFERENT']);
    await page.reload();
    await expect(page.getByText(words.journey.identity.triesLeft(left))).toBeVisible();
  }
  await giveNames(visit, strangerName);
  await expect(page).toHaveURL(/otra-via$/);
};

test('a number bound to this address is shown and sent, without asking for an address', async ({ visit }) => {
  const { page, site, words } = visit;
  const person = newPerson();
  const known = site.records.giveNumber(person, person.email);

  await reachIdentity(visit, person);
  await sayItsMe(visit);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.journey.result.locatedTitle);
  const { nss, folio } = await readNumber(visit);
  expect(nss).toBe(known);

  const mail = await site.mail.waitForMail(person.email, new RegExp(words.mail.result.subject.located));
  const held = await downloadDocuments(visit);
  await expectDocumentsOf(visit, held, { person, nss, folio });
  expect(held).toEqual(documentsIn(mail));
});

test('a number never bound is shown to who writes the name of the birth certificate', async ({ visit }) => {
  const { page, site, words } = visit;
  const person = newPerson();
  const known = site.records.giveNumber(person, null);

  await reachIdentity(visit, person);
  await expect(page.getByText(words.journey.identity.matchLead)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(person.name.firstSurname);
  const { givenNames, firstSurname, secondSurname } = person.name;
  await giveNames(visit, {
    givenNames: givenNames.toLowerCase(),
    firstSurname: firstSurname.toUpperCase(),
    secondSurname,
  });
  await expect(page).toHaveURL(/resultado$/);
  expect((await readNumber(visit)).nss).toBe(known);
  expect(site.records.addressOf(person)).toBe(person.email);
});

test('five names that do not match lead to the other ways, and no number is shown', async ({ visit }) => {
  const { page, site } = visit;
  const person = newPerson();
  const known = site.records.giveNumber(person, null);
  await reachIdentity(visit, person);
  await failAllNames(visit);
  expect(await page.content()).not.toContain(known);
  expect(site.records.addressOf(person)).toBe('');
});

test('a number bound to another address leads to the other ways, which do not say why', async ({
  visit,
  openBrowser,
}) => {
  const { page, words } = visit;
  const stranger = await enterAsStranger(visit);
  await expect(page).toHaveURL(/otra-via$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.journey.referred.title);
  const content = await page.content();
  expect(content).not.toContain('quien-lo-tiene');
  for (const number of visit.site.records.numbersOf(stranger)) expect(content).not.toContain(number);

  const other = await openBrowser();
  const person = newPerson();
  other.site.records.giveNumber(person, null);
  await reachIdentity(other, person);
  await failAllNames(other);
  expect(await mainText(other)).toBe(await mainText(visit));
});

test('«No soy yo» ends the case, binds nothing and lets one start again', async ({ visit }) => {
  const { page, site, words } = visit;
  const person = newPerson();
  await reachIdentity(visit, person);
  await sayItsNotMe(visit);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.journey.referred.notYouTitle);
  expect(site.records.numbersOf(person)).toEqual([]);
  await page.getByRole('link', { name: words.journey.referred.restart }).click();
  await expect(page).toHaveURL(/\/tramite$/);
});

test('who asks again gets the same number', async ({ visit }) => {
  const person = newPerson();
  const first = await reachResult(visit, person);
  await finish(visit);
  await reachIdentity(visit, person);
  await sayItsMe(visit);
  await expect(visit.page).toHaveURL(/resultado$/);
  const second = await readNumber(visit);
  expect(second.nss).toBe(first.nss);
  expect(second.folio).not.toBe(first.folio);
  expect(visit.site.records.numbersOf(person)).toEqual([first.nss]);
});
