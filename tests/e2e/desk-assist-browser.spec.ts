import { assistedWords } from '#app/[locale]/mostrador/journey/assisted-words.ts';
import { formatTicketNumber } from '#lib/domain/desk/ticket.ts';
import { giveAddress } from '#tests/e2e/actions/give-address.ts';
import { giveNames } from '#tests/e2e/actions/identify.ts';
import { inspect } from '#tests/e2e/actions/inspect.ts';
import { attendTurn, openCase } from '#tests/e2e/actions/open-case.ts';
import { readNumber } from '#tests/e2e/actions/request-number.ts';
import { openCase as openCasePlainly, openDeskRoom } from '#tests/e2e/plain-desk.ts';
import { openPlainTab } from '#tests/e2e/plain-visit.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';

const throughTheSteps = async (opened: Visit, person: TestPerson) => {
  const visit = { ...opened, words: assistedWords(opened.words) };
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
      await expect(page.locator('#correo')).toContainText(hand.noMail);

      await button(visit, hand.phoneSubmit).click();
      await expect(page.getByRole('img', { name: hand.phonePicture })).toBeVisible();
      const theirs = await openBrowser();
      const address = await phoneAddress(visit);
      await theirs.page.goto(address);
      await button(theirs, phone.submit).click();
      await expect(theirs.page).toHaveURL(/\/tramite\/resultado$/);
      expect((await readNumber(theirs)).nss).toBe(nss);
      await page.reload();
      await expect(page.locator('#telefono')).toContainText(hand.phoneDone);
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

test.use({ language: 'es' });

test('at 1280 by 720 the whole delivery stands on one screen: number, both papers, mail, telephone, and the code that counts down', async ({
  visit,
}) => {
  const { page, site, words } = visit;
  const { hand, mailbox } = words.deskAssist;
  const person = newPerson();
  await attendTurn(visit);
  await openCase(visit, person, person.email);
  site.mail.behave('refuse');
  await throughTheSteps(visit, person);
  await expect(page.locator('[data-mail]')).toContainText(words.deskTickets.mails.refused);
  site.mail.behave('accept');
  await button(visit, mailbox.again).click();
  await expect(page.locator('[data-mail]')).toHaveAttribute('data-mail', 'sent');
  await button(visit, hand.phoneSubmit).click();
  const left = page.locator('#telefono [data-countdown]');
  await expect(left).toContainText(/\d:\d\d/);
  const before = await left.innerText();
  await expect(left).not.toHaveText(before);
  expect(page.viewportSize()).toEqual({ width: 1280, height: 720 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(720);
  for (const name of [hand.printBoth, hand.finish, mailbox.submit, mailbox.again, hand.phoneAgain])
    await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  await expect(page.locator('[data-nss]')).toBeInViewport({ ratio: 1 });
  await inspect(visit, 'delivery');
});

test('a scanner that types the whole QR of a printed CURP leaves the CURP alone and opens nothing', async ({
  visit,
}) => {
  const { page } = visit;
  const { curp } = newPerson();
  await attendTurn(visit);
  const field = page.locator('[name="curp"]');
  await field.focus();
  await page.keyboard.type(`${curp}||APELLIDO|OTRO|NOMBRE|MUJER|01/01/1990|JALISCO|14|`);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(curp);
  await expect(page.locator('[name="lastFour"]')).toHaveValue('');
  await expect(page.locator('.error-summary')).toHaveCount(0);
  await expect(page.locator('[name="document"]')).toBeFocused();
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

test('at 1280 by 720 the strip of a case is one line, and the reason of a turn that was referred stands below its state', async ({
  visit,
}) => {
  const { page, site, words } = visit;
  const { refer, steps, strip } = words.deskAssist;
  const { stages, reasons } = words.deskTickets;
  const person = newPerson();
  site.records.register(person);
  const { ticket } = await attendTurn(visit);
  const plain = openPlainTab(visit);
  await openDeskRoom(plain, `/turno/${ticket.id}`);
  await openCasePlainly(plain, person);
  await page.goto(pathIn(visit, '/tramite/identidad'));
  expect(page.viewportSize()).toEqual({ width: 1280, height: 720 });
  const name = await page.getByText(strip.turn(formatTicketNumber(ticket.number))).boundingBox();
  const back = await button(visit, strip.back).boundingBox();
  expect(Math.abs((name?.y ?? 0) - (back?.y ?? 99))).toBeLessThan(30);

  await plain.browser.press(steps.identity.no);
  await plain.browser.press(refer.submit, { [refer.reason]: 'curpToCorrect' });
  await page.goto(pathIn(visit, '/mostrador'));
  const row = page.getByRole('row').filter({ hasText: formatTicketNumber(ticket.number) });
  const place = (text: string) => row.getByText(text, { exact: true }).boundingBox();
  const [tag, reason] = [await place(stages.referred), await place(reasons.curpToCorrect)];
  expect(reason?.y).toBeGreaterThanOrEqual((tag?.y ?? Number.NaN) + (tag?.height ?? 0));
});
