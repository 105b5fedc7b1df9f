import {
  holderMail,
  noticeLinkIn,
  numberOfMailsTo,
  receiveDeadEnd,
} from '#tests/e2e/actions/holder-mails.ts';
import { clickThrough, habits } from '#tests/e2e/actions/mail-clicker.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import {
  documentLinks,
  openPath,
  type PlainVisit,
  reachIdentity,
  reachResult,
  readNumber,
  sayItsMe,
  sayYes,
  startRequest,
  waitUntilDelivered,
} from '#tests/e2e/plain-visit.ts';
import { pathIn } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';

/** Without what differs for everybody: the mailbox of the address, which a page may break after its @, the hour, nonces and names of sessions. */
const faceless = (text: string, { email }: TestPerson): string =>
  text
    .replaceAll(email.replace(/@.*/, ''), 'MAILBOX')
    .replace(/[\w+/=-]{20,}/g, 'TOKEN')
    .replace(/\d{1,2}:\d{2}/g, 'HOUR')
    .replace(/\d{5,}/g, 'NUMBER');

/** What the browser of step 1 gets to see once its mail was handed over: status, headers and every byte. */
const waitingPage = async (visit: PlainVisit, person: TestPerson): Promise<string> => {
  await startRequest(visit, person);
  await visit.site.mail.waitForMail(person.email, new RegExp(visit.words.mail.link.subject));
  await waitUntilDelivered(visit);
  const answer = await visit.request.get(pathIn(visit, '/tramite/correo'));
  const { date: _, ...headers } = answer.headers();
  const html = faceless(await answer.text(), person);
  // What the scripts get comes in the order in which it was ready: there the length is compared.
  const markup = html.replace(/<script.*?<\/script>/gs, '');
  const seen = { status: answer.status(), length: html.length, headers, markup };
  return faceless(JSON.stringify(seen), person);
};

test('T01, T02: the person who asks sees the same page, byte for byte, whatever the CURP has', async ({
  openPlain,
  site: { records },
}) => {
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
    pages.push(await waitingPage(await openPlain(), person));
  }
  expect(pages).toHaveLength(6);
  for (const page of pages) expect(page).toBe(pages[0]);
});

/** Asks with another address than the one that the number is bound to. */
const askAsStranger = async (visit: PlainVisit): Promise<{ stranger: TestPerson; owner: string }> => {
  const stranger = newPerson();
  const owner = `de-verdad-${stranger.email}`;
  visit.site.records.register(stranger);
  visit.site.records.giveNumber(stranger, owner);
  await startRequest(visit, stranger);
  return { stranger, owner };
};

test('T01: a stranger gets a dead end, the bound address a notice; «No fui yo» silences the stranger', async ({
  plain,
  openPlain,
}) => {
  const { records } = plain.site;
  const { stranger, owner } = await askAsStranger(plain);
  const text = await receiveDeadEnd(plain, stranger.email);
  expect(text).not.toContain('/confirmar/');
  for (const number of records.numbersOf(stranger)) expect(text).not.toContain(number.slice(-3));
  expect(text).not.toContain(owner);

  const mail = await holderMail(plain, owner, 'notice');
  expect(mail.text).not.toContain(stranger.email);
  const holder = await openPlain();
  const { notice } = plain.words.holder;
  // Programs that check mail press the button too, and nothing happens (docs/threats.md T05).
  for (const habit of habits) await clickThrough(holder, noticeLinkIn(mail), habit);
  await holder.browser.open(noticeLinkIn(mail));
  expect(holder.browser.shown().heading).toBe(notice.notMeTitle);
  expect(records.stageOf(stranger)).toBe('started');
  expect((await sayYes(holder, notice.notMeSubmit)).heading).toBe(notice.notMeDoneTitle);
  expect(records.stageOf(stranger)).toBe('referred');

  await waitUntilDelivered(plain);
  const before = plain.browser.shown().main;
  const mails = numberOfMailsTo(plain, stranger.email);
  await startRequest(plain, stranger);
  await waitUntilDelivered(plain);
  expect(numberOfMailsTo(plain, stranger.email)).toBe(mails);
  expect(numberOfMailsTo(plain, owner)).toBe(1);
  expect(faceless(plain.browser.shown().main, stranger)).toBe(faceless(before, stranger));
});

/** The rows of acts under this title on the page of the number. */
const historyOf = ({ browser }: PlainVisit, title: string): string[] => {
  const { find } = browser.shown();
  const table = find('table').filter((_, each) => find(each).find('caption').text() === title);
  const rows = table.find('tbody tr').toArray();
  return rows.map((row) => find(row).text());
};

