import { giveNames } from '#tests/e2e/actions/identify.ts';
import { reachIdentity } from '#tests/e2e/actions/reach.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test('with scripts, each wrong name tells at once how many tries are left', async ({ visit }) => {
  const { page, words, site } = visit;
  const { triesLeft, lastTry } = words.journey.identity;
  const person = newPerson();
  site.records.giveNumber(person, null);
  await reachIdentity(visit, person);
  const status = page.locator('form#nombre [role=status]').first();
  await expect(status).toHaveText(triesLeft(5));
  for (const left of [4, 3, 2, 1]) {
    await giveNames(visit, {
      givenNames: `Otra ${'I'.repeat(left)}`,
      firstSurname: 'Mal',
      secondSurname: '',
    });
    await expect(status).toHaveText(left === 1 ? lastTry : triesLeft(left));
    await expect(page.locator('.error-summary')).toBeFocused();
  }
});
