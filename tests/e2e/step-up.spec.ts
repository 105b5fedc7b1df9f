import { holderMail, noticeLinkIn } from '#tests/e2e/actions/holder-mails.ts';
import { sayItsMe } from '#tests/e2e/actions/identify.ts';
import {
  askProvider,
  goOnProven,
  identifyAs,
  providerName,
  signInAs,
} from '#tests/e2e/actions/identify-with-provider.ts';
import { inspect } from '#tests/e2e/actions/inspect.ts';
import { confirmEmail, receiveLink } from '#tests/e2e/actions/open-mail.ts';
import { enter, reachReview } from '#tests/e2e/actions/reach.ts';
import { readNumber } from '#tests/e2e/actions/request-number.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import { test as base, expect } from '#tests/e2e/test.ts';
import { button, mainText, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import { type Site, startSite } from '#tests/support/e2e-site.ts';
import { type OidcServer, signIn, startOidcServer } from '#tests/support/oidc-server.ts';

/** A site that shows a number that was never bound only to who proves who they are, and the provider beside it. */
const test = base.extend<object, { provider: OidcServer; site: Site }>({
  provider: [
    async ({ browserName: _ }, use) => {
      const provider = await startOidcServer();
      await use(provider);
      await provider.close();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ provider }, use) => {
      const site = await startSite({
        LOCATE_POLICY: 'step_up',
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: provider.clientId,
        OIDC_NAME: providerName,
      });
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test.use({
  expectedNoise: [/^request to another origin: http:\/\/localhost:\d+\/(?:auth|entrar|session|favicon)[/?.]/],
});

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

    test('T01: somebody else’s account is refused and learns nothing; the own one still works', async ({
      visit,
      provider,
    }) => {
      const { page, site, words } = visit;
      const { person, nss } = somebodyWithNumber(visit);
      const other = newPerson();
      await enter(visit, person);
      await identifyAs(visit, provider.addAccount({ curp: other.curp }));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.proof.failures.otherCurp.title);
      const content = await page.content();
      for (const secret of [nss, person.curp, person.name.firstSurname, other.curp, other.name.firstSurname])
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

test('a provider that is down gets words within three seconds, and the same way works later', async ({
  visit,
  provider,
}) => {
  const { page, words } = visit;
  const { person, nss } = somebodyWithNumber(visit);
  const account = provider.addAccount({ curp: person.curp });
  await enter(visit, person);
  provider.mischief.set('/token', { wait: 20_000 });
  await askProvider(visit);
  const pressed = Date.now();
  await signInAs(visit, account);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words.proof.failures.unreachable.title(providerName),
  );
  expect(Date.now() - pressed).toBeLessThan(3_500);
  provider.mischief.clear();
  await page.getByRole('link', { name: words.proof.again(providerName) }).click();
  await signInAs(visit, account);
  await goOnProven(visit);
  await sayItsMe(visit);
  expect((await readNumber(visit)).nss).toBe(nss);
});

test('P-07: who lost the old mailbox proves who they are; after 72 hours the number is theirs, and the old address was told', async ({
  visit,
  openBrowser,
  provider,
}) => {
  const { page, site, words } = visit;
  const person = newPerson();
  const old = `perdido-${person.email}`;
  site.records.register(person);
  const nss = site.records.giveNumber(person, old);
  await startRequest(visit, person);
  await page.goto(await receiveLink(visit, person));
  await confirmEmail(visit);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.holder.stepUp.title);
  await identifyAs(visit, provider.addAccount({ curp: person.curp }));
  await goOnProven(visit);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.holder.rebind.title);
  expect(await page.content()).not.toContain(old);
  await button(visit, words.holder.rebind.submit).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.holder.rebind.waitingTitle);
  expect(site.records.addressOf(person)).toBe(old);
  const told = await holderMail(visit, old, 'emailChanging');
  expect(told.text).not.toContain(person.email);

  const holder = await openBrowser();
  await holder.page.goto(noticeLinkIn(told));
  await expect(holder.page.getByRole('heading', { level: 1 })).toHaveText(words.holder.notice.cancelTitle);
  site.records.endChangeWaits();
  await page.goto(pathIn(visit, '/tramite/identidad'));
  await sayItsMe(visit);
  expect((await readNumber(visit)).nss).toBe(nss);
  expect(site.records.addressOf(person)).toBe(person.email);
  await holderMail(visit, person.email, 'emailReady');
  await holder.page.reload();
  await expect(holder.page.getByRole('heading', { level: 1 })).toHaveText(words.holder.notice.overTitle);
});

test('P-07: the old address cancels a change within the 72 hours', async ({
  visit,
  openBrowser,
  provider,
}) => {
  const { page, site, words } = visit;
  const person = newPerson();
  const old = `dueno-${person.email}`;
  site.records.register(person);
  const nss = site.records.giveNumber(person, old);
  await startRequest(visit, person);
  await page.goto(await receiveLink(visit, person));
  await confirmEmail(visit);
  await identifyAs(visit, provider.addAccount({ curp: person.curp }));
  await goOnProven(visit);
  await button(visit, words.holder.rebind.submit).click();
  const holder = await openBrowser();
  await holder.page.goto(noticeLinkIn(await holderMail(visit, old, 'emailChanging')));
  await button(holder, words.holder.notice.cancelSubmit).click();
  await expect(holder.page.getByRole('heading', { level: 1 })).toHaveText(
    words.holder.notice.cancelDoneTitle,
  );
  site.records.endChangeWaits();
  await page.goto(pathIn(visit, '/tramite/identidad'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.holder.rebind.title);
  expect(await page.content()).not.toContain(nss);
  expect(site.records.addressOf(person)).toBe(old);
});

test('L-10: a locked number opens again to its holder after a proof of identity, and the bound address is told', async ({
  visit,
  provider,
}) => {
  const { page, site, words } = visit;
  const person = newPerson();
  site.records.register(person);
  const nss = site.records.giveNumber(person, person.email);
  site.records.lock(person);
  await startRequest(visit, person);
  await page.goto(await receiveLink(visit, person));
  await confirmEmail(visit);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.holder.stepUp.title);
  await identifyAs(visit, provider.addAccount({ curp: person.curp }));
  await goOnProven(visit);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.holder.unlock.title);
  await button(visit, words.holder.unlock.submit).click();
  await holderMail(visit, person.email, 'unlocked');
  await sayItsMe(visit);
  expect((await readNumber(visit)).nss).toBe(nss);
});

test('T02: without a proof everybody whom a mailbox alone does not open sees one page, whatever the cause', async ({
  visit,
  openBrowser,
}) => {
  const { records } = visit.site;
  const causes: ((person: TestPerson) => void)[] = [
    (person) => records.giveNumber(person, null),
    (person) => records.giveNumber(person, 'quien-lo-tiene@correo.example'),
    (person) => {
      records.giveNumber(person, person.email);
      records.lock(person);
    },
  ];
  const pages: string[] = [];
  for (const arrange of causes) {
    const person = newPerson();
    records.register(person);
    arrange(person);
    const other = await openBrowser();
    await enter(other, person);
    await expect(other.page.getByRole('heading', { level: 1 })).toHaveText(visit.words.holder.stepUp.title);
    pages.push(await mainText(other));
  }
  expect(new Set(pages).size).toBe(1);
});