test('a holder sees who asked, locks the number, and it is gone from every page and every later request', async ({
  plain,
  openPlain,
}) => {
  const { browser, site, words } = plain;
  const person = newPerson();
  const { nss } = await reachResult(plain, person);
  const [document = ''] = documentLinks(plain);
  const stranger = { ...person, email: newPerson().email };
  const other = await openPlain();
  await startRequest(other, stranger);
  await receiveDeadEnd(other, stranger.email);

  const { main } = await browser.follow(words.holder.number.link);
  const { number } = words.holder;
  const [byOthers, own] = [historyOf(plain, number.historyTitle), historyOf(plain, number.ownTitle).join()];
  expect(byOthers).toHaveLength(1);
  expect(byOthers[0]).toContain(words.auditActs['request.started'].holder);
  expect(byOthers[0]).toContain(number.by.other);
  expect(own).toContain(words.auditActs['number.assigned'].holder);
  expect(own).not.toContain(number.by.other);
  expect(main).toContain(number.historyZone);
  expect(byOthers[0]).not.toContain('Ciudad de México');
  expect(main).not.toContain(stranger.email);

  const { lock } = words.holder;
  await browser.follow(words.holder.number.lockLink);
  expect((await browser.press(lock.submit)).main).toContain(lock.savedMissing);
  const locked = await browser.press(lock.submit, { [lock.saved]: true, [lock.mailboxShared]: true });
  expect(locked.heading).toBe(lock.doneTitle);
  expect(locked.main).toContain('ayuda@correo.example');
  expect((await holderMail(plain, person.email, 'locked')).text).not.toContain('/aviso/');
  for (const path of ['/tramite/resultado', '/tramite/mi-numero', '/tramite/mi-numero/correo']) {
    const shown = await openPath(plain, path);
    expect(shown.path).toMatch(/\/mi-numero\/cerrado$/);
    expect(shown.html).not.toContain(nss);
  }
  expect((await plain.request.get(document)).status()).toBe(404);

  const mails = numberOfMailsTo(plain, person.email);
  await startRequest(await openPlain(), person);
  expect(await receiveDeadEnd(plain, person.email)).not.toContain('/confirmar/');
  expect(numberOfMailsTo(plain, person.email)).toBe(mails + 1);
  expect(site.records.resultMailsOf(person)).toBe(1);
});

test('T29: the mail about a lock takes it back once, after a question that programs do not answer', async ({
  plain,
  openPlain,
}) => {
  const { browser, words } = plain;
  const { lock, notice } = words.holder;
  const person = newPerson();
  await reachResult(plain, person);
  await openPath(plain, '/tramite/mi-numero/bloquear');
  await browser.press(lock.submit, { [lock.saved]: true });
  const link = noticeLinkIn(await holderMail(plain, person.email, 'lockedWithUndo'));
  const holder = await openPlain();
  for (const habit of habits) await clickThrough(holder, link, habit);
  await holder.browser.open(link);
  expect(holder.browser.shown().heading).toBe(notice.unlockTitle);
  expect((await sayYes(holder, notice.unlockSubmit)).heading).toBe(notice.unlockDoneTitle);
  expect((await openPath(plain, '/tramite/resultado')).path).toMatch(/resultado$/);
});

test('with access to the old address the new one confirms, the old one is told, loses its visit, and can take it back', async ({
  plain,
  openPlain,
}) => {
  const { browser, site, words } = plain;
  const { email, notice } = words.holder;
  const person = newPerson();
  const { email: to } = newPerson();
  const { nss } = await reachResult(plain, person);
  await openPath(plain, '/tramite/mi-numero/correo');
  const sent = await browser.press(email.submit, { [email.email]: to, [email.emailConfirmation]: to });
  expect(sent.heading).toBe(email.sentTitle);
  const link = noticeLinkIn(await holderMail(plain, to, 'emailChange'));
  expect(site.records.addressOf(person)).toBe(person.email);

  const other = await openPlain();
  for (const habit of habits) await clickThrough(other, link, habit);
  await other.browser.open(link);
  expect(site.records.addressOf(person)).toBe(person.email);
  expect((await sayYes(other, notice.confirmSubmit)).heading).toBe(notice.confirmDoneTitle);
  expect(site.records.addressOf(person)).toBe(to);
  const lost = await openPath(plain, '/tramite/resultado');
  expect(lost.path).not.toMatch(/resultado$/);
  expect(lost.html).not.toContain(nss);

  await reachIdentity(other, { ...person, email: to });
  await sayItsMe(other);
  expect(readNumber(other).nss).toBe(nss);

  const undo = noticeLinkIn(await holderMail(plain, person.email, 'emailChanged'));
  for (const habit of habits) await clickThrough(other, undo, habit);
  expect(site.records.addressOf(person)).toBe(to);
  await browser.open(undo);
  expect((await sayYes(plain, notice.cancelSubmit)).heading).toBe(notice.cancelDoneTitle);
  expect(site.records.addressOf(person)).toBe(person.email);
  expect((await openPath(other, '/tramite/resultado')).path).not.toMatch(/resultado$/);
});

test('a link to a notice that does not exist says so and leads to the start', async ({ plain }) => {
  const { notice } = plain.words.holder;
  const unknown = await openPath(plain, `/aviso/${'x'.repeat(22)}.${'y'.repeat(43)}`);
  expect(unknown.heading).toBe(notice.unknownTitle);
  expect((await plain.browser.follow(notice.start)).path).toBe(pathIn(plain, '/tramite'));
});
