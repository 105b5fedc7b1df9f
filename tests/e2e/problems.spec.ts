import { reachIdentity } from '#tests/e2e/actions/reach.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { pathIn } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, expectedNoise: [/404|500/] });

    if (javaScriptEnabled)
      test('a page that breaks says that it is our fault, what is safe and whom to call', async ({
        visit,
      }) => {
        const { page, words, site } = visit;
        const person = newPerson();
        await reachIdentity(visit, person);
        const mend = site.records.spoilRequest(person);
        await page.reload();
        await expect(page.locator('h1')).toHaveText(words.help.problem.failure.title);
        await expect(
          page.getByText(new RegExp(`^${words.help.problem.failure.reference}: \\d+`)),
        ).toBeVisible();
        await expect(page.locator('a[href="tel:+528006232323"]').first()).toBeVisible();
        expect(await page.locator('body').innerText()).not.toMatch(/\b(404|500|Error|undefined|JSON)\b/);
        mend();
        await page.reload();
        await expect(page.getByRole('main')).toContainText(person.name.firstSurname);
      });

    if (!javaScriptEnabled)
      test('a page that is not there shows the way back', async ({ visit }) => {
        const { page, words } = visit;
        for (const path of ['/no-existe', '/ayuda/no-existe', '/tramite/no-existe']) {
          const answer = await page.goto(pathIn(visit, path));
          expect(answer?.status()).toBe(404);
          await expect(page.locator('h1')).toHaveText(words.help.problem.notFound.title);
        }
        await page.getByRole('link', { name: words.help.problem.notFound.start }).click();
        await expect(page).toHaveURL(/\/tramite$/);
      });
  });
