import { formatTicketNumber } from '#lib/domain/desk/ticket.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { giveAddress } from '#tests/e2e/actions/give-address.ts';
import { holderMail, noticeLinkIn } from '#tests/e2e/actions/holder-mails.ts';
import { giveNames, sayItsMe, sayItsNotMe } from '#tests/e2e/actions/identify.ts';
import { attendTurn, openCase } from '#tests/e2e/actions/open-case.ts';
import { readNumber } from '#tests/e2e/actions/request-number.ts';
import { signInStaff } from '#tests/e2e/actions/sign-in-staff.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newestCase } from '#tests/support/e2e-cases.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import { disableStaff } from '#tests/support/e2e-staff.ts';

const throughTheSteps = async (visit: Visit, person: TestPerson) => {
  await giveNames(visit, person.name);
  await giveAddress(visit);
  await button(visit, visit.words.journey.review.submit).click();
  await expect(visit.page).toHaveURL(/\/mostrador\/turno\/[\w-]+\/entrega$/);
};

/** Presses a button that prints; answers how many copies of each there are then. */
const print = async ({ page }: Visit, what: 'constancia' | 'tarjeta' | 'ambos') => {
  const opened = page.context().waitForEvent('page');
  await page.locator(`form:has(input[value="${what}"]) button`).click();
  const document = await opened;
  await document.close();
  await page.reload();
  return page.locator('[data-copies]').allInnerTexts();
};

/** What the link to the case of a person is called. */
const caseLink = async ({ site, words }: Visit, person: TestPerson) =>
  words.deskAssist.locked.folio(formatFolio((await newestCase(site, person)).folio));

/** Where the code on the screen leads: the test reads it from the same place as the picture. */
const phoneAddress = async ({ page }: Visit) =>
  (await page.locator('[data-phone]').getAttribute('data-phone')) ?? '';

