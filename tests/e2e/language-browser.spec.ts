import { dictionary } from '#lib/i18n/dictionary.ts';
import { openStart, pressContinue, typeStart } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

const english = dictionary('en');

const switchLanguage = (visit: Visit) => button(visit, visit.words.frame.switchLanguage).click();

test('step 1 changes its language with what was typed and what was wrong', async ({ visit }) => {
  const { page } = visit;
  await openStart(visit);
  await typeStart(visit, { curp: 'SASO750909', email: 'sin-arroba' });
  await pressContinue(visit);
  await expect(page.locator('.error-summary')).toBeVisible();
  await switchLanguage(visit);
  await expect(page).toHaveURL(/\/en\/tramite$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.error-summary')).toContainText(english.errors['email.NO_AT']);
  await expect(page).toHaveTitle(new RegExp(`^Error: ${english.journey.start.title}`));
  await expect(page.locator('#tramite-curp')).toHaveValue('SASO750909');
  await expect(page.locator('#tramite-email')).toHaveValue('sin-arroba');
});

test('step 1 changes its language before anything is sent, without a complaint', async ({ visit }) => {
  const { page } = visit;
  const person = newPerson();
  await openStart(visit);
  await typeStart(visit, person);
  await switchLanguage(visit);
  await expect(page).toHaveURL(/\/en\/tramite$/);
  await expect(page.locator('#tramite-curp')).toHaveValue(person.curp);
  await expect(page.locator('#tramite-emailConfirmation')).toHaveValue(person.email);
  await expect(page.locator('.error-summary')).toBeHidden();
});
