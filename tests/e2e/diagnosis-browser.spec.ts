import { messageOf } from '#components/form/form-state.ts';
import { openStart, pressContinue, typeStart } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

/** The specimen of the norm with the letter O where a zero belongs. */
const mistyped = 'SASO750909HDFNNSO5';
const meant = 'SASO750909HDFNNS05';

test('slips in a pasted CURP and in the address are named together, and the focus leads on after each is mended', async ({
  visit,
}) => {
  const { page, words } = visit;
  const { email } = newPerson();
  const [name] = email.split('@');
  const slip = `${name}@gmial.com`;
  await openStart(visit);
  await typeStart(visit, { curp: `Mi CURP es: ${mistyped}, gracias`, email: slip });
  await pressContinue(visit);
  const said = messageOf(words.errors, 'curp.shouldBeDigitGuessed|17|O|0');
  const summary = page.locator('.error-summary');
  await expect(summary).toContainText(said);
  await expect(summary).toContainText('gmail.com');
  await expect(page.locator('#tramite-curp-error')).toContainText(said);
  await expect(page.locator('#tramite-curp')).toHaveValue(mistyped);

  await button(visit, `${words.journey.diagnosis.use} ${meant}`).click();
  await expect(page.locator('#tramite-curp')).toHaveValue(meant);
  await expect(page.locator('#tramite-curp')).toBeFocused();
  await expect(page.locator('#tramite-email')).toHaveValue(slip);
  await expect(summary).not.toContainText(said);

  await button(visit, words.journey.emailSuggestion.use).click();
  await expect(summary).toBeHidden();
  await expect(page.locator('#tramite [role=status]').last()).toHaveText(words.errors['email.CHANGED']);
  await expect(button(visit, words.journey.start.submit)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tramite\/correo$/);
});

test('somebody who would be older than 105 chooses the letter, or says that the year is theirs', async ({
  visit,
}) => {
  const { page, words } = visit;
  const { diagnosis } = words.journey;
  const { email } = newPerson();
  await openStart(visit);
  await typeStart(visit, { curp: 'ROME010506MDFJRL00', email });
  await pressContinue(visit);
  await expect(page.locator('#tramite-curp-error')).toContainText('1901');
  await button(visit, diagnosis.bornThen.replace('{year}', '1901')).click();
  await expect(page.locator('.error-summary')).toBeHidden();
  await expect(page.locator('.proposal')).toBeHidden();
  await pressContinue(visit);
  await expect(page).toHaveURL(/\/tramite\/correo$/);
});
