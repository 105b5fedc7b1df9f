import { sayItsMe } from '#tests/e2e/actions/identify.ts';
import {
  askProvider,
  goOnProven,
  identifyAs,
  providerName,
  signInAs,
} from '#tests/e2e/actions/identify-with-provider.ts';
import { inspect } from '#tests/e2e/actions/inspect.ts';
import { enter, reachReview } from '#tests/e2e/actions/reach.ts';
import { readNumber } from '#tests/e2e/actions/request-number.ts';
import { expect, providerNoise, test } from '#tests/e2e/test-with-provider.ts';
import { button, mainText, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import { signIn } from '#tests/support/oidc-server.ts';

test.use({ expectedNoise: providerNoise });

/** Somebody in the registry with a number that was never bound to an address. */
const somebodyWithNumber = ({ site }: Visit): { person: TestPerson; nss: string } => {
  const person = newPerson();
  site.records.register(person);
  return { person, nss: site.records.giveNumber(person, null) };
};

const sessionOf = async ({ page }: Visit): Promise<string | undefined> =>
  (await page.context().cookies()).find(({ name }) => name === 'tramite')?.value;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    if (!javaScriptEnabled)
      test('who proves with the provider that the CURP is theirs gets the number that was never bound', async ({
        visit,
        provider,
      }) => {
        const { page, site, words } = visit;
        const { person, nss } = somebodyWithNumber(visit);
        await enter(visit, person);
        expect(await page.content()).not.toContain(nss);

        const before = await sessionOf(visit);
        await identifyAs(visit, provider.addAccount({ curp: person.curp }));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.proof.title);
        expect(await page.content()).not.toContain(nss);
        expect(await mainText(visit)).not.toContain(person.curp);
        await goOnProven(visit);
        await expect(page).toHaveURL(/\/tramite\/identidad$/);
        expect(await sessionOf(visit)).not.toBe(before);

        await sayItsMe(visit);
        await expect(page).toHaveURL(/resultado$/);
        expect((await readNumber(visit)).nss).toBe(nss);
        expect(site.records.addressOf(person)).toBe(person.email);
      });

    if (javaScriptEnabled)
      test('T01: somebody else’s account is refused and learns nothing; the own one still works', async ({
        visit,
        provider,
      }) => {
        const { page, site, words } = visit;
        const { person, nss } = somebodyWithNumber(visit);
        const other = newPerson();
        await enter(visit, person);
        await identifyAs(visit, provider.addAccount({ curp: other.curp }));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          words.proof.failures.otherCurp.title,
        );
        const content = await page.content();
        for (const secret of [
          nss,
          person.curp,
          person.name.firstSurname,
          other.curp,
          other.name.firstSurname,
        ])
          expect(content).not.toContain(secret);
        expect(site.records.stageOf(person)).not.toBe('issued');
        await page.goto(pathIn(visit, '/tramite/resultado'));
        await expect(page).not.toHaveURL(/resultado$/);

        await page.goto(pathIn(visit, '/tramite/identificado'));
        await page.getByRole('link', { name: words.proof.again(providerName) }).click();
        await signInAs(visit, provider.addAccount({ curp: person.curp }));
        await goOnProven(visit);
        await sayItsMe(visit);
        expect((await readNumber(visit)).nss).toBe(nss);
      });
  });

test('T07: login CSRF: the way back of an attacker, opened in another browser, does nothing there', async ({
  visit,
  openBrowser,
  provider,
}) => {
  const { person, nss } = somebodyWithNumber(visit);
  const attacker = await openBrowser();
  const theirs = somebodyWithNumber(attacker);
  await enter(attacker, theirs.person);
  const begun = await attacker.page.request.get('/identificarse', { maxRedirects: 0 });
  const account = provider.addAccount({ curp: theirs.person.curp });
  const way = await signIn(begun.headers().location ?? '', account);

  const { page, site, words } = visit;
  await page.goto(way);
  await expect(page).toHaveURL(/\/tramite$/);
  await enter(visit, person);
  await page.goto(way);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.proof.failures.none.title);
  await expect(page.getByRole('button', { name: words.proof.submit })).toHaveCount(0);
  const asked = provider.asked.get('/token');
  await page.goto(way);
  expect(provider.asked.get('/token')).toBe(asked);
  expect(await page.content()).not.toContain(nss);
  expect(site.records.stageOf(person)).not.toBe('issued');
});

test('a case that could not go on online comes back to the identity page by a proof', async ({
  visit,
  provider,
}) => {
  const { page, site, words } = visit;
  const person = newPerson();
  await reachReview(visit, person);
  const nss = site.records.giveNumber(person, `otra-${person.email}`);
  await button(visit, words.journey.review.submit).click();
  await expect(page).toHaveURL(/otra-via$/);
  expect(site.records.stageOf(person)).toBe('referred');
  await identifyAs(visit, provider.addAccount({ curp: person.curp }));
  await goOnProven(visit);
  await expect(page).toHaveURL(/identidad$/);
  expect(site.records.stageOf(person)).toBe('emailConfirmed');
  expect(await page.content()).not.toContain(nss);
});

for (const language of ['es', 'en'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('the pages of the way there and back are as readable as all others', async ({ visit, provider }) => {
      const { page, words } = visit;
      const { person } = somebodyWithNumber(visit);
      await enter(visit, person);
      await inspect(visit, 'the way to the provider');
      await page.goto(pathIn(visit, '/tramite/identificado'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.proof.failures.none.title);
      await inspect(visit, 'nobody has identified themselves');
      await identifyAs(visit, provider.addAccount({ curp: person.curp }));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.proof.title);
      await inspect(visit, 'back from the provider');
    });
  });

test('a provider that does not answer gets words, and the same way works later', async ({
  visit,
  provider,
}) => {
  const { page, words } = visit;
  const { person, nss } = somebodyWithNumber(visit);
  const account = provider.addAccount({ curp: person.curp });
  await enter(visit, person);
  provider.mischief.set('/token', { wait: 600_000 });
  await askProvider(visit);
  await signInAs(visit, account);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words.proof.failures.unreachable.title(providerName),
  );
  provider.mischief.clear();
  await page.getByRole('link', { name: words.proof.again(providerName) }).click();
  await signInAs(visit, account);
  await goOnProven(visit);
  await sayItsMe(visit);
  expect((await readNumber(visit)).nss).toBe(nss);
});
