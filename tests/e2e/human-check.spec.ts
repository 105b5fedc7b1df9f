import { receiveLink } from '#tests/e2e/actions/open-mail.ts';
import { openStart, pressContinue, startRequest, typeStart } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test.describe('with JavaScript', () => {
  test('Continuar pressed at once waits for the silent check', async ({ visit }) => {
    const person = newPerson();
    await openStart(visit);
    await visit.page.evaluate(({ curp, email }) => {
      const type = (name: string, text: string) => {
        const field = document.querySelector<HTMLInputElement>(`input[name=${name}]`);
        if (field) field.value = text;
      };
      type('curp', curp);
      type('email', email);
      type('emailConfirmation', email);
    }, person);
    await pressContinue(visit);
    await expect(visit.page).toHaveURL(/\/tramite\/correo$/);
  });

  test('a browser without cryptography gets the letters instead', async ({ visit }) => {
    const { page, words, site } = visit;
    await page.addInitScript(() => Object.defineProperty(window.crypto, 'subtle', { value: undefined }));
    await openStart(visit);
    await typeStart(visit, newPerson());
    const letters = page.getByLabel(words.journey.start.letters, { exact: true });
    await letters.fill('no');
    await pressContinue(visit);
    await expect(page.locator('.error-summary')).toContainText(words.errors['letters.WRONG']);
    await expect(letters).toHaveValue('');
    await letters.fill(site.readLetters(await page.locator('input[name=humanToken]').inputValue()));
    await pressContinue(visit);
    await expect(page).toHaveURL(/\/tramite\/correo$/);
  });

  test('Back to step 1 and Continuar again brings a new link', async ({ visit }) => {
    const person = newPerson();
    await startRequest(visit, person);
    await receiveLink(visit, person);
    await visit.page.goBack();
    await typeStart(visit, person);
    await pressContinue(visit);
    await expect(visit.page).toHaveURL(/\/tramite\/correo$/);
    await receiveLink(visit, person);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('letters that are not those of the image bring a new image, and everything typed stays', async ({
    visit,
  }) => {
    const { page, words } = visit;
    const person = newPerson();
    await openStart(visit);
    await typeStart(visit, person);
    const token = page.locator('input[name=humanToken]');
    const first = await token.inputValue();
    await page.getByLabel(words.journey.start.letters, { exact: true }).fill('zzzzz');
    await page.waitForTimeout(900);
    await pressContinue(visit);
    await expect(page.locator('.error-summary')).toContainText(words.errors['letters.WRONG']);
    await expect(page.getByLabel(words.journey.start.curp, { exact: true })).toHaveValue(person.curp);
    expect(await token.inputValue()).not.toBe(first);
  });

  test('who cannot see the image says so and goes on', async ({ visit }) => {
    const { page, words } = visit;
    const person = newPerson();
    await openStart(visit);
    await typeStart(visit, person);
    await page.getByLabel(words.journey.start.withoutSight).check();
    await page.waitForTimeout(900);
    await pressContinue(visit);
    await expect(page).toHaveURL(/\/tramite\/correo$/);
    await receiveLink(visit, person);
  });

  test('a program that fills the hidden field goes no further', async ({ visit }) => {
    const { page, words, site } = visit;
    await openStart(visit);
    await typeStart(visit, newPerson());
    const token = await page.locator('input[name=humanToken]').inputValue();
    await page.getByLabel(words.journey.start.letters, { exact: true }).fill(site.readLetters(token));
    await page.locator('input[name=website]').fill('https://correo.example');
    await page.waitForTimeout(900);
    await pressContinue(visit);
    await expect(page.locator('.error-summary')).toBeVisible();
  });
});
