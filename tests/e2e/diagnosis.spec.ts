import { messageOf } from '#components/form/form-state.ts';
import { openStart, pressContinue, showBeingHuman, typeStart } from '#tests/e2e/actions/start-request.ts';
import { expect, pairs, test } from '#tests/e2e/test.ts';
import { button, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

/** The specimen of the norm with the letter O where a zero belongs. */
const mistyped = 'SASO750909HDFNNSO5';
const meant = 'SASO750909HDFNNS05';

const typeMistake = async (visit: Visit, email: string) => {
  await openStart(visit);
  await typeStart(visit, { curp: mistyped, email });
  await pressContinue(visit);
};

for (const { language, javaScriptEnabled } of pairs)
  test.describe(`${language}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ language, javaScriptEnabled });

    test('a letter in the place of a digit is named, and taking the proposal goes on', async ({ visit }) => {
      const { page, words } = visit;
      const { email } = newPerson();
      await typeMistake(visit, email);
      const said = messageOf(words.errors, 'curp.shouldBeDigitGuessed|17|O|0');
      await expect(page.locator('.error-summary')).toContainText(said);
      await expect(page.locator('#tramite-curp-error')).toContainText(said);

      await button(visit, `${words.journey.diagnosis.use} ${meant}`).click();
      await expect(page.locator('#tramite-curp')).toHaveValue(meant);
      await expect(page.locator('#tramite-email')).toHaveValue(email);
      await expect(page.locator('.error-summary')).toBeHidden();
      await showBeingHuman(visit);
      await pressContinue(visit);
      await expect(page).toHaveURL(/\/tramite\/correo$/);
    });

    test('the proposal can be refused, and nothing typed changes', async ({ visit }) => {
      const { page, words } = visit;
      const { email } = newPerson();
      await typeMistake(visit, email);
      await button(visit, words.journey.diagnosis.keep).click();
      await expect(page.locator('.proposal')).toBeHidden();
      await expect(page.locator('#tramite-curp')).toHaveValue(mistyped);
      await expect(page.locator('#tramite-emailConfirmation')).toHaveValue(email);
    });

    test('T03: a slip in the domain of the address is asked about, and the person decides', async ({
      visit,
    }) => {
      const { page, words } = visit;
      const person = newPerson();
      await openStart(visit);
      await typeStart(visit, { curp: person.curp, email: 'buzon-de-prueba@gmial.com' });
      await pressContinue(visit);
      await expect(page.locator('.error-summary')).toContainText('buzon-de-prueba@gmail.com');
      await button(visit, words.journey.emailSuggestion.use).click();
      await expect(page.locator('#tramite-email')).toHaveValue('buzon-de-prueba@gmail.com');
      await expect(page.locator('#tramite-emailConfirmation')).toHaveValue('buzon-de-prueba@gmail.com');
      await expect(page.locator('#tramite-curp')).toHaveValue(person.curp);
    });
  });
