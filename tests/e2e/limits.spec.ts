import { receiveLink } from '#tests/e2e/actions/open-mail.ts';
import {
  openStart,
  pressContinue,
  showBeingHuman,
  startRequest,
  typeStart,
} from '#tests/e2e/actions/start-request.ts';
import { test as base, expect } from '#tests/e2e/test.ts';
import { button, pathIn } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';
import { type Site, startSite } from '#tests/support/e2e-site.ts';

/** A site where two links to one address are the most. */
const test = base.extend<object, { site: Site }>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await startSite({
        LIMIT_LINK_MAIL_PER_ADDRESS: '2/3600',
        LIMIT_START_WITHOUT_SIGHT: '1/3600',
      });
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** The words with some time to wait in them. */
const saying = (words: string) => {
  const [before = '', after = ''] = words
    .split('{1}')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`${before}(?:\\d+ (?:minutos|minutes)|1 hora|1 hour)${after}`);
};

test('who asks too often is told so, with everything typed still there, and the last link still works', async ({
  visit,
}) => {
  const { page, words } = visit;
  const person = newPerson();
  await startRequest(visit, person);
  await receiveLink(visit, person);
  await button(visit, words.journey.inbox.again).click();
  await expect(page.getByText(words.journey.inbox.sentAgain)).toBeVisible();
  const last = await receiveLink(visit, person);
  await button(visit, words.journey.inbox.again).click();
  await expect(page.getByText(saying(words.errors['form.tooMany']))).toBeVisible();

  await openStart(visit);
  await typeStart(visit, person);
  await pressContinue(visit);
  await expect(page.locator('.error-summary')).toContainText(saying(words.errors['start.tooMany']));
  await expect(page.locator('#tramite-curp')).toHaveValue(person.curp);
  await page.goto(last);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.journey.confirm.title);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the way without the image has a narrow limit, and the letters still work after it', async ({
    visit,
  }) => {
    const { page, words } = visit;
    const start = async () => {
      await page.goto(pathIn(visit, '/tramite'));
      await typeStart(visit, newPerson());
      await page.getByLabel(words.journey.start.withoutSight).check();
      await page.waitForTimeout(900);
      await pressContinue(visit);
    };
    await start();
    await expect(page).toHaveURL(/correo$/);
    await start();
    await expect(page.locator('.error-summary')).toContainText(saying(words.errors['start.tooManyHere']));
    await page.getByLabel(words.journey.start.withoutSight).uncheck();
    await showBeingHuman(visit);
    await pressContinue(visit);
    await expect(page).toHaveURL(/correo$/);
  });
});
