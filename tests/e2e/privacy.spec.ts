import { finish, leaveBy } from '#tests/e2e/actions/finish.ts';
import { reachResult, walkToResult } from '#tests/e2e/actions/reach.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

const documentLinks = ({ page }: Visit) =>
  page
    .locator('a[href^="/documentos/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, expectedNoise: [/404 \(Not Found\)/] });

    if (javaScriptEnabled)
      test('T08: after «Finalizar trámite» nothing of the person can be brought back', async ({ visit }) => {
        const { page } = visit;
        const person = newPerson();
        const { nss } = await walkToResult(visit, person);
        const documents = await documentLinks(visit);
        const cookies = await page.context().cookies();
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
        await page.context().addCookies(cookies);
        for (const url of documents) expect((await page.request.get(url)).status()).toBe(404);
        await page.goto(pathIn(visit, '/tramite/resultado'));
        await expect(page).toHaveURL(/\/tramite(\?aviso=sesion)?$/);
      });

    if (!javaScriptEnabled)
      test('T08: «Salir» ends the visit on any page', async ({ visit }) => {
        const { page, words } = visit;
        await reachResult(visit, newPerson());
        await leaveBy(visit, words.frame.identity.leave);
        expect(await page.context().cookies()).toEqual([]);
      });
  });

test('T08: a session that ran out says so and the link goes back to the same place', async ({ visit }) => {
  const { page, site, words } = visit;
  const person = newPerson();
  await reachResult(visit, person);
  site.records.endSessions();
  await page.reload();
  await expect(page).toHaveURL(/\/tramite\?aviso=sesion$/);
  await expect(page.getByText(words.journey.start.expired)).toBeVisible();
  await expect(page.locator('body')).not.toContainText(person.curp);
});

test('T09: a document exists only for its owner, in every way it can be asked for', async ({
  visit,
  openBrowser,
  request,
}) => {
  await reachResult(visit, newPerson());
  const mine = await documentLinks(visit);
  // Each PDF to keep and to print, and the picture of the card.
  expect(mine).toHaveLength(5);
  const other = await openBrowser();
  await reachResult(other, newPerson());
  for (const url of mine) {
    expect((await visit.page.request.get(url)).status()).toBe(200);
    expect((await other.page.request.get(url)).status()).toBe(404);
    expect((await request.get(url)).status()).toBe(404);
  }
  const [first = ''] = mine;
  const strange = ['?tipo=acta', '?tipo=', '', '?tipo=constancia&tipo=tarjeta'].map((query) =>
    first.replace(/\?.*/, query),
  );
  for (const url of strange) expect((await visit.page.request.get(url)).status()).toBeLessThan(500);
  for (const id of ['x', '..%2f..%2fetc%2fpasswd', '%00', "'or'1'='1"])
    expect((await visit.page.request.get(`/documentos/${id}?tipo=constancia`)).status()).toBeLessThan(500);
});
