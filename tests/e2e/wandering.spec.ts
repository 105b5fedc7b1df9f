import { finish } from '#tests/e2e/actions/finish.ts';
import { giveAddress } from '#tests/e2e/actions/give-address.ts';
import { sayItsMe } from '#tests/e2e/actions/identify.ts';
import { confirmEmail, openMail, receiveLink } from '#tests/e2e/actions/open-mail.ts';
import { postForm, readForm } from '#tests/e2e/actions/post-form.ts';
import {
  reachAddress,
  reachIdentity,
  reachResult,
  reachReview,
  walkToResult,
} from '#tests/e2e/actions/reach.ts';
import { readNumber, requestNumber } from '#tests/e2e/actions/request-number.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { anotherTab, button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';

/** One number, one issuance, one mail with documents: whatever was pressed. */
const expectOneNumber = ({ site: { records } }: Visit, person: TestPerson) => {
  expect(records.numbersOf(person)).toHaveLength(1);
  expect(records.issuancesOf(person)).toHaveLength(1);
  expect(records.resultMailsOf(person)).toBe(1);
};

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    if (!javaScriptEnabled)
      test('the result survives twenty reloads', async ({ visit }) => {
        const person = newPerson();
        const first = await reachResult(visit, person);
        for (let time = 0; time < 20; time += 1) await visit.page.reload();
        expect(await readNumber(visit)).toEqual(first);
        expectOneNumber(visit, person);
      });

    test('Back after the assignment shows the number again', async ({ visit }) => {
      const person = newPerson();
      const first = await walkToResult(visit, person);
      for (let time = 0; time < 3; time += 1) {
        await visit.page.goBack();
        await expect(visit.page.locator('[data-nss]')).toHaveText(first.nss);
      }
      expectOneNumber(visit, person);
    });

    if (!javaScriptEnabled)
      test('T11: two tabs that both ask show the same number', async ({ visit }) => {
        const person = newPerson();
        await reachReview(visit, person);
        const tab = await anotherTab(visit);
        await tab.page.goto(pathIn(tab, '/tramite/revisar'));
        await Promise.all([requestNumber(visit), requestNumber(tab)]);
        expect(await readNumber(tab)).toEqual(await readNumber(visit));
        expectOneNumber(visit, person);
      });

    if (!javaScriptEnabled)
      test('T10: pages of later steps send back to where the person stands', async ({ visit }) => {
        const { page } = visit;
        const person = newPerson();
        const wander = async (stands: string, ...tries: string[]) => {
          for (const path of tries) {
            await page.goto(pathIn(visit, `/tramite/${path}`));
            await expect(page).toHaveURL(new RegExp(`/tramite${stands}$`));
          }
        };
        await wander('', 'correo', 'identidad', 'domicilio', 'revisar', 'resultado', 'otra-via');
        await startRequest(visit, person);
        await wander('/correo', 'identidad', 'domicilio', 'revisar', 'resultado', 'otra-via');
        visit.site.records.register(person);
        await openMail(visit, person);
        await confirmEmail(visit);
        await wander('/identidad', 'correo', 'domicilio', 'revisar', 'resultado', 'otra-via');
        await sayItsMe(visit);
        await expect(page).toHaveURL(/domicilio$/);
        await wander('/domicilio', 'correo', 'revisar', 'resultado', 'otra-via');
        await giveAddress(visit);
        await wander('/revisar', 'correo', 'resultado', 'otra-via');
        await requestNumber(visit);
        await wander('/resultado', 'correo', 'identidad', 'domicilio', 'revisar', 'otra-via');
        await readNumber(visit);
        expectOneNumber(visit, person);
      });

    if (!javaScriptEnabled)
      test('T10: a form left open in another tab cannot undo the number', async ({ visit }) => {
        const person = newPerson();
        await reachIdentity(visit, person);
        const stale = await anotherTab(visit);
        await stale.page.goto(pathIn(stale, '/tramite/identidad'));
        await sayItsMe(visit);
        const older = await anotherTab(visit);
        await expect(visit.page).toHaveURL(/domicilio$/);
        await older.page.goto(pathIn(older, '/tramite/domicilio'));
        await giveAddress(visit);
        await requestNumber(visit);
        const first = await readNumber(visit);
        await button(stale, visit.words.journey.identity.no).click();
        await expect(stale.page.locator('[data-nss]')).toHaveText(first.nss);
        await older.page.locator('#domicilio-postalCode').fill('44100');
        await older.page.locator('#domicilio-street').fill('Otra calle');
        await older.page.locator('#domicilio-exteriorNumber').fill('1');
        await button(older, visit.words.journey.address.submit).click();
        await expect(older.page.locator('[data-nss], .error-summary').first()).toBeVisible();
        expectOneNumber(visit, person);
      });

    if (javaScriptEnabled)
      test('a second device goes on at every point, and both show the same number', async ({
        visit,
        openBrowser,
      }) => {
        const person = newPerson();
        await reachReview(visit, person);
        const device = await openBrowser();
        await startRequest(device, person);
        await openMail(device, person);
        await confirmEmail(device);
        await expect(device.page).toHaveURL(/revisar$/);
        await requestNumber(device);
        await requestNumber(visit);
        expect(await readNumber(device)).toEqual(await readNumber(visit));
        expectOneNumber(visit, person);
      });
  });

