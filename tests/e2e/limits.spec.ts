import { noticeLinkIn, numberOfMailsTo } from '#tests/e2e/actions/holder-mails.ts';
import { clickThrough, habits } from '#tests/e2e/actions/mail-clicker.ts';
import { receiveLink } from '#tests/e2e/actions/open-mail.ts';
import { beHuman } from '#tests/e2e/actions/post-ahead.ts';
import { test as base, expect } from '#tests/e2e/http-test.ts';
import { fieldUnder } from '#tests/e2e/plain-browser.ts';
import {
  confirmEmail,
  openMail,
  openPath,
  type PlainVisit,
  pressStart,
  reachResult,
  sayYes,
  startRequest,
  waitUntilDelivered,
} from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

let networks = 0;

/** A site with narrow limits behind a proxy of its own; every test comes from another network. */
const test = base.extend({
  headers: async ({ headers }, use) => {
    networks += 1;
    await use({ ...headers, 'x-forwarded-for': `203.0.113.${networks}` });
  },
});
test.use({
  settings: {
    TRUSTED_PROXIES: '1',
    LIMIT_POST_PER_NETWORK: '20/600',
    LIMIT_START_PER_NETWORK: '4/3600',
    LIMIT_START_BEFORE_FRICTION: '3/3600',
    LIMIT_START_WITHOUT_SIGHT: '1/3600',
    LIMIT_LINK_MAIL_PER_PAIR: '2/3600',
    LIMIT_CURP_PER_ADDRESS: '1/2592000',
    LIMIT_DOCUMENT_MAIL_PER_ADDRESS: '1/86400',
    LIMIT_CHECK_PER_NETWORK: '2/600',
  },
});
test.describe.configure({ mode: 'default' });

