import { documentLinks } from '#tests/e2e/actions/documents.ts';
import {
  holderMail,
  noticeLinkIn,
  numberOfMailsTo,
  receiveDeadEnd,
  waitUntilDelivered,
} from '#tests/e2e/actions/holder-mails.ts';
import { sayItsMe } from '#tests/e2e/actions/identify.ts';
import { reachIdentity, reachResult } from '#tests/e2e/actions/reach.ts';
import { readNumber } from '#tests/e2e/actions/request-number.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, mainText, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';

/** Without what differs for everybody: the address, the hour, nonces and names of sessions. */
const faceless = (text: string, { email }: TestPerson): string =>
  text
    .replaceAll(email, 'ADDRESS')
    .replace(/[\w+/=-]{20,}/g, 'TOKEN')
    .replace(/\d{1,2}:\d{2}/g, 'HOUR')
    .replace(/\d{5,}/g, 'NUMBER');

/** What the browser of step 1 gets to see once its mail was handed over: status, headers and every byte. */
const waitingPage = async (visit: Visit, person: TestPerson): Promise<string> => {
  await startRequest(visit, person);
  await visit.site.mail.waitForMail(person.email, new RegExp(visit.words.mail.link.subject));
  await waitUntilDelivered(visit);
  const answer = await visit.page.request.get(pathIn(visit, '/tramite/correo'));
  const { date: _, ...headers } = answer.headers();
  const html = faceless(await answer.text(), person);
  // What the scripts get comes in the order in which it was ready: there the length is compared.
  const markup = html.replace(/<script.*?<\/script>/gs, '');
  const seen = { status: answer.status(), length: html.length, headers, markup };
  return faceless(JSON.stringify(seen), person);
};

test('T01, T02: who asks sees the same page, byte for byte, whatever the CURP has', async ({
  visit,
  openBrowser,
}) => {
  const { records } = visit.site;
  const arrange: Record<string, (person: TestPerson) => void> = {
    unknown: () => undefined,
    withoutNumber: (person) => records.register(person),
    neverBound: (person) => {
      records.register(person);
      records.giveNumber(person, null);
    },
    own: (person) => {
      records.register(person);
      records.giveNumber(person, person.email);
    },
    boundElsewhere: (person) => {
      records.register(person);
      records.giveNumber(person, 'quien-lo-tiene@correo.example');
    },
    locked: (person) => {
      records.register(person);
      records.giveNumber(person, person.email);
      records.lock(person);
    },
  };
  const pages: string[] = [];
  for (const prepare of Object.values(arrange)) {
    const person = newPerson();
    prepare(person);
    pages.push(await waitingPage(await openBrowser(), person));
  }
  expect(pages).toHaveLength(6);
  for (const page of pages) expect(page).toBe(pages[0]);
});

