import { AxeBuilder } from '@axe-core/playwright';
import { giveAddress } from '#tests/e2e/actions/give-address.ts';
import { sayItsMe } from '#tests/e2e/actions/identify.ts';
import { receiveLink } from '#tests/e2e/actions/open-mail.ts';
import { reachAddress, reachIdentity, reachResult, walkToResult } from '#tests/e2e/actions/reach.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

const minute = 60_000;
const halfHour = 30 * minute;

const dialog = ({ page }: Visit) => page.getByRole('alertdialog');

/** The page counts the time itself once its scripts run: then it has the dialog, closed, and no line that hurries people. */
const untilItCounts = async ({ page, words }: Visit) => {
  await expect(page.getByRole('alertdialog', { includeHidden: true })).toBeAttached();
  await expect(page.getByText(words.visit.plainLine('{').split('{')[0] ?? '')).toBeHidden();
};

/** As if the person had done nothing until two minutes before the end. */
const waitUntilWarned = async (visit: Visit) => {
  await untilItCounts(visit);
  visit.site.records.sessionsEndIn(119_000);
  await visit.page.clock.fastForward(28.5 * minute);
  await expect(dialog(visit)).toBeVisible();
};

test.describe('two minutes before a visit ends', () => {
  test('a dialog says so, «Seguir aquí» gives the whole time again, and what was typed stays', async ({
    visit,
  }) => {
    const { page, site, words } = visit;
    await page.clock.install();
    await reachAddress(visit, newPerson());
    const street = page.getByLabel(words.journey.address.street, { exact: true });
    await street.fill('Calle a medio escribir');
    await street.focus();
    await waitUntilWarned(visit);
    await expect(dialog(visit)).toHaveAccessibleName(words.visit.warningTitle);
    await expect(button(visit, words.visit.stay)).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(dialog(visit)).toBeHidden();
    await expect(street).toBeFocused();
    await expect(street).toHaveValue('Calle a medio escribir');
    expect(site.records.sessionEnd()).toBeGreaterThan(Date.now() + halfHour - minute);
    // And again, as often as one likes.
    await waitUntilWarned(visit);
    await page.keyboard.press('Escape');
    await expect(dialog(visit)).toBeHidden();
    expect(site.records.sessionEnd()).toBeGreaterThan(Date.now() + halfHour - minute);
    await giveAddress(visit);
  });

  test('nothing is said when another tab goes on with it', async ({ visit }) => {
    await visit.page.clock.install();
    await reachIdentity(visit, newPerson());
    await untilItCounts(visit);
    await visit.page.clock.fastForward(29 * minute);
    await visit.page.clock.runFor(5_000);
    await expect(dialog(visit)).toBeHidden();
  });

  test('«Salir» ends it', async ({ visit }) => {
    const { page, words } = visit;
    await page.clock.install();
    await reachIdentity(visit, newPerson());
    await waitUntilWarned(visit);
    await dialog(visit).getByRole('button', { name: words.visit.leave }).click();
    await expect(page.locator('h1')).toHaveText(words.journey.finished.title);
  });

  test('of its longest life, the dialog says that there is no more', async ({ visit }) => {
    const { page, site, words } = visit;
    await page.clock.install();
    await reachIdentity(visit, newPerson());
    site.records.sessionsEndIn(119_000, Date.now() + 119_000 - 8 * 60 * minute);
    await untilItCounts(visit);
    await page.clock.fastForward(28.5 * minute);
    await expect(dialog(visit)).toContainText('8 horas');
    await button(visit, words.visit.understood).click();
    await expect(dialog(visit)).toBeHidden();
  });
});

test.describe('when the time is over', () => {
  test('T08: the page says so and nothing of the person is left, nor comes back with Back', async ({
    visit,
  }) => {
    const { page, site, words } = visit;
    const person = newPerson();
    await page.clock.install();
    const { nss } = await walkToResult(visit, person);
    site.records.endSessions();
    await untilItCounts(visit);
    await page.clock.fastForward(halfHour);
    await expect(page.locator('h1')).toHaveText(words.visit.endedTitle);
    expect(await page.context().cookies()).toEqual([]);
    for (let time = 0; time < 2; time += 1) {
      const shown = await page.locator('body').innerText();
      for (const personal of [person.curp, person.email, nss, person.name.firstSurname])
        expect(shown).not.toContain(personal);
      await page.goBack();
      await expect(page.locator('h1')).toBeVisible();
    }
  });

  test('T08: a press that is refused leaves nothing in the memory of the page: Back asks the server', async ({
    visit,
  }) => {
    const { page, site, words } = visit;
    const person = newPerson();
    await reachIdentity(visit, person);
    await sayItsMe(visit);
    await giveAddress(visit);
    site.records.endSessions();
    await button(visit, words.journey.review.submit).click();
    await expect(page).toHaveURL(/tramite\?aviso=sesion$/);
    for (let time = 0; time < 3; time += 1) {
      await page.goBack();
      await expect(page).toHaveURL(/tramite(\?|$)/);
      const shown = await page.locator('body').innerText();
      for (const personal of [person.curp, person.email, person.name.firstSurname])
        expect(shown).not.toContain(personal);
    }
  });

  test('T26: a page that the browser keeps whole for Back is kept hidden, and asks the server when it comes back', async ({
    visit,
  }) => {
    const { page, site, words } = visit;
    const person = newPerson();
    await reachIdentity(visit, person);
    await untilItCounts(visit);
    const pass = (name: string) =>
      page.evaluate((event) => dispatchEvent(new PageTransitionEvent(event, { persisted: true })), name);
    await pass('pagehide');
    await expect(page.locator('h1')).toBeHidden();
    await expect(page.getByText(person.curp).first()).toBeHidden();
    site.records.endSessions();
    await pass('pageshow');
    await expect(page).toHaveURL(/tramite\?aviso=sesion$/);
    await expect(page.getByText(words.journey.start.expired)).toBeVisible();
    await expect(page.locator('body')).not.toContainText(person.curp);
  });

  test.describe('without a connection', () => {
    test.use({ expectedNoise: [/ERR_INTERNET_DISCONNECTED/] });

    test('T08: the page hides all of it too', async ({ visit }) => {
      const { page, words } = visit;
      const person = newPerson();
      await page.clock.install();
      await reachResult(visit, person);
      await untilItCounts(visit);
      await page.context().setOffline(true);
      await page.clock.fastForward(halfHour);
      await expect(dialog(visit)).toContainText(words.visit.endedTitle);
      await expect(page.locator('[data-nss]')).toBeHidden();
      await expect(page.getByText(person.curp).first()).toBeHidden();
    });
  });
});

test('T08: a page that waits for the mail does not keep the visit alive by itself', async ({ visit }) => {
  const { page, site, words } = visit;
  const person = newPerson();
  await page.clock.install();
  await startRequest(visit, person);
  await receiveLink(visit, person);
  // The page is asked for once more when it has something new to say.
  const [delivered = ''] = words.journey.inbox.delivered('|').split('|');
  await expect(async () => {
    await page.clock.runFor(5_000);
    expect(await page.getByRole('main').innerText()).toContain(delivered);
  }).toPass();
  await page.waitForLoadState('networkidle');
  site.records.sessionsEndIn(20 * minute);
  const before = site.records.sessionEnd();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/visita')) asked.push(request.method());
  });
  await page.clock.runFor(minute);
  await expect.poll(() => asked.length).toBeGreaterThan(5);
  await page.waitForLoadState('networkidle');
  expect(site.records.sessionEnd()).toBe(before);
});
