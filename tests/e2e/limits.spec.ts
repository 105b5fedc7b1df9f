import { confirmEmail, openMail, receiveLink } from '#tests/e2e/actions/open-mail.ts';
import { reachResult } from '#tests/e2e/actions/reach.ts';
import {
  openStart,
  pressContinue,
  showBeingHuman,
  startRequest,
  typeStart,
} from '#tests/e2e/actions/start-request.ts';
import { test as base, expect } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

let networks = 0;

/** A site with narrow limits behind a proxy of its own; every test comes from another network. */
const test = base.extend<object>({
  context: async ({ context }, use) => {
    networks += 1;
    await context.setExtraHTTPHeaders({ 'x-forwarded-for': `203.0.113.${networks}` });
    await use(context);
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

const summary = ({ page }: Visit) => page.locator('.error-summary');

test('who asks too often is told how long to wait, with everything typed still there, and the last link still works', async ({
  visit,
}) => {
  const { page, words } = visit;
  const person = newPerson();
  await startRequest(visit, person);
  await receiveLink(visit, person);
  await button(visit, words.journey.inbox.again).click();
  await expect(page.getByText(words.journey.inbox.sentAgain)).toBeVisible();
  const last = await receiveLink(visit, person);
  await button(visit, words.journey.inbox.again).click();
  await expect(page.getByText(saying(words.errors['form.tooMany']))).toBeVisible();
  expect(new URL(page.url()).search).toMatch(/^\?aviso=espera&minutos=\d+$/);

  await openStart(visit);
  await typeStart(visit, person);
  await pressContinue(visit);
  await expect(summary(visit)).toContainText(saying(words.errors['start.tooMany']));
  await expect(page.locator('#tramite-curp')).toHaveValue(person.curp);
  await page.goto(last);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.journey.confirm.title);
});

test('an address with another time than a number of minutes says nothing', async ({ visit }) => {
  const { page, words } = visit;
  await startRequest(visit, newPerson());
  for (const minutes of ['<b>9</b>', '1e9', '-3', '']) {
    await page.goto(pathIn(visit, `/tramite/correo?aviso=espera&minutos=${encodeURIComponent(minutes)}`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.journey.inbox.title);
    await expect(page.getByText(words.errors['form.tooMany'].split('{1}')[0] ?? '')).toHaveCount(0);
  }
});

test('T01: a network that begins many requests works longer for each, then waits; other networks do not notice', async ({
  visit,
}) => {
  const { page, words } = visit;
  for (let n = 0; n < 4; n += 1) {
    await openStart(visit);
    await typeStart(visit, newPerson());
    await pressContinue(visit);
    await expect(page).toHaveURL(/correo$/);
  }
  const person = newPerson();
  await openStart(visit);
  await typeStart(visit, person);
  await pressContinue(visit);
  await expect(summary(visit)).toContainText(saying(words.errors['start.tooManyHere']));
  await expect(page.locator('#tramite-curp')).toHaveValue(person.curp);
  await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': '198.51.100.1' });
  await startRequest(visit, person);
});

test('T01: one mailbox opens so many CURPs, and the page says when another may go on', async ({ visit }) => {
  const { page, words } = visit;
  const { email, ...first } = newPerson();
  for (const person of [
    { ...first, email },
    { ...newPerson(), email },
  ]) {
    await startRequest(visit, person);
    await openMail(visit, person);
    await confirmEmail(visit);
  }
  await expect(page).toHaveURL(/otra-via$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.journey.referred.tooManyTitle);
  await expect(page.getByText(words.journey.referred.again('').replace(/\.$/, ''))).toBeVisible();
});

test('T13: the link «no me escriban más» of a mail stops the next ones after a button, and brings them back', async ({
  visit,
}) => {
  const { page, site, words } = visit;
  const { notice } = words.holder;
  const person = newPerson();
  const link = new RegExp(words.mail.link.subject);
  await startRequest(visit, person);
  const { text = '' } = await site.mail.waitForMail(person.email, link);
  const [stop = ''] = /https?:\/\/\S+\/aviso\/\S+/.exec(text) ?? [];
  await page.goto(stop);
  await button(visit, notice.stopSubmit).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(notice.stopDoneTitle);
  await page.goto(pathIn(visit, '/tramite/correo'));
  await button(visit, words.journey.inbox.again).click();
  await expect(page.getByText(words.journey.inbox.sentAgain)).toBeVisible();
  await startRequest(visit, newPerson());
  const received = () => site.mail.mails.filter(({ to }) => JSON.stringify(to).includes(person.email)).length;
  await expect(page.getByText(words.journey.inbox.delivered('').trim())).toBeVisible();
  expect(received()).toBe(1);
  await page.goto(stop);
  await button(visit, notice.resumeSubmit).click();
  await startRequest(visit, { ...newPerson(), email: person.email });
  await site.mail.waitForMail(person.email, link);
});

test('documents sent again and again wait too', async ({ visit }) => {
  const { page, site, words } = visit;
  const person = newPerson();
  await reachResult(visit, person);
  for (const said of [words.journey.result.sentAgain, saying(words.errors['form.tooMany'])]) {
    await site.mail.waitForMail(person.email, new RegExp(words.mail.result.subject.assigned));
    await page.reload();
    await expect(page.locator('[data-mail=sent]')).toBeVisible();
    await button(visit, words.journey.result.again).click();
    await expect(page.getByText(said)).toBeVisible();
  }
});

test('questions about documents wait in words', async ({ visit }) => {
  const { page, words } = visit;
  const ask = () => page.goto(pathIn(visit, '/verificar/0123456789ABCDEFGHJKMNPQRS'));
  await ask();
  await ask();
  await ask();
  await expect(page.getByText(saying(words.errors['check.tooMany']))).toBeVisible();
});

test('T15: a flood of forms is refused in words, and pages can still be read', async ({ visit }) => {
  const { page, words } = visit;
  await startRequest(visit, newPerson());
  const flood = page.getByText(saying(words.errors['form.tooManyPosts']));
  for (let n = 0; n < 25 && !(await flood.isVisible()); n += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await button(visit, words.journey.inbox.opened).click();
    await answered;
  }
  await expect(flood).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.journey.inbox.title);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the way without the image has a narrow limit, and the letters still work after it', async ({
    visit,
  }) => {
    const { page, words } = visit;
    const start = async () => {
      await page.goto(pathIn(visit, '/tramite'));
      await typeStart(visit, newPerson());
      await page.getByLabel(words.journey.start.withoutSight).check();
      await page.waitForTimeout(900);
      await pressContinue(visit);
    };
    await start();
    await expect(page).toHaveURL(/correo$/);
    await start();
    await expect(summary(visit)).toContainText(saying(words.errors['start.tooManyHere']));
    await page.getByLabel(words.journey.start.withoutSight).uncheck();
    await showBeingHuman(visit);
    await pressContinue(visit);
    await expect(page).toHaveURL(/correo$/);
  });
});