for (const [language, javaScriptEnabled] of [
  ['es', true],
  ['en', false],
] as const)
  test.describe(`${language}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    // The browser's own viewer of PDFs, and a code that was used up.
    test.use({ language, javaScriptEnabled, expectedNoise: [/ chrome(-extension)?:|404 \(Not Found\)/] });

    test('somebody without an e-mail leaves the window with a number, their prints and their own telephone', async ({
      visit,
      openBrowser,
    }) => {
      const { page, site, words } = visit;
      const { hand, phone } = words.deskAssist;
      const person = newPerson();
      const { staff, ticket } = await attendTurn(visit);
      await openCase(visit, person);
      await throughTheSteps(visit, person);
      const nss = await page.locator('[data-nss]').innerText();
      expect(site.records.numbersOf(person)).toEqual([nss]);
      await expect(page.locator('main')).not.toContainText(words.frame.nss.registrationYear[1] ?? '');
      expect(await print(visit, 'ambos')).toEqual(['1', '1']);
      expect(await print(visit, 'tarjeta')).toEqual(['1', '2']);
      await expect(page.getByRole('complementary')).toContainText(hand.noMail);

      await button(visit, hand.phoneSubmit).click();
      await expect(page.getByRole('img', { name: hand.phonePicture })).toBeVisible();
      const theirs = await openBrowser();
      const address = await phoneAddress(visit);
      await theirs.page.goto(address);
      await button(theirs, phone.submit).click();
      await expect(theirs.page).toHaveURL(/\/tramite\/resultado$/);
      expect((await readNumber(theirs)).nss).toBe(nss);
      await page.reload();
      await expect(page.getByRole('complementary')).toContainText(hand.phoneDone);
      const stranger = await openBrowser();
      await stranger.page.goto(theirs.page.url());
      await expect(stranger.page.locator('body')).not.toContainText(nss);
      await stranger.page.goto(address);
      await expect(stranger.page.getByRole('heading', { level: 1 })).toHaveText(phone.gone);
      await expect(stranger.page.getByRole('link', { name: phone.goOn })).toHaveCount(0);
      await theirs.page.goto(address);
      await theirs.page.getByRole('link', { name: phone.goOn, exact: true }).click();
      expect((await readNumber(theirs)).nss).toBe(nss);

      await button(visit, hand.finish).click();
      await expect(page).toHaveURL(/\/mostrador\?aviso=terminado/);
      const acts = site.records.actsOf(person).filter((act) => !act.includes('viewed'));
      expect(acts).toEqual(
        expect.arrayContaining([
          `staff:${staff.id} case.opened consular`,
          `staff:${staff.id} number.assigned`,
          `staff:${staff.id} document.printed constancia.1`,
          `staff:${staff.id} document.printed tarjeta.2`,
          `staff:${staff.id} case.handedOver`,
          'holder case.takenOver',
        ]),
      );

      const { reprint, of } = words.deskTickets.today;
      await button(visit, `${reprint} ${of(formatTicketNumber(ticket.number))}`).click();
      await expect(page).toHaveURL(/\/entrega/);
      expect(await print(visit, 'constancia')).toEqual(['2', '2']);
      expect(site.records.actsOf(person)).toContain(`staff:${staff.id} document.printed constancia.2`);
    });
  });

test.use({ language: 'es', expectedNoise: [/404 \(Not Found\)/] });

test('the case is nobody’s when its member of staff is shut out', async ({ visit }) => {
  const { staff } = await attendTurn(visit);
  await openCase(visit, newPerson());
  await disableStaff(visit.site, staff);
  await visit.page.reload();
  await expect(visit.page).not.toHaveURL(/\/tramite\/identidad/);
});

test('a number bound elsewhere is printed and stays bound; one that its holder locked is not shown', async ({
  visit,
}) => {
  const { page, site, words } = visit;
  const { hand, locked } = words.deskAssist;
  const bound = newPerson();
  site.records.register(bound);
  const nss = site.records.giveNumber(bound, 'otra-persona@correo.example');
  await attendTurn(visit);
  await openCase(visit, bound, 'quien-sea@correo.example');
  await sayItsMe(visit);
  await expect(page.locator('[data-nss]')).toHaveText(nss);
  await expect(page.getByRole('complementary')).toContainText(hand.elsewhere);
  expect(site.records.addressOf(bound)).toBe('otra-persona@correo.example');
  await button(visit, hand.finish).click();

  const shut = newPerson();
  site.records.register(shut);
  const hidden = site.records.giveNumber(shut, null);
  site.records.lock(shut);
  await attendTurn(visit);
  await openCase(visit, shut);
  await expect(page.locator('h1')).toHaveText(locked.title);
  await expect(page.locator('body')).not.toContainText(hidden);
});

test('at 1280 by 720 mail and telephone stand in view, and what became of the mail stands by its button', async ({
  visit,
}) => {
  const { page, site, words } = visit;
  const { hand } = words.deskAssist;
  const { mails } = words.deskTickets;
  const person = newPerson();
  await attendTurn(visit);
  await openCase(visit, person, person.email);
  site.mail.behave('refuse');
  await throughTheSteps(visit, person);
  await expect(page.locator('[data-mail]')).toContainText(mails.refused);
  site.mail.behave('accept');
  await button(visit, hand.mailAgain).click();
  await expect(page.locator('[data-mail]')).toContainText(mails.sent);
  await expect(button(visit, hand.mail)).toHaveCount(0);
  expect(page.viewportSize()).toEqual({ width: 1280, height: 720 });
  for (const name of [hand.printBoth, hand.mailAgain, hand.phoneSubmit])
    await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
});

test('whom the online path does not help leaves with a reason, and the turn is closed', async ({ visit }) => {
  const { page, words } = visit;
  const { refer, open } = words.deskAssist;
  const person = newPerson();
  visit.site.records.register(person);
  const { ticket } = await attendTurn(visit);
  await openCase(visit, person);
  await sayItsNotMe(visit);
  await expect(page).toHaveURL(/\/tramite\/otra-via$/);
  await page.getByLabel(refer.reason, { exact: true }).selectOption('curpToCorrect');
  await button(visit, refer.submit).click();
  await expect(page).toHaveURL(/\/mostrador\?aviso=canalizado$/);
  const { stages, reasons } = words.deskTickets;
  const row = page.getByRole('row').filter({ hasText: formatTicketNumber(ticket.number) });
  const place = (text: string) => row.getByText(text, { exact: true }).boundingBox();
  const [tag, reason] = [await place(stages.referred), await place(reasons.curpToCorrect)];
  expect(reason?.y).toBeGreaterThanOrEqual((tag?.y ?? Number.NaN) + (tag?.height ?? 0));
  await page.goto(pathIn(visit, `/mostrador/turno/${ticket.id}`));
  await expect(page.getByLabel(open.curp, { exact: true })).toBeHidden();
});

test('the papers of the chosen situation are there to tick; what is missing in the form is said', async ({
  visit,
}) => {
  const { page, words } = visit;
  const { open, messages, papers } = words.deskAssist;
  await attendTurn(visit);
  await expect(page.locator('.papers li:visible')).toHaveCount(0);
  await button(visit, open.submit).click();
  for (const message of Object.values(messages).filter((text) => text !== messages['lastFour.SHAPE']))
    await expect(page.locator('main')).toContainText(message);
  const heightOf = async (label: string) =>
    (await page.locator('main label').filter({ hasText: label }).boundingBox())?.y ?? Number.NaN;
  expect(await heightOf(open.curp)).toBeCloseTo(await heightOf(open.situation), 0);
  expect(await heightOf(open.document)).toBeCloseTo(await heightOf(open.lastFour), 0);
  await page.getByLabel(open.situation, { exact: true }).selectOption('minor');
  await expect(page.locator('.papers li:visible')).toHaveText([
    papers.curp,
    papers.birthCertificate,
    papers.proofOfAddress,
    papers.parentId,
  ]);
});

test('back at the desk the turn stays in hand, and its case goes on where it was', async ({ visit }) => {
  const { page, words } = visit;
  const { strip } = words.deskAssist;
  const person = newPerson();
  const { ticket } = await attendTurn(visit);
  await openCase(visit, person);
  await giveNames(visit, person.name);
  await expect(page).toHaveURL(/\/tramite\/domicilio$/);
  await page.setViewportSize({ width: 1280, height: 720 });
  const name = await page.getByText(strip.turn(formatTicketNumber(ticket.number))).boundingBox();
  const back = await button(visit, strip.back).boundingBox();
  expect(Math.abs((name?.y ?? 0) - (back?.y ?? 99))).toBeLessThan(30);
  await button(visit, strip.back).click();
  await expect(page).toHaveURL(/\/es\/mostrador$/);
  await page.goto(pathIn(visit, `/mostrador/turno/${ticket.id}`));
  await button(visit, words.deskTickets.open.resume).click();
  await expect(page).toHaveURL(/\/tramite\/domicilio$/);
});

test('T19: a turn whose number its holder stops meanwhile shows it no more, and ends as referred', async ({
  visit,
}) => {
  const { page, site, words } = visit;
  const { refer, stopped } = words.deskAssist;
  const { backToTurn } = words.deskChange.case;
  const main = page.getByRole('main');
  const person = newPerson();
  site.records.register(person);
  const nss = site.records.giveNumber(person, null);
  const { ticket } = await attendTurn(visit);
  await openCase(visit, person);
  await sayItsMe(visit);
  await expect(page.locator('[data-nss]')).toHaveText(nss);
  site.records.lock(person);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(stopped.title);
  await expect(main).toContainText(stopped.locked);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(refer.title);
  expect(await page.content()).not.toContain(nss);
  await expect(main.getByRole('link', { name: words.deskTickets.escalate.link })).toBeVisible();
  await main.getByRole('link', { name: await caseLink(visit, person), exact: true }).click();
  await expect(main).toContainText(words.deskChange.case.locked);
  await expect(page).toHaveTitle(new RegExp(` ${(await newestCase(site, person)).folio.slice(-9)} `));
  await page.getByRole('link', { name: backToTurn(formatTicketNumber(ticket.number)), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(stopped.title);
  expect(await page.content()).not.toContain(nss);
  await button(visit, refer.submit).click();
  await expect(page).toHaveURL(/\/es\/mostrador\?aviso=canalizado$/);
  await expect(page.getByRole('main')).toContainText(words.deskTickets.stages.referred);
});

test('T19: says it where the bound mailbox denied a case; a supervisor has the way to it, and ends no turn that is over', async ({
  visit,
  openBrowser,
}) => {
  const { page, site, words } = visit;
  const { hand, refer, stopped } = words.deskAssist;
  const person = newPerson();
  const owner = `de-verdad-${person.email}`;
  site.records.register(person);
  const nss = site.records.giveNumber(person, owner);
  const { ticket } = await attendTurn(visit, 'supervisor');
  await openCase(visit, person);
  await sayItsMe(visit);
  await button(visit, hand.finish).click();
  const { reprint, of } = words.deskTickets.today;
  await button(visit, `${reprint} ${of(formatTicketNumber(ticket.number))}`).click();
  await expect(page.locator('[data-nss]')).toHaveText(nss);

  const holder = await openBrowser();
  await holder.page.goto(noticeLinkIn(await holderMail(visit, owner, 'notice')));
  await button(holder, words.holder.notice.notMeSubmit).click();
  await expect(holder.page.getByRole('heading', { level: 1 })).toHaveText(words.holder.notice.notMeDoneTitle);
  await page.reload();
  const main = page.getByRole('main');
  await expect(main).toContainText(stopped.denied);
  await expect(main.getByRole('link', { name: await caseLink(visit, person), exact: true })).toBeVisible();
  await expect(main.getByRole('link', { name: words.deskTickets.escalate.link })).toHaveCount(0);
  await expect(button(visit, refer.submit)).toHaveCount(0);
  expect(await page.content()).not.toContain(nss);
});

for (const role of ['auditor', 'admin'] as const)
  test(`somebody of the role ${role} opens no case`, async ({ visit }) => {
    await signInStaff(visit, { role });
    await visit.page.goto(pathIn(visit, '/mostrador/turno/turno-de-prueba'));
    await expect(visit.page).toHaveURL(/\/no-existe$/);
    await visit.page.getByRole('link', { name: visit.words.deskAssist.strip.back }).click();
    await expect(visit.page.getByRole('navigation', { name: visit.words.deskStaff.rooms })).toBeVisible();
  });
