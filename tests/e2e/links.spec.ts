import { clickThrough, habits } from '#tests/e2e/actions/mail-clicker.ts';
import { receiveLink, tokenIn } from '#tests/e2e/actions/open-mail.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import {
  confirmEmail,
  openMail,
  openPath,
  openPlainTab,
  type PlainVisit,
  reachIdentity,
  sayYes,
  startRequest,
} from '#tests/e2e/plain-visit.ts';
import { pathIn } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';

/** From a link that stopped working to the page where the request stands. */
const goOnWithNewLink = async (visit: PlainVisit, person: TestPerson) => {
  const { browser, words } = visit;
  const { confirm } = words.journey;
  const isAsked = browser.shown().find('input[name=respuesta]').length > 0;
  const { heading } = await sayYes(visit, confirm.sendNew, isAsked ? undefined : confirm.sendNew);
  expect(heading).toBe(confirm.newSentTitle);
  await openMail(visit, person);
  await confirmEmail(visit);
  expect(browser.shown().path).toMatch(/identidad$/);
};

test('T05: programs that open the link of a mail do not use it up', async ({ plain, openPlain }) => {
  const person = newPerson();
  await startRequest(plain, person);
  const link = await receiveLink(plain, person);
  const before = plain.site.records.counts();
  const { request } = await openPlain();
  for (let agent = 0; agent < 50; agent += 1)
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      const headers = { 'user-agent': `mail-scanner/${agent}` };
      expect((await request.fetch(link, { method, headers })).status()).toBeLessThan(500);
    }
  expect(plain.site.records.counts()).toEqual(before);
  await plain.browser.open(link);
  await confirmEmail(plain);
  expect(plain.browser.shown().path).toMatch(/identidad$/);
});

for (const habit of habits)
  test(`T05: a program that runs the page of a link, presses its button and ${habit} does not use the link up`, async ({
    plain,
    openPlain,
  }) => {
    const person = newPerson();
    await startRequest(plain, person);
    const link = await receiveLink(plain, person);
    const scanner = await openPlain();
    for (let round = 0; round < 3; round += 1) await clickThrough(scanner, link, habit);
    await openPath(scanner, '/tramite/identidad');
    expect(scanner.browser.shown().path).toMatch(/tramite\?aviso=sincookies$/);
    await plain.browser.open(link);
    await confirmEmail(plain);
    expect(plain.browser.shown().path).toMatch(/identidad$/);
  });

test('T05: such a program does not replace the link that the person waits for', async ({
  plain,
  openPlain,
}) => {
  const person = newPerson();
  await startRequest(plain, person);
  const old = await receiveLink(plain, person);
  await plain.browser.press(plain.words.journey.inbox.again);
  const link = await receiveLink(plain, person);
  const scanner = await openPlain();
  for (const habit of habits) await clickThrough(scanner, old, habit);
  await plain.browser.open(link);
  await confirmEmail(plain);
  expect(plain.browser.shown().path).toMatch(/identidad$/);
});

test('T05: a link that something else used up goes on in the browser that began, with one press', async ({
  plain,
  openPlain,
}) => {
  const person = newPerson();
  plain.site.records.register(person);
  await startRequest(plain, person);
  const link = await receiveLink(plain, person);
  const other = await openPlain();
  await other.browser.open(link);
  await confirmEmail(other);
  const opened = await plain.browser.open(link);
  expect(opened.heading).toBe(plain.words.journey.confirm.title);
  expect(opened.find('main input[type=radio]').length).toBe(0);
  await confirmEmail(plain);
  expect(plain.browser.shown().main).toContain(person.name.firstSurname);
});

test('a person who opens the link on another device and says that they did not ask is told that nothing happened', async ({
  plain,
  openPlain,
}) => {
  const { confirm } = plain.words.journey;
  const person = newPerson();
  await startRequest(plain, person);
  const link = await receiveLink(plain, person);
  const other = await openPlain();
  await other.browser.open(link);
  const refused = await other.browser.press(confirm.submit);
  expect(refused.main).toContain(plain.words.holder.choice.empty);
  const said = await other.browser.press(confirm.submit, { [confirm.no]: true });
  expect(said.main).toContain(plain.words.holder.choice.nothing);
  await plain.browser.open(link);
  await confirmEmail(plain);
});

test('T04: a link that was used says so and a new one goes on', async ({ plain, openPlain }) => {
  const person = newPerson();
  plain.site.records.register(person);
  await startRequest(plain, person);
  const link = await openMail(plain, person);
  await confirmEmail(plain);
  const elsewhere = await openPlain();
  const { heading, html } = await elsewhere.browser.open(link);
  expect(heading).toBe(plain.words.journey.confirm.usedTitle);
  expect(html).not.toContain(person.curp);
  await goOnWithNewLink(elsewhere, person);
});

