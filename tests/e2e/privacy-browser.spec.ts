import { finish } from '#tests/e2e/actions/finish.ts';
import { postAddress, postIdentity } from '#tests/e2e/actions/post-ahead.ts';
import { reachIdentity } from '#tests/e2e/actions/reach.ts';
import { readNumber, requestNumber } from '#tests/e2e/actions/request-number.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { pathIn } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test('T08: after «Finalizar trámite» Back shows nothing of the person', async ({ visit }) => {
  const { page } = visit;
  const person = newPerson();
  await reachIdentity(visit, person);
  await expect(page.getByRole('main')).toContainText(person.name.firstSurname);
  await postIdentity(visit);
  await postAddress(visit);
  await page.goto(pathIn(visit, '/tramite/revisar'));
  await requestNumber(visit);
  const { nss } = await readNumber(visit);
  await finish(visit);
  expect(await page.context().cookies()).toEqual([]);

  for (let time = 0; time < 3; time += 1) {
    await page.goBack();
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('[data-nss]')).toBeHidden();
    const shown = await page.locator('body').innerText();
    for (const personal of [person.curp, person.email, nss, person.name.firstSurname])
      expect(shown).not.toContain(personal);
  }
});
