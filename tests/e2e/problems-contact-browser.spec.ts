import { reachIdentity } from '#tests/e2e/actions/reach.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test.use({ expectedNoise: [/404|500|#441/], settings: { HELP_PHONE: '55 1234 5678 ext. 9' } });

test('a page that breaks says whom to tell which reference, where the operator can be reached', async ({
  visit,
}) => {
  const { page, words, site } = visit;
  const { failure } = words.help.problem;
  const person = newPerson();
  await reachIdentity(visit, person);
  const mend = site.records.spoilRequest(person);
  await page.reload();
  await expect(page.locator('h1')).toHaveText(failure.title);
  await expect(page.getByRole('main')).toContainText(`${failure.tell} 55 1234 5678 ext. 9`);
  await expect(page.getByRole('main')).toContainText(failure.reference);
  await expect(page.locator('main a[href="tel:+525512345678;ext=9"]')).toBeVisible();
  mend();
});