test('T11: ten rapid clicks on the last button give one number', async ({ visit }) => {
  const { page, words } = visit;
  const person = newPerson();
  await reachReview(visit, person);
  await button(visit, words.journey.review.submit).evaluate((last: HTMLElement) => {
    for (let click = 0; click < 10; click += 1) last.click();
  });
  await expect(page).toHaveURL(/resultado$/);
  await readNumber(visit);
  expectOneNumber(visit, person);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('T11: ten posts of the last form at the same moment give one number, and all ten show it', async ({
    visit,
  }) => {
    const person = newPerson();
    await reachReview(visit, person);
    const form = await readForm(visit, 'main form');
    const answers = await Promise.all(Array.from({ length: 10 }, () => postForm(visit, form)));
    expectOneNumber(visit, person);
    const [nss = 'none'] = visit.site.records.numbersOf(person);
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text.replaceAll(/<\/?b>/g, '')).toContain(nss);
    }
  });

  test('ten clicks on the last button, one upon the other, give one number', async ({ visit }) => {
    const { page, words } = visit;
    const person = newPerson();
    await reachReview(visit, person);
    await button(visit, words.journey.review.submit).click({ clickCount: 10, delay: 5 });
    await expect(page).toHaveURL(/resultado$/);
    await readNumber(visit);
    expectOneNumber(visit, person);
  });
});

test('step 1 remembers what was typed until it is confirmed, and offers to go on after', async ({
  visit,
}) => {
  const { page, words } = visit;
  const person = newPerson();
  await startRequest(visit, person);
  await page.goto(pathIn(visit, '/tramite'));
  await expect(page.locator('#tramite-curp')).toHaveValue(person.curp);
  visit.site.records.register(person);
  await openMail(visit, person);
  await confirmEmail(visit);
  await page.goto(pathIn(visit, '/tramite'));
  await expect(page.locator('#tramite-curp')).toHaveValue('');
  await page.getByRole('link', { name: words.journey.start.goOn }).click();
  await expect(page).toHaveURL(/identidad$/);
});

test('«Cambiar» on the last page keeps the answers and comes back to it', async ({ visit }) => {
  const { page, words } = visit;
  const person = newPerson();
  await reachReview(visit, person);
  await page
    .getByRole('link', { name: new RegExp(`^${words.frame.facts.change} ${words.journey.address.street}`) })
    .click();
  await expect(page).toHaveURL(/domicilio#domicilio-street$/);
  await page.locator('#domicilio-street').fill('Calle de la Otra Idea');
  await button(visit, words.journey.address.submit).click();
  await expect(page).toHaveURL(/revisar$/);
  await expect(page.getByRole('main')).toContainText('Calle de la Otra Idea');
  await expect(page.getByRole('main')).toContainText('Roma Norte');
});

test('a mistyped address is changed where the mail is waited for, and the old link dies', async ({
  visit,
}) => {
  const { page, words } = visit;
  const person = newPerson();
  const wrong = { ...person, email: `mal-${person.email}` };
  await startRequest(visit, wrong);
  const old = await receiveLink(visit, wrong);
  await page.getByRole('link', { name: new RegExp(`^${words.journey.inbox.change}`) }).click();
  await expect(page.locator('#tramite-email')).toHaveValue(wrong.email);
  await page.locator('#tramite-email').fill(person.email);
  await page.locator('#tramite-emailConfirmation').fill(person.email);
  await button(visit, words.journey.start.submit).click();
  await expect(page).toHaveURL(/correo$/);
  const link = await receiveLink(visit, person);
  await page.goto(old);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.journey.confirm.supersededTitle);
  await page.goto(link);
  await confirmEmail(visit);
  await expect(page).toHaveURL(/identidad$/);
});

test('after «Finalizar trámite» the journey starts anew', async ({ visit }) => {
  await reachResult(visit, newPerson());
  await finish(visit);
  await visit.page.goto(pathIn(visit, '/tramite/resultado'));
  await expect(visit.page).toHaveURL(/\/tramite$/);
});

test('the address can be left for a while and comes back empty of nothing but itself', async ({ visit }) => {
  await reachAddress(visit, newPerson());
  await visit.page.locator('#domicilio-street').fill('A medio escribir');
  await visit.page.goto(pathIn(visit, '/ayuda'));
  await visit.page.goBack();
  await expect(visit.page).toHaveURL(/domicilio$/);
});
