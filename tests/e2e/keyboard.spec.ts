import type { Locator } from '@playwright/test';
import { homeAddress } from '#tests/e2e/actions/give-address.ts';
import { openMail } from '#tests/e2e/actions/open-mail.ts';
import { reachAddress } from '#tests/e2e/actions/reach.ts';
import { readNumber } from '#tests/e2e/actions/request-number.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

/** The focus can be seen, and nothing lies over what has it. */
const expectVisibleFocus = async ({ page }: Visit) => {
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { outline: 0, covered: false };
    const style = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    const covered = above !== null && !element.contains(above) && !above.contains(element);
    return { outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth), covered };
  });
  expect(focus).toEqual({ outline: expect.any(Number), covered: false });
  expect(focus.outline).toBeGreaterThanOrEqual(2);
};

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus; every stop on the way has to be seen. */
const tabTo = async (visit: Visit, target: Locator): Promise<void> => {
  for (let stop = 0; stop < 40; stop += 1) {
    await visit.page.keyboard.press('Tab');
    await expectVisibleFocus(visit);
    if (await isFocused(target)) return;
  }
  throw new Error('Tab never came to what was looked for');
};

const typeInto = async (visit: Visit, id: string, text: string): Promise<void> => {
  await tabTo(visit, visit.page.locator(`#${id}`));
  await visit.page.keyboard.type(text);
};

const press = async (visit: Visit, name: string): Promise<void> => {
  await tabTo(visit, button(visit, name));
  await visit.page.keyboard.press('Enter');
};

test('the whole journey with the keyboard alone', async ({ visit }) => {
  const { page, site, words } = visit;
  const { start, confirm, identity, address, review, result } = words.journey;
  const person = newPerson();
  site.records.register(person);

  await page.goto(pathIn(visit, '/tramite'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: words.frame.skip })).toBeFocused();
  await page.keyboard.press('Enter');
  await typeInto(visit, 'tramite-curp', person.curp);
  await typeInto(visit, 'tramite-email', person.email);
  await typeInto(visit, 'tramite-emailConfirmation', person.email);
  await press(visit, start.submit);
  await expect(page).toHaveURL(/correo$/);
  await expect(page.locator('h1')).toBeFocused();

  await openMail(visit, person);
  await press(visit, confirm.submit);
  await expect(page).toHaveURL(/identidad$/);
  await press(visit, identity.yes);
  await expect(page).toHaveURL(/domicilio$/);
  await expect(page.locator('h1')).toBeFocused();

  await typeInto(visit, 'domicilio-postalCode', homeAddress.postalCode);
  await page.keyboard.press('Enter');
  await expect(page.locator('#domicilio-settlement')).toBeVisible();
  await tabTo(visit, page.locator('#domicilio-settlement'));
  await page.keyboard.type('Roma Norte');
  await typeInto(visit, 'domicilio-street', homeAddress.street);
  await tabTo(visit, page.getByLabel(address.withoutNumber));
  await page.keyboard.press('Space');
  await press(visit, address.submit);
  await expect(page).toHaveURL(/revisar$/);
  await expect(page.getByRole('main')).toContainText('Roma Norte');

  await press(visit, review.submit);
  await expect(page).toHaveURL(/resultado$/);
  await expect(page.locator('h1')).toBeFocused();
  await readNumber(visit);
  await press(visit, words.frame.copy.label);
  await expect(
    page.getByText(words.frame.copy.done).or(page.getByText(words.frame.copy.failed)),
  ).toBeVisible();
  await press(visit, result.finish);
  await expect(page).toHaveURL(/fin$/);
});

test('Enter in a field sends the form and not one of its other buttons', async ({ visit }) => {
  const { page } = visit;
  await page.goto(pathIn(visit, '/tramite'));
  await page.locator('#tramite-curp').fill('SASO750909HDFNNSO5');
  await page.locator('#tramite-curp').press('Enter');
  await expect(page.locator('.proposal')).toBeVisible();
  await page.locator('#tramite-email').press('Enter');
  await expect(page.locator('#tramite-curp')).toHaveValue('SASO750909HDFNNSO5');
  await expect(page).toHaveURL(/\/es\/tramite$/);
});

test('five digits are looked up, what they say is spoken, and the focus stays in the field', async ({
  visit,
}) => {
  const { page, words } = visit;
  const { address } = words.journey;
  await reachAddress(visit, newPerson());
  const field = page.getByLabel(address.postalCode, { exact: true });
  const status = page.locator('form#domicilio [role=status]').first();
  await expect(status).toBeEmpty();
  await field.pressSequentially(homeAddress.postalCode);
  await expect(status).toContainText(`Ciudad de México, ${homeAddress.municipio}`);
  await expect(status).toContainText(address.foundOne);
  await expect(field).toBeFocused();
  await button(visit, address.search).click();
  await expect(button(visit, address.search)).toBeFocused();
});
