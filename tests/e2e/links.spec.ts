import { confirmEmail, openMail, receiveLink, tokenIn } from '#tests/e2e/actions/open-mail.ts';
import { reachIdentity } from '#tests/e2e/actions/reach.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';

/** From a link that stopped working to the page where the request stands. */
const goOnWithNewLink = async (visit: Visit, person: TestPerson) => {
  const { page, words } = visit;
  await button(visit, words.journey.confirm.sendNew).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.journey.confirm.newSentTitle);
  await openMail(visit, person);
  await confirmEmail(visit);
  await expect(page).toHaveURL(/identidad$/);
};

const heading = ({ page }: Visit) => page.getByRole('heading', { level: 1 });

test('T05: programs that open the link of a mail do not use it up', async ({ visit, request }) => {
  const person = newPerson();
  await startRequest(visit, person);
  const link = await receiveLink(visit, person);
  const before = visit.site.records.counts();
  for (let agent = 0; agent < 50; agent += 1)
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      const answer = await request.fetch(link, {
        method,
        headers: { 'user-agent': `mail-scanner/${agent}` },
      });
      expect(answer.status()).toBeLessThan(500);
    }
  expect(visit.site.records.counts()).toEqual(before);
  await visit.page.goto(link);
  await confirmEmail(visit);
  await expect(visit.page).toHaveURL(/identidad$/);
});

test('T05: a program with a browser that opens the link and waits does not use it up', async ({
  visit,
  openBrowser,
}) => {
  const person = newPerson();
  await startRequest(visit, person);
  const link = await receiveLink(visit, person);
  const scanner = await openBrowser();
  await scanner.page.goto(link);
  await scanner.page.waitForTimeout(1_500);
  await visit.page.goto(link);
  await confirmEmail(visit);
  await expect(visit.page).toHaveURL(/identidad$/);
});

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    if (javaScriptEnabled)
      test('T04: a link that was used says so and a new one goes on', async ({ visit, openBrowser }) => {
        const person = newPerson();
        visit.site.records.register(person);
        await startRequest(visit, person);
        const link = await openMail(visit, person);
        await confirmEmail(visit);
        const elsewhere = await openBrowser();
        await elsewhere.page.goto(link);
        await expect(heading(elsewhere)).toHaveText(visit.words.journey.confirm.usedTitle);
        await expect(elsewhere.page.locator('body')).not.toContainText(person.curp);
        await goOnWithNewLink(elsewhere, person);
      });

    if (!javaScriptEnabled)
      test('T04: a link that a newer one replaced says so and a new one goes on', async ({ visit }) => {
        const { page, words } = visit;
        const person = newPerson();
        await startRequest(visit, person);
        const old = await receiveLink(visit, person);
        await button(visit, words.journey.inbox.again).click();
        await expect(page.getByText(words.journey.inbox.sentAgain)).toBeVisible();
        await receiveLink(visit, person);
        await page.goto(old);
        await expect(heading(visit)).toHaveText(words.journey.confirm.supersededTitle);
        await goOnWithNewLink(visit, person);
      });

    if (!javaScriptEnabled)
      test('T04: a link that is too old says so and a new one goes on', async ({ visit }) => {
        const { page, words, site } = visit;
        const person = newPerson();
        await startRequest(visit, person);
        const link = await receiveLink(visit, person);
        site.records.expireLink(tokenIn(link));
        await page.goto(link);
        await expect(heading(visit)).toHaveText(words.journey.confirm.expiredTitle);
        await goOnWithNewLink(visit, person);
      });

    if (javaScriptEnabled)
      test('a link that never was says so and lets one start again', async ({ visit }) => {
        const { page, words } = visit;
        await page.goto(pathIn(visit, `/tramite/confirmar/${'x'.repeat(43)}`));
        await expect(heading(visit)).toHaveText(words.journey.confirm.unknownTitle);
        await page.getByRole('link', { name: words.journey.confirm.restart }).click();
        await expect(page).toHaveURL(/\/tramite$/);
      });

    if (javaScriptEnabled)
      test('a link that expires between opening and pressing says so', async ({ visit }) => {
        const { words, site } = visit;
        const person = newPerson();
        await startRequest(visit, person);
        const link = await openMail(visit, person);
        site.records.expireLink(tokenIn(link));
        await button(visit, words.journey.confirm.submit).click();
        await expect(heading(visit)).toHaveText(words.journey.confirm.expiredTitle);
      });

    test('the link goes on where the request stands, on a second device, and the first one says so', async ({
      visit,
      openBrowser,
    }) => {
      const { page, words } = visit;
      const person = newPerson();
      visit.site.records.register(person);
      await startRequest(visit, person);
      const device = await openBrowser();
      await openMail(device, person);
      await confirmEmail(device);
      await expect(device.page).toHaveURL(/identidad$/);
      if (!visit.isScripted) await button(visit, words.journey.inbox.opened).click();
      await expect(page.getByText(words.journey.inbox.elsewhere)).toBeVisible();
      await page.goto(pathIn(visit, '/tramite/identidad'));
      await expect(page).toHaveURL(/correo$/);
      await expect(page.locator('body')).not.toContainText(person.name.firstSurname);
    });

    test('T04: pressing «Confirmar mi correo» twice is the same as once', async ({ visit }) => {
      const person = newPerson();
      visit.site.records.register(person);
      await startRequest(visit, person);
      await openMail(visit, person);
      await button(visit, visit.words.journey.confirm.submit).dblclick();
      await expect(visit.page).toHaveURL(/identidad$/);
    });
  });

test('the page that waits for the link moves on when it is opened in another tab', async ({ visit }) => {
  const person = newPerson();
  visit.site.records.register(person);
  await startRequest(visit, person);
  const tab = { ...visit, page: await visit.page.context().newPage() };
  await openMail(tab, person);
  await confirmEmail(tab);
  await expect(tab.page).toHaveURL(/identidad$/);
  await visit.page.bringToFront();
  await expect(visit.page).toHaveURL(/identidad$/);
});

test('T07: the link of somebody else does not mix two people in one browser', async ({
  visit,
  openBrowser,
}) => {
  const [mine, yours] = [newPerson(), newPerson()];
  await reachIdentity(visit, mine);
  const other = await openBrowser();
  other.site.records.register(yours);
  await startRequest(other, yours);
  await openMail(visit, yours);
  await expect(visit.page.locator('body')).not.toContainText(yours.curp);
  await confirmEmail(visit);
  await expect(visit.page.getByRole('main')).toContainText(yours.name.firstSurname);
});
