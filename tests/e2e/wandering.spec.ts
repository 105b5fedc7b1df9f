import { expectOneNumber } from '#tests/e2e/actions/expect-one-number.ts';
import { homeAddress } from '#tests/e2e/actions/give-address.ts';
import { receiveLink } from '#tests/e2e/actions/open-mail.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import {
  confirmEmail,
  finish,
  giveAddress,
  openMail,
  openPath,
  openPlainTab,
  type PlainVisit,
  pressStart,
  reachIdentity,
  reachResult,
  reachReview,
  readNumber,
  requestNumber,
  sayItsMe,
  startRequest,
} from '#tests/e2e/plain-visit.ts';
import { pathIn } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

/** What stands in the field of this id. */
const valueIn = ({ browser }: PlainVisit, id: string) => browser.shown().find(`[id="${id}"]`).attr('value');

test('the result survives twenty reloads', async ({ plain }) => {
  const person = newPerson();
  const first = await reachResult(plain, person);
  for (let time = 0; time < 20; time += 1) await openPath(plain, '/tramite/resultado');
  expect(readNumber(plain)).toEqual(first);
  expectOneNumber(plain, person);
});

test('T11: ten tabs that post the last form at the same moment give one number, and all ten show it', async ({
  plain,
}) => {
  const person = newPerson();
  await reachReview(plain, person);
  const tabs = Array.from({ length: 10 }, () => openPlainTab(plain));
  for (const tab of tabs) await openPath(tab, '/tramite/revisar');
  await Promise.all(tabs.map(requestNumber));
  expectOneNumber(plain, person);
  const [nss] = plain.site.records.numbersOf(person);
  for (const tab of tabs) expect(readNumber(tab).nss).toBe(nss);
});

test('T10: pages of later steps send back to where the person stands', async ({ plain }) => {
  const { browser } = plain;
  const person = newPerson();
  const wander = async (stands: string, ...tries: string[]) => {
    for (const path of tries)
      expect((await openPath(plain, `/tramite/${path}`)).path).toBe(pathIn(plain, `/tramite${stands}`));
  };
  await wander('?aviso=sincookies', 'correo', 'identidad', 'domicilio', 'revisar', 'resultado', 'otra-via');
  await startRequest(plain, person);
  await wander('/correo', 'identidad', 'domicilio', 'revisar', 'resultado', 'otra-via');
  plain.site.records.register(person);
  await openMail(plain, person);
  await confirmEmail(plain);
  await wander('/identidad', 'correo', 'domicilio', 'revisar', 'resultado', 'otra-via');
  await sayItsMe(plain);
  expect(browser.shown().path).toMatch(/domicilio$/);
  await wander('/domicilio', 'correo', 'revisar', 'resultado', 'otra-via');
  await giveAddress(plain);
  await wander('/revisar', 'correo', 'resultado', 'otra-via');
  await requestNumber(plain);
  await wander('/resultado', 'correo', 'identidad', 'domicilio', 'revisar', 'otra-via');
  readNumber(plain);
  expectOneNumber(plain, person);
});

test('T10: a form left open in another tab cannot undo the number', async ({ plain }) => {
  const { identity, address } = plain.words.journey;
  const person = newPerson();
  await reachIdentity(plain, person);
  const stale = openPlainTab(plain);
  await openPath(stale, '/tramite/identidad');
  await sayItsMe(plain);
  const older = openPlainTab(plain);
  expect((await openPath(older, '/tramite/domicilio')).path).toMatch(/domicilio$/);
  await giveAddress(plain);
  await requestNumber(plain);
  const first = readNumber(plain);
  await stale.browser.press(identity.no);
  expect(readNumber(stale)).toEqual(first);
  const { find } = await older.browser.press(address.submit, {
    [address.postalCode]: '44100',
    [address.street]: 'Otra calle',
    [address.exteriorNumber]: '1',
  });
  expect(find('[data-nss], .error-summary').length).toBeGreaterThan(0);
  expectOneNumber(plain, person);
});

test('a second device goes on at every point, and both show the same number', async ({
  plain,
  openPlain,
}) => {
  const person = newPerson();
  await reachReview(plain, person);
  const device = await openPlain();
  await startRequest(device, person);
  await openMail(device, person);
  await confirmEmail(device);
  expect(device.browser.shown().path).toMatch(/revisar$/);
  await requestNumber(device);
  await requestNumber(plain);
  expect(readNumber(device)).toEqual(readNumber(plain));
  expectOneNumber(plain, person);
});

test('step 1 remembers what was typed until it is confirmed, and offers to go on after', async ({
  plain,
}) => {
  const { browser, words } = plain;
  const person = newPerson();
  await startRequest(plain, person);
  await openPath(plain, '/tramite');
  expect(valueIn(plain, 'tramite-curp')).toBe(person.curp);
  plain.site.records.register(person);
  await openMail(plain, person);
  await confirmEmail(plain);
  await openPath(plain, '/tramite');
  expect(valueIn(plain, 'tramite-curp')).toBe('');
  expect((await browser.follow(words.journey.start.goOn)).path).toMatch(/identidad$/);
});

test('«Cambiar» on the last page leads to where it was asked, keeps the answers and comes back', async ({
  plain,
}) => {
  const { browser, words } = plain;
  const { address, review } = words.journey;
  const change = (of: string) => `${words.frame.facts.change} ${of}`;
  await reachReview(plain, newPerson());
  for (const of of [review.curp, review.email]) {
    expect((await browser.follow(change(of))).path).toBe(pathIn(plain, '/tramite'));
    expect((await browser.follow(words.journey.start.goOn)).path).toMatch(/revisar$/);
  }
  expect((await browser.follow(change(review.address))).path).toMatch(/domicilio$/);
  expect(valueIn(plain, 'domicilio-exteriorNumber')).toBe(homeAddress.exteriorNumber);
  const { path, main } = await browser.press(address.submit, { [address.street]: 'Calle de la Otra Idea' });
  expect(path).toMatch(/revisar$/);
  expect(main).toContain('Calle de la Otra Idea');
  expect(main).toContain('Roma Norte');
});

test('a mistyped address is changed where the mail is waited for, and the old link dies', async ({
  plain,
}) => {
  const { browser, words } = plain;
  const { inbox, confirm } = words.journey;
  const person = newPerson();
  const wrong = { ...person, email: `mal-${person.email}` };
  await startRequest(plain, wrong);
  const old = await receiveLink(plain, wrong);
  await browser.follow(`${inbox.change} ${inbox.changeWhat}`);
  expect(valueIn(plain, 'tramite-email')).toBe(wrong.email);
  expect((await pressStart(plain, person)).path).toMatch(/correo$/);
  const link = await receiveLink(plain, person);
  expect((await browser.open(old)).heading).toBe(confirm.supersededTitle);
  await browser.open(link);
  await confirmEmail(plain);
  expect(browser.shown().path).toMatch(/identidad$/);
});

test('after «Finalizar trámite» the journey starts anew', async ({ plain }) => {
  await reachResult(plain, newPerson());
  await finish(plain);
  const { path } = await openPath(plain, '/tramite/resultado');
  expect(path).toBe(pathIn(plain, '/tramite?aviso=sincookies'));
});
