import { dictionary } from '#lib/i18n/dictionary.ts';
import { searchPostalCode, typeStreet } from '#tests/e2e/actions/give-address.ts';
import { giveNames } from '#tests/e2e/actions/identify.ts';
import { enter, reachAddress, reachResult } from '#tests/e2e/actions/reach.ts';
import { openStart, pressContinue, typeStart } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

const english = dictionary('en');

const switchLanguage = (visit: Visit) => button(visit, visit.words.frame.switchLanguage).click();

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

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

    if (javaScriptEnabled)
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

    if (javaScriptEnabled)
      test('names change their language with what was typed and what was wrong', async ({ visit }) => {
        const { page } = visit;
        await enter(visit, newPerson());
        await giveNames(visit, { givenNames: 'Nombre 7', firstSurname: 'Apellido', secondSurname: '' });
        await switchLanguage(visit);
        await expect(page).toHaveURL(/\/en\/tramite\/identidad$/);
        await expect(page.locator('.error-summary')).toContainText(english.errors['givenNames.CHARACTER']);
        await expect(page.locator('#nombre-givenNames')).toHaveValue('Nombre 7');
      });

    if (!javaScriptEnabled)
      test('the address changes its language with the place that was looked up', async ({ visit }) => {
        const { page } = visit;
        await reachAddress(visit, newPerson());
        await searchPostalCode(visit, '06700');
        await expect(page.locator('#domicilio-settlement')).toBeVisible();
        await typeStreet(visit);
        await page.locator('#domicilio-settlement').selectOption({ index: 2 });
        const chosen = await page.locator('#domicilio-settlement').inputValue();
        await switchLanguage(visit);
        await expect(page).toHaveURL(/\/en\/tramite\/domicilio$/);
        await expect(page.getByText(english.journey.address.municipio)).toBeVisible();
        await expect(page.locator('#domicilio-settlement')).toHaveValue(chosen);
        await expect(page.locator('#domicilio-street')).toHaveValue(/Imaginarios/);
      });

    if (!javaScriptEnabled)
      test('the result changes its language and keeps the number', async ({ visit }) => {
        const { page, words } = visit;
        const { nss } = await reachResult(visit, newPerson());
        await page.getByRole('link', { name: words.frame.switchLanguage, exact: true }).click();
        await expect(page).toHaveURL(/\/en\/tramite\/resultado$/);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          english.journey.result.assignedTitle,
        );
        await expect(page.locator('[data-nss]')).toHaveText(nss);
      });
  });
