import { providerName } from '#tests/e2e/actions/identify-with-provider.ts';
import { expect, test } from '#tests/e2e/http-test-with-provider.ts';
import { askProvider, goOnProven, identifyAs, signInAs } from '#tests/e2e/plain-provider.ts';
import {
  cookiesOf,
  enter,
  openPath,
  type PlainVisit,
  reachReview,
  readNumber,
  sayItsMe,
} from '#tests/e2e/plain-visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import { signIn } from '#tests/support/oidc-server.ts';

/** Somebody in the registry with a number that was never bound to an address. */
const somebodyWithNumber = ({ site }: PlainVisit): { person: TestPerson; nss: string } => {
  const person = newPerson();
  site.records.register(person);
  return { person, nss: site.records.giveNumber(person, null) };
};

test('who proves with the provider that the CURP is theirs gets the number that was never bound', async ({
  plain,
  provider,
}) => {
  const { browser, site, words } = plain;
  const { person, nss } = somebodyWithNumber(plain);
  expect((await enter(plain, person)).html).not.toContain(nss);

  const { tramite: before } = await cookiesOf(plain);
  await identifyAs(plain, provider.addAccount({ curp: person.curp }));
  const { heading, html, main } = browser.shown();
  expect(heading).toBe(words.proof.title);
  expect(html).not.toContain(nss);
  expect(main).not.toContain(person.curp);
  await goOnProven(plain);
  expect(browser.shown().path).toMatch(/\/tramite\/identidad$/);
  expect((await cookiesOf(plain)).tramite).not.toBe(before);

  expect((await sayItsMe(plain)).path).toMatch(/resultado$/);
  expect(readNumber(plain).nss).toBe(nss);
  expect(site.records.addressOf(person)).toBe(person.email);
});

test('T01: somebody else’s account is refused and learns nothing; the own one still works', async ({
  plain,
  provider,
}) => {
  const { browser, site, words } = plain;
  const { person, nss } = somebodyWithNumber(plain);
  const other = newPerson();
  await enter(plain, person);
  await identifyAs(plain, provider.addAccount({ curp: other.curp }));
  const { heading, html } = browser.shown();
  expect(heading).toBe(words.proof.failures.otherCurp.title);
  const secrets = [nss, person.curp, person.name.firstSurname, other.curp, other.name.firstSurname];
  for (const secret of secrets) expect(html).not.toContain(secret);
  expect(site.records.stageOf(person)).not.toBe('issued');
  expect((await openPath(plain, '/tramite/resultado')).path).not.toMatch(/resultado$/);

  await openPath(plain, '/tramite/identificado');
  await browser.follow(words.proof.again(providerName));
  await signInAs(plain, provider.addAccount({ curp: person.curp }));
  await goOnProven(plain);
  await sayItsMe(plain);
  expect(readNumber(plain).nss).toBe(nss);
});

test('T07: login CSRF: the way back of an attacker, opened in another browser, does nothing there', async ({
  plain,
  openPlain,
  provider,
}) => {
  const { person, nss } = somebodyWithNumber(plain);
  const attacker = await openPlain();
  const theirs = somebodyWithNumber(attacker);
  await enter(attacker, theirs.person);
  const begun = await attacker.request.get('/identificarse', { maxRedirects: 0 });
  const account = provider.addAccount({ curp: theirs.person.curp });
  const way = await signIn(begun.headers().location ?? '', account);

  const { browser, site, words } = plain;
  expect((await browser.open(way)).path).toMatch(/\/tramite$/);
  await enter(plain, person);
  const { heading, find } = await browser.open(way);
  expect(heading).toBe(words.proof.failures.none.title);
  expect(find('main button').text()).not.toContain(words.proof.submit);
  const asked = provider.asked.get('/token');
  expect((await browser.open(way)).html).not.toContain(nss);
  expect(provider.asked.get('/token')).toBe(asked);
  expect(site.records.stageOf(person)).not.toBe('issued');
});

test('a case that could not go on online comes back to the identity page by a proof', async ({
  plain,
  provider,
}) => {
  const { browser, site, words } = plain;
  const person = newPerson();
  await reachReview(plain, person);
  const nss = site.records.giveNumber(person, `otra-${person.email}`);
  expect((await browser.press(words.journey.review.submit)).path).toMatch(/otra-via$/);
  expect(site.records.stageOf(person)).toBe('referred');
  await identifyAs(plain, provider.addAccount({ curp: person.curp }));
  await goOnProven(plain);
  const { path, html } = browser.shown();
  expect(path).toMatch(/identidad$/);
  expect(site.records.stageOf(person)).toBe('emailConfirmed');
  expect(html).not.toContain(nss);
});

test('a provider that does not answer gets words, and the same way works later', async ({
  plain,
  provider,
}) => {
  const { browser, words } = plain;
  const { person, nss } = somebodyWithNumber(plain);
  const account = provider.addAccount({ curp: person.curp });
  await enter(plain, person);
  provider.mischief.set('/token', { wait: 600_000 });
  await askProvider(plain);
  await signInAs(plain, account);
  expect(browser.shown().heading).toBe(words.proof.failures.unreachable.title(providerName));
  provider.mischief.clear();
  await browser.follow(words.proof.again(providerName));
  await signInAs(plain, account);
  await goOnProven(plain);
  await sayItsMe(plain);
  expect(readNumber(plain).nss).toBe(nss);
});
