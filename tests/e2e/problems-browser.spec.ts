import { reachIdentity } from '#tests/e2e/actions/reach.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

// Nobody answers for this site.
test.use({ expectedNoise: [/404|500|#441/], settings: { HELP_EMAIL: '' } });

test('a page that breaks says that it is our fault, what is safe and what to do, and gives nobody a reference that nobody can use', async ({
  visit,
}) => {
  const { page, words, site } = visit;
  const person = newPerson();
  await reachIdentity(visit, person);
  const mend = site.records.spoilRequest(person);
  await page.reload();
  await expect(page.locator('h1')).toHaveText(words.help.problem.failure.title);
  await expect(page.getByText(words.help.problem.failure.reference)).toBeHidden();
  await expect(page.getByRole('link', { name: words.help.problem.failure.help })).toBeVisible();
  expect(await page.locator('body').innerText()).not.toMatch(/\b(404|500|Error|undefined|JSON)\b/);
  mend();
  await page.reload();
  await expect(page.getByRole('main')).toContainText(person.name.firstSurname);
});
