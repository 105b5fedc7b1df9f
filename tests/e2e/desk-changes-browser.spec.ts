import { formatFolio } from '#lib/domain/document/folio.ts';
import { inspect } from '#tests/e2e/actions/inspect.ts';
import { signInStaff } from '#tests/e2e/actions/sign-in-staff.ts';
import { openDeskRoom, seenDocument } from '#tests/e2e/plain-desk.ts';
import { openPlainTab } from '#tests/e2e/plain-visit.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn } from '#tests/e2e/visit.ts';
import { addCase } from '#tests/support/e2e-cases.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test('the pages of a case, of a change and of who agrees to it are fit for everybody', async ({ visit }) => {
  const { page, site, words } = visit;
  const { approvals, form, kinds, messages } = words.deskChange;
  const folio = await addCase(site, newPerson());
  await signInStaff(visit, { role: 'ventanilla' });
  await page.goto(pathIn(visit, `/mostrador/caso/${folio}`));
  await inspect(visit, 'case of a folio');
  await page.getByRole('link', { name: new RegExp(kinds.changeEmail.title) }).click();
  await button(visit, kinds.changeEmail.submit).click();
  await expect(page.locator('.error-summary')).toContainText(messages['reason.EMPTY']);
  await inspect(visit, 'change of address at the desk, sent empty');

  const plain = openPlainTab(visit);
  await openDeskRoom(plain, `/caso/${folio}/correo`);
  await plain.browser.press(kinds.changeEmail.submit, {
    [form.email]: newPerson().email,
    [form.reason]: 'lostMailbox',
    ...seenDocument(plain),
  });
  await signInStaff(visit, { role: 'supervisor', name: 'Rosa T.' });
  await page.goto(pathIn(visit, '/mostrador/aprobaciones'));
  await inspect(visit, 'approvals');
  const name = `${approvals.review} ${approvals.of(formatFolio(folio))}`;
  await page.getByRole('link', { name, exact: true }).click();
  await expect(button(visit, approvals.agree)).toBeVisible();
  await inspect(visit, 'change that waits');
});