test('T04: a link that a newer one replaced says so and a new one goes on', async ({ plain }) => {
  const { browser, words } = plain;
  const person = newPerson();
  await startRequest(plain, person);
  const old = await receiveLink(plain, person);
  expect((await browser.press(words.journey.inbox.again)).main).toContain(words.journey.inbox.sentAgain);
  await receiveLink(plain, person);
  expect((await browser.open(old)).heading).toBe(words.journey.confirm.supersededTitle);
  await goOnWithNewLink(plain, person);
});

test('T04: a link that is too old says so and a new one goes on', async ({ plain }) => {
  const { browser, words, site } = plain;
  const person = newPerson();
  await startRequest(plain, person);
  const link = await receiveLink(plain, person);
  site.records.expireLink(tokenIn(link));
  expect((await browser.open(link)).heading).toBe(words.journey.confirm.expiredTitle);
  await goOnWithNewLink(plain, person);
});

test('a link that a mail program copied with the dot, the bracket or the quote after it opens all the same', async ({
  plain,
}) => {
  const { browser, words } = plain;
  const person = newPerson();
  await startRequest(plain, person);
  const link = await receiveLink(plain, person);
  for (const tail of ['.', ')', '>', '»', ',', '%3E', '."', '&amp;x=1']) {
    const { heading, path } = await browser.open(link + tail);
    expect(heading, tail).toBe(words.journey.confirm.title);
    expect(path, tail).toBe(new URL(link).pathname);
  }
  await confirmEmail(plain);
  expect(browser.shown().path).toMatch(/identidad$/);
});

test('a browser that keeps no cookies is told so, after step 1 and after the link, instead of beginning again and again', async ({
  plain,
  openPlain,
}) => {
  const { words } = plain;
  for (const step of ['correo', 'identidad']) {
    const visit = await openPlain();
    const { path, main } = await openPath(visit, `/tramite/${step}`);
    expect(path).toBe(pathIn(visit, '/tramite?aviso=sincookies'));
    expect(main).toContain(words.journey.start.noVisit);
  }
});

test('a link that was never sent says so and lets the person start again', async ({ plain }) => {
  const { confirm } = plain.words.journey;
  const unknown = await openPath(plain, `/tramite/confirmar/${'x'.repeat(43)}`);
  expect(unknown.heading).toBe(confirm.unknownTitle);
  expect((await plain.browser.follow(confirm.restart)).path).toBe(pathIn(plain, '/tramite'));
});

test('a link that expires between opening and pressing says so', async ({ plain }) => {
  const { browser, words, site } = plain;
  const person = newPerson();
  await startRequest(plain, person);
  const link = await openMail(plain, person);
  site.records.expireLink(tokenIn(link));
  const { heading } = await browser.press(words.journey.confirm.submit);
  expect(heading).toBe(words.journey.confirm.expiredTitle);
});

test('the link goes on where the request stands, on a second device, and the first one says so', async ({
  plain,
  openPlain,
}) => {
  const { browser, words } = plain;
  const person = newPerson();
  plain.site.records.register(person);
  await startRequest(plain, person);
  const device = await openPlain();
  await openMail(device, person);
  await confirmEmail(device);
  expect(device.browser.shown().path).toMatch(/identidad$/);
  expect((await browser.press(words.journey.inbox.opened)).main).toContain(words.journey.inbox.elsewhere);
  const { path, html } = await openPath(plain, '/tramite/identidad');
  expect(path).toMatch(/correo$/);
  expect(html).not.toContain(person.name.firstSurname);
});

test('T04: two presses of «Confirmar mi correo» at the same moment are the same as one', async ({
  plain,
}) => {
  const person = newPerson();
  plain.site.records.register(person);
  await startRequest(plain, person);
  const tabs = [plain, openPlainTab(plain)];
  const link = await receiveLink(plain, person);
  for (const { browser } of tabs) await browser.open(link);
  await Promise.all(tabs.map(confirmEmail));
  for (const { browser } of tabs) expect(browser.shown().path).toMatch(/identidad$/);
});

test('T07: the link of somebody else does not mix two people in one browser', async ({
  plain,
  openPlain,
}) => {
  const [mine, yours] = [newPerson(), newPerson()];
  await reachIdentity(plain, mine);
  plain.site.records.register(yours);
  await startRequest(await openPlain(), yours);
  await openMail(plain, yours);
  expect(plain.browser.shown().html).not.toContain(yours.curp);
  await confirmEmail(plain);
  expect(plain.browser.shown().main).toContain(yours.name.firstSurname);
});
