import { homeAddress, searchPostalCode, typeStreet } from '#tests/e2e/actions/give-address.ts';
import { reachAddress } from '#tests/e2e/actions/reach.ts';
import { openStart, pressContinue } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

type Expected = Record<string, string>;

/** Title, summary with the focus, a link and a message for each field: as every failed form has to look. */
const expectProblems = async ({ page, words }: Visit, form: string, expected: Expected) => {
  const { errorPrefix, summary } = words.frame.form;
  const box = page.locator('.error-summary');
  await expect(box.getByRole('heading', { level: 2 })).toHaveText(summary);
  await expect(page).toHaveTitle(new RegExp(`^${errorPrefix}`));
  await expect(box).toBeFocused();
  await expect(box.getByRole('listitem')).toHaveCount(Object.keys(expected).length);
  for (const [name, message] of Object.entries(expected)) {
    const field = page.locator(`#${form}-${name}`);
    await expect(box.getByRole('link', { name: message, exact: true })).toHaveAttribute(
      'href',
      `#${form}-${name}`,
    );
    await expect(page.locator(`#${form}-${name}-error`)).toHaveText(`${errorPrefix}${message}`);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAttribute('aria-describedby', new RegExp(`${form}-${name}-error`));
    await expect(field).toHaveAccessibleDescription(new RegExp(escaped(message)));
  }
  await box.getByRole('link').first().click();
  await expect(page.locator(`#${form}-${Object.keys(expected)[0]}`)).toBeFocused();
};

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('step 1 sent empty says what is missing', async ({ visit }) => {
  const { errors } = visit.words;
  await openStart(visit);
  await pressContinue(visit);
  await expectProblems(visit, 'tramite', {
    curp: errors['curp.EMPTY'],
    email: errors['email.EMPTY'],
    emailConfirmation: errors['emailConfirmation.EMPTY'],
  });
});

test('nothing is called an error before it is sent, and no browser bubble stands in the way', async ({
  visit,
}) => {
  const { page } = visit;
  await openStart(visit);
  await page.locator('#tramite-curp').fill('x');
  await page.locator('#tramite-email').fill('x');
  await page.locator('#tramite-email').blur();
  await expect(page.locator('[aria-invalid]')).toHaveCount(0);
  await expect(page.locator('form#tramite')).toHaveAttribute('novalidate', '');
  await expect(page.locator('[required], [maxlength], [pattern], [disabled]')).toHaveCount(0);
});

test.describe('when the line drops', () => {
  test.use({ expectedNoise: [/ERR_INTERNET_DISCONNECTED/] });

  test('a lost connection keeps what was typed and says so', async ({ visit }) => {
    const { page, words } = visit;
    const person = newPerson();
    await openStart(visit);
    await page.locator('#tramite-curp').fill(person.curp);
    await page.locator('#tramite-email').fill(person.email);
    await page.locator('#tramite-emailConfirmation').fill(person.email);
    await page.route('**/tramite', (route) =>
      route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
    );
    await pressContinue(visit);
    await expect(page.locator('.error-summary')).toContainText(words.frame.form.unreachable);
    await expect(page.locator('#tramite-curp')).toHaveValue(person.curp);
    await page.unroute('**/tramite');
    await pressContinue(visit);
    await expect(page).toHaveURL(/correo$/);
  });

  test('a lost connection keeps the place that was looked up', async ({ visit }) => {
    const { page, words } = visit;
    await reachAddress(visit, newPerson());
    await searchPostalCode(visit, homeAddress.postalCode);
    await page.locator('#domicilio-settlement').selectOption({ label: homeAddress.settlement });
    await typeStreet(visit);
    await page.getByLabel(words.journey.address.withoutNumber).check();
    await page.getByLabel(words.journey.address.withoutNumber).uncheck();
    await page.route('**/domicilio', (route) =>
      route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
    );
    await button(visit, words.journey.address.submit).click();
    await expect(page.locator('.error-summary')).toContainText(words.frame.form.unreachable);
    await expect(page.locator('#domicilio-settlement option:checked')).toHaveText(homeAddress.settlement);
    await expect(page.getByLabel(words.journey.address.withoutNumber)).not.toBeChecked();
    await page.unroute('**/domicilio');
    await button(visit, words.journey.address.submit).click();
    await expect(page).toHaveURL(/revisar$/);
  });
});
