import { receiveLink } from '#tests/e2e/actions/open-mail.ts';
import { openStart, pressContinue, startRequest, typeStart } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

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
  await pressContinue(visit);
  await expect(page.locator('#tramite-letters-error')).toContainText(words.errors['letters.EMPTY']);
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