const wait = '(?:\\d+ (?:minutos|minutes|horas|hours)|1 (?:minuto|minute|hora|hour|día|day))';
/** The words with some time to wait in them. */
const saying = (words: string) => {
  const parts = words.split('{1}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join(wait));
};

const typedCurp = ({ browser, words }: PlainVisit) =>
  fieldUnder(browser.shown(), words.journey.start.curp).val();

test('who asks too often is told how long to wait, with everything typed still there, and the last link still works', async ({
  plain,
}) => {
  const { browser, words } = plain;
  const { inbox } = words.journey;
  const person = newPerson();
  await startRequest(plain, person);
  await receiveLink(plain, person);
  expect((await browser.press(inbox.again)).main).toContain(inbox.sentAgain);
  const last = await receiveLink(plain, person);
  const refused = await browser.press(inbox.again);
  expect(refused.main).toMatch(saying(words.errors['form.tooMany']));
  expect(refused.path).toMatch(/\?aviso=espera&minutos=\d+$/);

  expect((await pressStart(plain, person)).main).toMatch(saying(words.errors['start.tooMany']));
  expect(typedCurp(plain)).toBe(person.curp);
  expect((await browser.open(last)).heading).toBe(words.journey.confirm.title);
});

test('an address with another time than a number of minutes says nothing', async ({ plain }) => {
  const { inbox } = plain.words.journey;
  await startRequest(plain, newPerson());
  for (const minutes of ['<b>9</b>', '1e9', '-3', '']) {
    const shown = await openPath(
      plain,
      `/tramite/correo?aviso=espera&minutos=${encodeURIComponent(minutes)}`,
    );
    expect(shown.heading).toBe(inbox.title);
    expect(shown.main).not.toContain(plain.words.errors['form.tooMany'].split('{1}')[0] ?? '');
  }
});

test('T01: a network that begins many requests gets a longer puzzle for each, then waits; other networks do not notice', async ({
  plain,
  openPlain,
}) => {
  const rounds = async () => Number(/cost\W+(\d+)/.exec((await openPath(plain, '/tramite')).html)?.[1]);
  const before = await rounds();
  for (let n = 0; n < 4; n += 1) await startRequest(plain, newPerson());
  expect(await rounds()).toBe(5 * before);
  const person = newPerson();
  expect((await pressStart(plain, person)).main).toMatch(saying(plain.words.errors['start.tooManyHere']));
  expect(typedCurp(plain)).toBe(person.curp);
  await startRequest(await openPlain({ 'x-forwarded-for': '198.51.100.1' }), person);
});

test('T01: one mailbox opens so many CURPs, and the page says when another may go on', async ({ plain }) => {
  const { referred } = plain.words.journey;
  const { email, ...first } = newPerson();
  for (const person of [
    { ...first, email },
    { ...newPerson(), email },
  ]) {
    await startRequest(plain, person);
    await openMail(plain, person);
    await confirmEmail(plain);
  }
  const { path, heading, main } = plain.browser.shown();
  expect(path).toMatch(/otra-via$/);
  expect(heading).toBe(referred.tooManyTitle);
  expect(main).toContain(referred.again('').replace(/\.$/, '').trim());
});

test('T13: the link «no me escriban más» of a mail stops the next ones after a button, and brings them back', async ({
  plain,
}) => {
  const { browser, site, words } = plain;
  const { notice } = words.holder;
  const person = newPerson();
  const link = new RegExp(words.mail.link.subject);
  await startRequest(plain, person);
  const stop = noticeLinkIn(await site.mail.waitForMail(person.email, link));
  // With the dot that a mail program took along.
  await browser.open(`${stop}.`);
  expect((await sayYes(plain, notice.stopSubmit)).heading).toBe(notice.stopDoneTitle);
  await openPath(plain, '/tramite/correo');
  expect((await browser.press(words.journey.inbox.again)).main).toContain(words.journey.inbox.stopped);
  await startRequest(plain, newPerson());
  await waitUntilDelivered(plain);
  expect(numberOfMailsTo(plain, person.email)).toBe(1);
  await browser.open(stop);
  await sayYes(plain, notice.resumeSubmit);
  await startRequest(plain, { ...newPerson(), email: person.email });
  await site.mail.waitForMail(person.email, link);
});

test('T05, T13: a program that presses the button of «no me escriban más» silences nobody', async ({
  plain,
  openPlain,
}) => {
  const { site, words } = plain;
  const person = newPerson();
  const link = new RegExp(words.mail.link.subject);
  await startRequest(plain, person);
  const stop = noticeLinkIn(await site.mail.waitForMail(person.email, link));
  const scanner = await openPlain();
  for (const habit of habits) await clickThrough(scanner, stop, habit);
  expect((await scanner.browser.open(stop)).heading).toBe(words.holder.notice.stopTitle);
  expect((await plain.browser.press(words.journey.inbox.again)).main).toContain(
    words.journey.inbox.sentAgain,
  );
  await site.mail.waitForMail(person.email, link);
});

test('T13: after «no me escriban más» the next request of the person gets its link, says so on the page, and ends the stop', async ({
  plain,
}) => {
  const { browser, site, words } = plain;
  const { notice } = words.holder;
  const { email, ...first } = newPerson();
  const link = new RegExp(words.mail.link.subject);
  await startRequest(plain, { ...first, email });
  const stop = noticeLinkIn(await site.mail.waitForMail(email, link));
  await browser.open(stop);
  await sayYes(plain, notice.stopSubmit);
  const own = { ...newPerson(), email };
  await startRequest(plain, own);
  expect(browser.shown().main).toContain(words.journey.inbox.stopped);
  await openMail(plain, own);
  await confirmEmail(plain);
  expect((await browser.open(stop)).heading).toBe(notice.stopTitle);
});

test('documents sent again and again wait too', async ({ plain }) => {
  const { browser, site, words } = plain;
  const { result } = words.journey;
  const person = newPerson();
  await reachResult(plain, person);
  for (const said of [result.sentAgain, saying(words.errors['form.tooMany'])]) {
    await site.mail.waitForMail(person.email, new RegExp(words.mail.result.subject.assigned));
    await expect(async () => {
      const { find } = await openPath(plain, '/tramite/resultado');
      expect(find('[data-mail=sent]').length).toBe(1);
    }).toPass();
    expect((await browser.press(result.again)).main).toMatch(said);
  }
});

test('questions about documents wait in words', async ({ plain }) => {
  for (let n = 0; n < 3; n += 1) await openPath(plain, '/verificar/0123456789ABCDEFGHJKMNPQRS');
  expect(plain.browser.shown().main).toMatch(saying(plain.words.errors['check.tooMany']));
});

test('T15: a flood of forms is refused in words, and pages can still be read', async ({ plain }) => {
  const { browser, words } = plain;
  await startRequest(plain, newPerson());
  const flood = saying(words.errors['form.tooManyPosts']);
  for (let n = 0; n < 25 && !flood.test(browser.shown().main); n += 1)
    await browser.press(words.journey.inbox.opened);
  expect(browser.shown().main).toMatch(flood);
  expect(browser.shown().heading).toBe(words.journey.inbox.title);
});

test('the way without the image has a narrow limit, and the letters still work after it', async ({
  plain,
}) => {
  const { browser, words } = plain;
  const { start } = words.journey;
  const startWithoutSight = async () => {
    const { curp, email } = newPerson();
    await openPath(plain, '/tramite');
    const typed = { [start.curp]: curp, [start.email]: email, [start.emailConfirmation]: email };
    const { humanToken } = await beHuman();
    return browser.press(start.submit, { ...typed, [start.withoutSight]: true }, { humanToken });
  };
  expect((await startWithoutSight()).path).toMatch(/correo$/);
  expect((await startWithoutSight()).main).toMatch(saying(words.errors['start.tooManyHere']));
  const last = await browser.press(start.submit, { [start.withoutSight]: false }, await beHuman());
  expect(last.path).toMatch(/correo$/);
});
