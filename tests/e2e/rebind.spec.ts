import { holderMail, noticeLinkIn } from '#tests/e2e/actions/holder-mails.ts';
import { expect, test } from '#tests/e2e/http-test-with-provider.ts';
import { goOnProven, identifyAs } from '#tests/e2e/plain-provider.ts';
import { enter, openPath, type PlainVisit, readNumber, sayItsMe, sayYes } from '#tests/e2e/plain-visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import type { OidcServer } from '#tests/support/oidc-server.ts';

/** Somebody whose number is bound to a mailbox that is not theirs any more proves who they are. */
const proveWithout = async (
  visit: PlainVisit,
  provider: OidcServer,
  person: TestPerson,
  mailbox: string,
): Promise<string> => {
  const { records } = visit.site;
  records.register(person);
  const nss = records.giveNumber(person, mailbox);
  expect((await enter(visit, person)).heading).toBe(visit.words.holder.stepUp.title);
  await identifyAs(visit, provider.addAccount({ curp: person.curp }));
  await goOnProven(visit);
  return nss;
};

test('a person who lost the old mailbox proves who they are; after 72 hours the number is theirs, and the old address was told', async ({
  plain,
  openPlain,
  provider,
}) => {
  const { browser, site, words } = plain;
  const { rebind, notice } = words.holder;
  const person = newPerson();
  const old = `perdido-${person.email}`;
  const nss = await proveWithout(plain, provider, person, old);
  expect(browser.shown().heading).toBe(rebind.title);
  expect(browser.shown().html).not.toContain(old);
  expect((await browser.press(rebind.submit)).heading).toBe(rebind.waitingTitle);
  expect(site.records.addressOf(person)).toBe(old);
  const told = await holderMail(plain, old, 'emailChanging');
  expect(told.text).not.toContain(person.email);

  const holder = await openPlain();
  const link = noticeLinkIn(told);
  expect((await holder.browser.open(link)).heading).toBe(notice.cancelTitle);
  site.records.endChangeWaits();
  await openPath(plain, '/tramite/identidad');
  await sayItsMe(plain);
  expect(readNumber(plain).nss).toBe(nss);
  expect(site.records.addressOf(person)).toBe(person.email);
  await holderMail(plain, person.email, 'emailReady');
  expect((await holder.browser.open(link)).heading).toBe(notice.overTitle);
});

test('the old address cancels a change within the 72 hours', async ({ plain, openPlain, provider }) => {
  const { browser, site, words } = plain;
  const { rebind, notice } = words.holder;
  const person = newPerson();
  const old = `dueno-${person.email}`;
  const nss = await proveWithout(plain, provider, person, old);
  await browser.press(rebind.submit);
  const holder = await openPlain();
  await holder.browser.open(noticeLinkIn(await holderMail(plain, old, 'emailChanging')));
  expect((await sayYes(holder, notice.cancelSubmit)).heading).toBe(notice.cancelDoneTitle);
  site.records.endChangeWaits();
  const { heading, html } = await openPath(plain, '/tramite/identidad');
  expect(heading).toBe(rebind.title);
  expect(html).not.toContain(nss);
  expect(site.records.addressOf(person)).toBe(old);
});

test('a locked number opens again to its holder after a proof of identity, and the bound address is told', async ({
  plain,
  provider,
}) => {
  const { browser, site, words } = plain;
  const { stepUp, unlock } = words.holder;
  const person = newPerson();
  site.records.register(person);
  const nss = site.records.giveNumber(person, person.email);
  site.records.lock(person);
  expect((await enter(plain, person)).heading).toBe(stepUp.title);
  await identifyAs(plain, provider.addAccount({ curp: person.curp }));
  await goOnProven(plain);
  expect(browser.shown().heading).toBe(unlock.title);
  await browser.press(unlock.submit);
  await holderMail(plain, person.email, 'unlocked');
  await sayItsMe(plain);
  expect(readNumber(plain).nss).toBe(nss);
});

test('T02: without a proof everybody whom a mailbox alone does not let in sees one page, whatever the cause', async ({
  openPlain,
  site: { records },
}) => {
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
    const other = await openPlain();
    const { heading, main } = await enter(other, person);
    expect(heading).toBe(other.words.holder.stepUp.title);
    pages.push(main);
  }
  expect(new Set(pages).size).toBe(1);
});
