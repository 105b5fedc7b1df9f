import { holderMail, noticeLinkIn } from '#tests/e2e/actions/holder-mails.ts';
import { sayItsMe } from '#tests/e2e/actions/identify.ts';
import { goOnProven, identifyAs } from '#tests/e2e/actions/identify-with-provider.ts';
import { enter } from '#tests/e2e/actions/reach.ts';
import { readNumber } from '#tests/e2e/actions/request-number.ts';
import { expect } from '#tests/e2e/test.ts';
import { providerNoise, test } from '#tests/e2e/test-with-provider.ts';
import { button, mainText, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import type { OidcServer } from '#tests/support/oidc-server.ts';

test.use({ expectedNoise: providerNoise });

/** Somebody whose number is bound to a mailbox that is not theirs any more proves who they are. */
const proveWithout = async (visit: Visit, provider: OidcServer, person: TestPerson, mailbox: string) => {
  const { records } = visit.site;
  records.register(person);
  const nss = records.giveNumber(person, mailbox);
  await enter(visit, person);
  await expect(visit.page.getByRole('heading', { level: 1 })).toHaveText(visit.words.holder.stepUp.title);
  await identifyAs(visit, provider.addAccount({ curp: person.curp }));
  await goOnProven(visit);
  return nss;
};

test('P-07: who lost the old mailbox proves who they are; after 72 hours the number is theirs, and the old address was told', async ({
  visit,
  openBrowser,
  provider,
}) => {
  const { page, site, words } = visit;
  const person = newPerson();
  const old = `perdido-${person.email}`;
  const nss = await proveWithout(visit, provider, person, old);
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
  const nss = await proveWithout(visit, provider, person, old);
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
  await enter(visit, person);
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
