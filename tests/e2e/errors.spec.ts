import { homeAddress, searchPostalCode, typeStreet } from '#tests/e2e/actions/give-address.ts';
import { giveNames } from '#tests/e2e/actions/identify.ts';
import { enter, reachAddress } from '#tests/e2e/actions/reach.ts';
import { openStart, pressContinue } from '#tests/e2e/actions/start-request.ts';
import { expect, pairs, test } from '#tests/e2e/test.ts';
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

for (const { language, javaScriptEnabled } of pairs)
  test.describe(`${language}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ language, javaScriptEnabled });

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

    test('names sent empty say what is missing', async ({ visit }) => {
      const { errors } = visit.words;
      await enter(visit, newPerson());
      await giveNames(visit, { givenNames: '', firstSurname: '', secondSurname: '' });
      await expectProblems(visit, 'nombre', {
        givenNames: errors['givenNames.EMPTY'],
        firstSurname: errors['firstSurname.EMPTY'],
      });
    });

    test('an address sent empty says what is missing', async ({ visit }) => {
      const { errors, journey } = visit.words;
      await reachAddress(visit, newPerson());
      await button(visit, journey.address.submit).click();
      await expectProblems(visit, 'domicilio', {
        postalCode: errors['postalCode.EMPTY'],
        street: errors['street.EMPTY'],
        exteriorNumber: errors['exteriorNumber.EMPTY'],
      });
    });
  });

/** Every kind of CURP mistake with its own words (docs/decisions.md §6); made from the specimen SASO750909HDFNNS05. */
const mistakes: [typed: string, key: string][] = [
  ['SASO750909HDFNNS0', 'curp.tooShort|17'],
  ['SASO750909HDFNNS0555', 'curp.tooLong|20'],
  ['00265500017', 'curp.looksLikeNss'],
  ['SASO750909AB1', 'curp.looksLikeRfc'],
  ['SASO750909HDFNN?05', 'curp.foreignCharacter|16|?'],
  ['SASO75O909HDFNNS05', 'curp.shouldBeDigitGuessed|7|O|0'],
  ['5ASO750909HDFNNS05', 'curp.shouldBeLetterGuessed|1|5|S'],
  ['SASO750909ADFNNS05', 'curp.sex|11|A'],
  ['SASO750909HQQNNS05', 'curp.entity|QQ'],
  ['SASO751309HDFNNS05', 'curp.month|13'],
  ['SASO750931HDFNNS05', 'curp.day|31|30'],
  ['SASO750909HDFNNS06', 'curp.checkDigit'],
];

test('each mistake in a CURP is said in its own words', async ({ visit }) => {
  const { page, words } = visit;
  await openStart(visit);
  const said = new Set<string>();
  for (const [typed, key] of mistakes) {
    await page.locator('#tramite-curp').fill(typed);
    await pressContinue(visit);
    const message = page.locator('#tramite-curp-error');
    const [name = '', ...details] = key.split('|');
    for (const detail of details) await expect(message).toContainText(detail);
    const [start = ''] = (new Map(Object.entries(words.errors)).get(name) ?? 'no such words').split('{');
    await expect(message).toContainText(start);
    await expect(page.locator('#tramite-curp')).toHaveValue(typed);
    said.add((await message.textContent()) ?? '');
  }
  expect(said.size).toBe(mistakes.length);
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