/** Asks with another address than the one that the number is bound to. */
const askAsStranger = async (visit: Visit): Promise<{ stranger: TestPerson; owner: string }> => {
  const stranger = newPerson();
  const owner = `de-verdad-${stranger.email}`;
  visit.site.records.register(stranger);
  visit.site.records.giveNumber(stranger, owner);
  await startRequest(visit, stranger);
  return { stranger, owner };
};

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    if (javaScriptEnabled)
      test('T01: a stranger gets a dead end, the bound address a notice; «No fui yo» silences the stranger', async ({
        visit,
        openBrowser,
      }) => {
        const { stranger, owner } = await askAsStranger(visit);
        const text = await receiveDeadEnd(visit, stranger.email);
        expect(text).not.toContain('/confirmar/');
        for (const number of visit.site.records.numbersOf(stranger))
          expect(text).not.toContain(number.slice(-3));
        expect(text).not.toContain(owner);

        const mail = await holderMail(visit, owner, 'notice');
        expect(mail.text).not.toContain(stranger.email);
        const holder = await openBrowser();
        const { notice } = visit.words.holder;
        for (let scan = 0; scan < 3; scan += 1) await holder.page.goto(noticeLinkIn(mail));
        await expect(holder.page.getByRole('heading', { level: 1 })).toHaveText(notice.notMeTitle);
        expect(visit.site.records.stageOf(stranger)).toBe('started');
        await button(holder, notice.notMeSubmit).click();
        await expect(holder.page.getByRole('heading', { level: 1 })).toHaveText(notice.notMeDoneTitle);
        expect(visit.site.records.stageOf(stranger)).toBe('referred');

        await waitUntilDelivered(visit);
        const before = await mainText(visit);
        const mails = numberOfMailsTo(visit, stranger.email);
        await startRequest(visit, stranger);
        await waitUntilDelivered(visit);
        expect(numberOfMailsTo(visit, stranger.email)).toBe(mails);
        expect(numberOfMailsTo(visit, owner)).toBe(1);
        expect((await mainText(visit)).replace(/\d+:\d+/g, '')).toBe(before.replace(/\d+:\d+/g, ''));
      });

    if (!javaScriptEnabled)
      test('L-10: a holder sees who asked, locks the number, and it is gone from every page and every later request', async ({
        visit,
        openBrowser,
      }) => {
        const { page, site, words } = visit;
        const person = newPerson();
        const { nss } = await reachResult(visit, person);
        const [document = ''] = await documentLinks(visit);
        const stranger = { ...person, email: newPerson().email };
        const other = await openBrowser();
        await startRequest(other, stranger);
        await receiveDeadEnd(other, stranger.email);

        await page.getByRole('link', { name: words.holder.number.link }).click();
        const history = page.getByRole('table', { name: words.holder.number.historyTitle });
        const { by } = words.holder.number;
        await expect(history).toContainText(words.auditActs['number.assigned'].holder);
        await expect(
          history.getByRole('row', { name: words.auditActs['request.started'].holder }).first(),
        ).toContainText(by.other);
        expect(await mainText(visit)).not.toContain(stranger.email);

        await page.getByRole('link', { name: words.holder.number.lockLink }).click();
        await button(visit, words.holder.lock.submit).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.holder.lock.doneTitle);
        await holderMail(visit, person.email, 'locked');
        for (const path of ['/tramite/resultado', '/tramite/mi-numero', '/tramite/mi-numero/correo']) {
          await page.goto(pathIn(visit, path));
          await expect(page).toHaveURL(/\/mi-numero\/cerrado$/);
          expect(await page.content()).not.toContain(nss);
        }
        expect((await page.request.get(document)).status()).toBe(404);

        const later = await openBrowser();
        const mails = numberOfMailsTo(visit, person.email);
        await startRequest(later, person);
        const text = await receiveDeadEnd(later, person.email);
        expect(text).not.toContain('/confirmar/');
        expect(numberOfMailsTo(visit, person.email)).toBe(mails + 1);
        expect(site.records.resultMailsOf(person)).toBe(1);
      });

    if (javaScriptEnabled)
      test('P-07: with access to the old address the new one confirms, the old one is told, loses its visit, and can take it back', async ({
        visit,
        openBrowser,
      }) => {
        const { page, site, words } = visit;
        const person = newPerson();
        const { email: to } = newPerson();
        const { nss } = await reachResult(visit, person);
        await page.goto(pathIn(visit, '/tramite/mi-numero/correo'));
        await page.getByLabel(words.holder.email.email, { exact: true }).fill(to);
        await page.getByLabel(words.holder.email.emailConfirmation, { exact: true }).fill(to);
        await button(visit, words.holder.email.submit).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.holder.email.sentTitle);
        const link = noticeLinkIn(await holderMail(visit, to, 'emailChange'));
        expect(site.records.addressOf(person)).toBe(person.email);

        const other = await openBrowser();
        await other.page.goto(link);
        expect(site.records.addressOf(person)).toBe(person.email);
        await button(other, words.holder.notice.confirmSubmit).click();
        await expect(other.page.getByRole('heading', { level: 1 })).toHaveText(
          words.holder.notice.confirmDoneTitle,
        );
        expect(site.records.addressOf(person)).toBe(to);
        await page.goto(pathIn(visit, '/tramite/resultado'));
        await expect(page).not.toHaveURL(/resultado$/);
        expect(await page.content()).not.toContain(nss);

        await reachIdentity(other, { ...person, email: to });
        await sayItsMe(other);
        expect((await readNumber(other)).nss).toBe(nss);

        await page.goto(noticeLinkIn(await holderMail(visit, person.email, 'emailChanged')));
        await button(visit, words.holder.notice.cancelSubmit).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.holder.notice.cancelDoneTitle);
        expect(site.records.addressOf(person)).toBe(person.email);
        await other.page.goto(pathIn(other, '/tramite/resultado'));
        await expect(other.page).not.toHaveURL(/resultado$/);
      });
  });

test('a link to a notice that is not one says so and leads on', async ({ visit }) => {
  const { page, words } = visit;
  await page.goto(pathIn(visit, `/aviso/${'x'.repeat(22)}.${'y'.repeat(43)}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.holder.notice.unknownTitle);
  await expect(page.getByRole('link', { name: words.holder.notice.start })).toBeVisible();
});

test('T13: «No me escriban más» in a mail stops the next one, and can be undone', async ({ visit }) => {
  const { page, site, words } = visit;
  const person = newPerson();
  await startRequest(visit, person);
  const mail = await site.mail.waitForMail(person.email, new RegExp(words.mail.link.subject));
  const { notice } = words.holder;
  await page.goto(noticeLinkIn(mail));
  await button(visit, notice.stopSubmit).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(notice.stopDoneTitle);
  await startRequest(visit, person);
  await waitUntilDelivered(visit);
  expect(numberOfMailsTo(visit, person.email)).toBe(1);
  await page.goto(noticeLinkIn(mail));
  await button(visit, notice.resumeSubmit).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(notice.stopTitle);
});
